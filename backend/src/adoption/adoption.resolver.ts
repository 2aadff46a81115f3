import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AdoptionInput, UndoAdoptionInput } from './adoption.inputs.ts';
import { AdoptionModel, AdoptResult, PreviewAdoptionResult, UndoAdoptionResult } from './adoption.model.ts';
import { AdoptionReads } from './adoption.reads.ts';
import { AdoptionService } from './adoption.service.ts';

@Resolver(() => AdoptionModel)
export class AdoptionResolver {
  constructor(
    private readonly reads: AdoptionReads,
    private readonly adopting: AdoptionService,
  ) {}

  @Query(() => PreviewAdoptionResult, { description: 'What of a table would come in; reading it changes nothing.' })
  previewAdoption(@Viewing() viewer: Viewer, @Args('input') input: AdoptionInput) {
    return this.reads.preview(viewer, input);
  }

  @Query(() => [AdoptionModel], { description: 'What came into a board so, the newest first.' })
  adoptions(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.reads.adoptions(viewer, board);
  }

  @Mutation(() => AdoptResult, { description: 'Bring in the rows that are new and complete, marked as adopted.' })
  async adopt(@Viewing() viewer: Viewer, @Args('input') input: AdoptionInput) {
    return answerWith(await this.adopting.adopt(viewer, input), (id) => this.reads.adoption(viewer, id));
  }

  @Mutation(() => UndoAdoptionResult, { description: 'Take out again what came in, while nobody has worked on it.' })
  async undoAdoption(@Viewing() viewer: Viewer, @Args('input') { adoptionId }: UndoAdoptionInput) {
    return answerWith(await this.adopting.undo(viewer, adoptionId), (id) => this.reads.adoption(viewer, id));
  }
}
