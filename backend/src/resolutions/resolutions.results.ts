import type { ResolutionState } from '@cxboard/domain/resolutions/resolution.rules';
import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { CannotSupersedeModel } from '../decisions/index.ts';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { LocalDate } from '../platform/graphql/scalars.ts';
import { NoVoteModel } from '../sessions/index.ts';
import { ResolutionModel } from './resolution.model.ts';
import { resolutionStateWords } from './resolution.words.ts';

@ObjectType('VotingClosed', { description: 'It is decided, withdrawn, or its time is over.' })
export class VotingClosedModel extends RefusalModel {
  @Field(() => resolutionStateWords)
  state!: ResolutionState;
}

@ObjectType('DeadlineImpossible', { description: 'People get at least a day to vote, and at most two months.' })
export class DeadlineImpossibleModel extends RefusalModel {
  @Field(() => LocalDate)
  earliest!: string;

  @Field(() => LocalDate)
  latest!: string;
}

@ObjectType('NobodyToDecide', { description: 'Nobody but the one who puts it forward has a vote.' })
export class NobodyToDecideModel extends RefusalModel {}

@ObjectType('QuorumImpossible', { description: 'More votes are asked for than there are.' })
export class QuorumImpossibleModel extends RefusalModel {
  @Field(() => Int)
  votesThereAre!: number;
}

@ObjectType('ReviewTooSoon', { description: 'A decision is looked at again after it can have been taken.' })
export class ReviewTooSoonModel extends RefusalModel {
  @Field(() => LocalDate)
  closesOn!: string;
}

const resolution = { resolveType: typeOr('Resolution') };

export const OpenResolutionResult = createUnionType({
  ...{ name: 'OpenResolutionResult', ...resolution },
  types: () =>
    [
      ...[ResolutionModel, DeadlineImpossibleModel, NobodyToDecideModel],
      ...[QuorumImpossibleModel, ReviewTooSoonModel, CannotSupersedeModel],
    ] as const,
});
export const VoteOnResolutionResult = createUnionType({
  ...{ name: 'VoteOnResolutionResult', ...resolution },
  types: () => [ResolutionModel, VotingClosedModel, NoVoteModel] as const,
});
export const WithdrawResolutionResult = createUnionType({
  ...{ name: 'WithdrawResolutionResult', ...resolution },
  types: () => [ResolutionModel, VotingClosedModel] as const,
});
