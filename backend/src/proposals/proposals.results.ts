import type { MergeObstacle } from '@cxboard/domain/proposals/merge.rules';
import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { typeOr } from '../platform/graphql/answer.ts';
import { RefusalModel } from '../platform/graphql/refusal.model.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { ProposalModel } from './proposal.model.ts';
import { MergeObstacleWord, ProposalStateWord } from './proposal.words.ts';

@ObjectType('ProposalMoveRefused', { description: 'A proposal cannot go from this state to that one.' })
export class ProposalMoveRefusedModel extends RefusalModel {
  @Field(() => ProposalStateWord)
  from!: ProposalState;

  @Field(() => ProposalStateWord)
  to!: ProposalState;
}

@ObjectType('ProposalFinal', { description: 'It has come to its end and takes nothing new.' })
export class ProposalFinalModel extends RefusalModel {}

@ObjectType('OwnProposal', { description: 'Somebody else has to do this.' })
export class OwnProposalModel extends RefusalModel {}

@ObjectType('FileNamesAuthor', { description: 'This kind of file may carry the name of a sealed author.' })
export class FileNamesAuthorModel extends RefusalModel {}

@ObjectType('AnswerNeedsReason', { description: 'Whoever hears no, or not yet, hears why.' })
export class AnswerNeedsReasonModel extends RefusalModel {}

@ObjectType('ParkedWithoutDate', { description: 'What is parked comes back on a day to come.' })
export class ParkedWithoutDateModel extends RefusalModel {}

@ObjectType('MergeRefused', { description: 'These two cannot be merged.' })
export class MergeRefusedModel extends RefusalModel {
  @Field(() => MergeObstacleWord)
  obstacle!: MergeObstacle;
}

@ObjectType('NotMerged', { description: 'There is no merge to undo.' })
export class NotMergedModel extends RefusalModel {}

@ObjectType('NothingToUndo', { description: 'This move can no longer be taken back.' })
export class NothingToUndoModel extends RefusalModel {}

@ObjectType('ProposalDiscarded')
export class ProposalDiscardedModel {
  @Field(() => UUID)
  id!: string;
}

const resolveType = typeOr('Proposal');

export const SubmitProposalResult = createUnionType({
  name: 'SubmitProposalResult',
  types: () => [ProposalModel, ProposalMoveRefusedModel, FileNamesAuthorModel] as const,
  resolveType,
});

/** Supporting, commenting, following: what everybody may do. */
export const TakePartResult = createUnionType({
  name: 'TakePartResult',
  types: () => [ProposalModel, ProposalFinalModel, OwnProposalModel] as const,
  resolveType,
});

/** A move of the author or of an evaluator. */
export const MoveProposalResult = createUnionType({
  name: 'MoveProposalResult',
  types: () => [ProposalModel, ProposalMoveRefusedModel, OwnProposalModel, NothingToUndoModel] as const,
  resolveType,
});

export const AnswerProposalResult = createUnionType({
  name: 'AnswerProposalResult',
  types: () =>
    [
      ...([ProposalModel, ProposalMoveRefusedModel, OwnProposalModel] as const),
      ...([AnswerNeedsReasonModel, ParkedWithoutDateModel] as const),
    ] as const,
  resolveType,
});

export const MergeProposalsResult = createUnionType({
  name: 'MergeProposalsResult',
  types: () => [ProposalModel, MergeRefusedModel, NotMergedModel, OwnProposalModel] as const,
  resolveType,
});
