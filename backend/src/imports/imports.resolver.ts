import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ImportFormats } from './import-formats.ts';
import { MapImportResult, MoveImportResult, ReadImportAsResult, RemoveImportResult } from './import-refusals.model.ts';
import { ImportPreviewModel } from './import-preview.model.ts';
import { ImportCardsModel, ImportErrorsModel, ImportModel } from './import.model.ts';
import {
  CancelImportInput,
  CommitImportInput,
  DoubtImportInput,
  MapImportInput,
  ReadImportAsInput,
  RemoveImportInput,
  RollBackImportInput,
  SayHowSureInput,
  TrustImportInput,
} from './imports.inputs.ts';
import { ImportsReads } from './imports.reads.ts';
import { ImportsService } from './imports.service.ts';

@Resolver(() => ImportModel)
export class ImportsResolver {
  constructor(
    private readonly service: ImportsService,
    private readonly reads: ImportsReads,
    private readonly formats: ImportFormats,
  ) {}

  @Query(() => ImportModel, { description: 'A file that was sent, and how far it came.' })
  import(@Viewing() viewer: Viewer, @Args('id', { type: () => UUID }) id: string) {
    return this.reads.import(viewer, id);
  }

  @Query(() => ImportCardsModel, { description: 'Imports, the newest first.' })
  imports(@Viewing() viewer: Viewer, @Args('after', { type: () => UUID, nullable: true }) after: string | null = null) {
    return this.reads.imports(viewer, after);
  }

  @ResolveField(() => ImportPreviewModel, {
    nullable: true,
    description: 'The opening of the file with a proposed mapping; read from the file, so ask only when it is shown.',
  })
  preview(@Viewing() viewer: Viewer, @Parent() { id }: ImportModel) {
    return this.reads.preview(viewer, id);
  }

  @ResolveField(() => ImportErrorsModel, { description: 'Rows that cannot be used.' })
  errors(
    @Viewing() viewer: Viewer,
    @Parent() { id }: ImportModel,
    @Args('after', { type: () => Int, defaultValue: 0 }) after: number,
  ) {
    return this.reads.errors(viewer, id, after);
  }

  @Mutation(() => ReadImportAsResult, {
    description: 'Say how the file is written: its encoding, delimiter, header lines or sheet. Its columns begin anew.',
  })
  async readImportAs(@Viewing() viewer: Viewer, @Args('input') input: ReadImportAsInput) {
    const read = await this.formats.readAs(viewer, input);
    return answerWith(read, (id) => this.reads.import(viewer, id));
  }

  @Mutation(() => MapImportResult, { description: 'Say what each column is; the file is then read through once.' })
  async mapImport(@Viewing() viewer: Viewer, @Args('input') input: MapImportInput) {
    const mapped = await this.service.mapImport(viewer, input);
    return answerWith(mapped, (id) => this.reads.import(viewer, id));
  }

  @Mutation(() => MoveImportResult, { description: 'Take over the rows that can be used.' })
  async commitImport(@Viewing() viewer: Viewer, @Args('input') { importId }: CommitImportInput) {
    const moved = await this.service.commitImport(viewer, importId);
    return answerWith(moved, (id) => this.reads.import(viewer, id));
  }

  @Mutation(() => MoveImportResult, { description: 'Stop reading or taking over; nothing was added.' })
  async cancelImport(@Viewing() viewer: Viewer, @Args('input') { importId }: CancelImportInput) {
    const moved = await this.service.cancelImport(viewer, importId);
    return answerWith(moved, (id) => this.reads.import(viewer, id));
  }

  @Mutation(() => RemoveImportResult, { description: 'Throw away a file that was sent and never taken over.' })
  removeImport(@Viewing() viewer: Viewer, @Args('input') { importId }: RemoveImportInput) {
    return this.service.removeImport(viewer, importId);
  }

  @Mutation(() => MoveImportResult, {
    description: 'Begin to take back everything the file brought. Snapshots stay as they are.',
  })
  async rollBackImport(@Viewing() viewer: Viewer, @Args('input') { importId }: RollBackImportInput) {
    const moved = await this.service.rollBackImport(viewer, importId);
    return answerWith(moved, (id) => this.reads.import(viewer, id));
  }

  @Mutation(() => MoveImportResult, {
    description: 'Flag a file as doubtful: its answers still count, and effects measured on them say so.',
  })
  async doubtImport(@Viewing() viewer: Viewer, @Args('input') input: DoubtImportInput) {
    return answerWith(await this.service.doubt(viewer, input), (id) => this.reads.import(viewer, id));
  }

  @Mutation(() => MoveImportResult, {
    description: 'Say that the answers of a file are for good, not all there yet, or only estimated.',
  })
  async sayHowSure(@Viewing() viewer: Viewer, @Args('input') input: SayHowSureInput) {
    return answerWith(await this.service.sayHowSure(viewer, input), (id) => this.reads.import(viewer, id));
  }

  @Mutation(() => MoveImportResult, { description: 'Take the flag off a file again.' })
  async trustImport(@Viewing() viewer: Viewer, @Args('input') { importId }: TrustImportInput) {
    return answerWith(await this.service.trust(viewer, importId), (id) => this.reads.import(viewer, id));
  }
}
