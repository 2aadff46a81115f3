import { Args, createUnionType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith, typeOr } from '../platform/graphql/answer.ts';
import { Slug, UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectsReads } from '../projects/index.ts';
import {
  CloseBooksInput,
  LedgerModel,
  NotDeliveredModel,
  ProjectClosingModel,
  SetValueModelInput,
  TalkSurveyModel,
  ValueModelUnclearModel,
} from './ledger.model.ts';
import { LedgerReads } from './ledger.reads.ts';
import { LedgerService } from './ledger.service.ts';

const SetValueModelResult = createUnionType({
  name: 'SetValueModelResult',
  types: () => [LedgerModel, ValueModelUnclearModel] as const,
  resolveType: typeOr('Ledger'),
});
const CloseBooksResult = createUnionType({
  name: 'CloseBooksResult',
  types: () => [ProjectClosingModel, NotDeliveredModel] as const,
  resolveType: typeOr('ProjectClosing'),
});

@Resolver(() => LedgerModel)
export class LedgerResolver {
  constructor(
    private readonly service: LedgerService,
    private readonly reads: LedgerReads,
    private readonly projects: ProjectsReads,
  ) {}

  @Query(() => LedgerModel, { description: 'What the accepted effects of a board are worth.' })
  ledger(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.reads.ofBoard(viewer, board);
  }

  @Query(() => TalkSurveyModel, {
    nullable: true,
    description:
      'What promoters and detractors answered to the three questions of the value model; null while nobody was asked.',
  })
  talkSurvey(@Viewing() viewer: Viewer, @Args('board', { type: () => Slug }) board: string) {
    return this.reads.talk(viewer, board);
  }

  @Query(() => ProjectClosingModel, { description: 'What a project cost and whom it reached.' })
  async projectClosing(@Viewing() viewer: Viewer, @Args('projectId', { type: () => UUID }) projectId: string) {
    const { id, board, owner, coOwner } = await this.projects.projectById(viewer, projectId);
    return this.reads.books(viewer, { id, boardId: board.id, ownerId: owner.id, coOwnerId: coOwner?.id ?? null });
  }

  @Mutation(() => SetValueModelResult, {
    description: 'Say what a promoter, a contact, a customer is worth from today on.',
  })
  async setValueModel(@Viewing() viewer: Viewer, @Args('input') input: SetValueModelInput) {
    return answerWith(await this.service.setValueModel(viewer, input), (id) => this.reads.ofBoard(viewer, id));
  }

  @Mutation(() => CloseBooksResult, {
    description: 'Say what a project that is delivered or ends cost and whom it reached.',
  })
  async closeBooks(@Viewing() viewer: Viewer, @Args('input') input: CloseBooksInput) {
    return answerWith(await this.service.closeBooks(viewer, input), (id) => this.reads.closing(viewer, id));
  }
}
