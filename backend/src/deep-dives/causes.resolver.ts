import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { CausesElsewhereModel } from './deep-dive.model.ts';
import { DeepDivesReads } from './deep-dives.reads.ts';
import { KeepCauseResult } from './deep-dives.results.ts';
import {
  AddCauseInput,
  AddCauseEvidenceInput,
  CauseEvidenceInput,
  CauseInput,
  EditCauseInput,
  MoveCauseInput,
} from './causes.inputs.ts';
import { CausesService } from './causes.service.ts';

@Resolver()
export class CausesResolver {
  constructor(
    private readonly causes: CausesService,
    private readonly reads: DeepDivesReads,
  ) {}

  @Query(() => [CausesElsewhereModel], {
    description: 'Over all deep dives: where it hurts, and in which other department the causes lie.',
  })
  causesElsewhere(@Viewing() viewer: Viewer) {
    return this.reads.causesElsewhere(viewer);
  }

  @Mutation(() => KeepCauseResult, { description: 'Why it is so, or why a cause is so.' })
  async addCause(@Viewing() viewer: Viewer, @Args('input') input: AddCauseInput) {
    return answerWith(await this.causes.add(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepCauseResult, { description: 'Word a cause, and say where it lies.' })
  async editCause(@Viewing() viewer: Viewer, @Args('input') input: EditCauseInput) {
    return answerWith(await this.causes.edit(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepCauseResult, { description: 'Supported or refuted, addressed, back again.' })
  async moveCause(@Viewing() viewer: Viewer, @Args('input') input: MoveCauseInput) {
    return answerWith(await this.causes.move(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepCauseResult, { description: 'A cause nothing rests on goes.' })
  async removeCause(@Viewing() viewer: Viewer, @Args('input') { causeId }: CauseInput) {
    return answerWith(await this.causes.remove(viewer, causeId), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepCauseResult, { description: 'What speaks for it or against it.' })
  async addCauseEvidence(@Viewing() viewer: Viewer, @Args('input') input: AddCauseEvidenceInput) {
    return answerWith(await this.causes.addEvidence(viewer, input), (id) => this.reads.diveById(viewer, id));
  }

  @Mutation(() => KeepCauseResult, { description: 'A piece of evidence goes.' })
  async removeCauseEvidence(@Viewing() viewer: Viewer, @Args('input') { evidenceId }: CauseEvidenceInput) {
    return answerWith(await this.causes.removeEvidence(viewer, evidenceId), (id) => this.reads.diveById(viewer, id));
  }
}
