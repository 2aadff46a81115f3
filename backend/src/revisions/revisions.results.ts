import type { RevisionState } from '@cxboard/domain/revisions/revision.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { ProjectModel, ProjectStageWord } from '../projects/index.ts';
import { MeetingSessionModel, NotInSessionModel } from '../sessions/index.ts';
import { ProjectOrderModel, RevisionStateWord } from './revision.model.ts';

@ObjectType('RevisionWithoutReason', { description: 'A revision needs its reason.' })
export class RevisionWithoutReasonModel extends RefusalModel {}

@ObjectType('RevisionChangesNothing', { description: 'This is how it stands already.' })
export class RevisionChangesNothingModel extends RefusalModel {}

@ObjectType('RevisionImpossible', { description: 'No such words, day or place.' })
export class RevisionImpossibleModel extends RefusalModel {}

@ObjectType('NothingToRevise', { description: 'The project is delivered or over.' })
export class NothingToReviseModel extends RefusalModel {
  @Field(() => ProjectStageWord)
  stage!: ProjectStage;
}

@ObjectType('VerdictAwaited', { description: 'It is closed by the verdict that the board accepts.' })
export class VerdictAwaitedModel extends RefusalModel {}

@ObjectType('RevisionSettled', { description: 'It was decided, applied or withdrawn.' })
export class RevisionSettledModel extends RefusalModel {
  @Field(() => RevisionStateWord)
  state!: RevisionState;
}

@ObjectType('RevisionUndecided', { description: 'No decision of its board stands behind it.' })
export class RevisionUndecidedModel extends RefusalModel {}

@ObjectType('OrderIncomplete', { description: 'An order names every project that is going on, each once.' })
export class OrderIncompleteModel extends RefusalModel {}

const refusedDrafts = [
  ...[RevisionWithoutReasonModel, RevisionChangesNothingModel],
  ...[RevisionImpossibleModel, NothingToReviseModel, VerdictAwaitedModel],
] as const;

export const ProposeRevisionResult = createUnionType({
  name: 'ProposeRevisionResult',
  types: () => [ProjectModel, ...refusedDrafts] as const,
  resolveType: typeOr('Project'),
});

export const WithdrawRevisionResult = createUnionType({
  name: 'WithdrawRevisionResult',
  types: () => [ProjectModel, RevisionSettledModel] as const,
  resolveType: typeOr('Project'),
});

export const ApplyRevisionResult = createUnionType({
  name: 'ApplyRevisionResult',
  types: () => [ProjectModel, RevisionSettledModel, RevisionUndecidedModel, ...refusedDrafts] as const,
  resolveType: typeOr('Project'),
});

export const DecideRevisionResult = createUnionType({
  name: 'DecideRevisionResult',
  types: () =>
    [MeetingSessionModel, NotInSessionModel, RevisionSettledModel, RevisionUndecidedModel, ...refusedDrafts] as const,
  resolveType: typeOr('MeetingSession'),
});

export const OrderProjectsResult = createUnionType({
  name: 'OrderProjectsResult',
  types: () => [ProjectOrderModel, OrderIncompleteModel, RevisionChangesNothingModel] as const,
  resolveType: typeOr('ProjectOrder'),
});

export const OrderInMeetingResult = createUnionType({
  name: 'OrderInMeetingResult',
  types: () => [MeetingSessionModel, NotInSessionModel, OrderIncompleteModel, RevisionChangesNothingModel] as const,
  resolveType: typeOr('MeetingSession'),
});
