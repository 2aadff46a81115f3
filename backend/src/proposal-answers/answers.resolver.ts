import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AnswerProposalResult, MergeProposalsResult, ProposalModel, ProposalsReads } from '../proposals/index.ts';
import { AnsweringService } from './answering.service.ts';
import {
  CorrectAnswerInput,
  DraftAnswerInput,
  MergeProposalsInput,
  PublishAnswerInput,
  UndoMergeInput,
} from './answers.inputs.ts';
import { MergingService } from './merging.service.ts';

@Resolver(() => ProposalModel)
export class AnswersResolver {
  constructor(
    private readonly answering: AnsweringService,
    private readonly merging: MergingService,
    private readonly reads: ProposalsReads,
  ) {}

  @Mutation(() => AnswerProposalResult, { description: 'Write the answer among evaluators first.' })
  async draftAnswer(@Viewing() viewer: Viewer, @Args('input') input: DraftAnswerInput) {
    return answerWith(await this.answering.draft(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => AnswerProposalResult, { description: 'Tell the author and everybody what was decided, and why.' })
  async publishAnswer(@Viewing() viewer: Viewer, @Args('input') input: PublishAnswerInput) {
    return answerWith(await this.answering.publish(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => AnswerProposalResult, {
    description: 'Put a published answer right, while nothing has come of it; whoever was told is told again.',
  })
  async correctAnswer(@Viewing() viewer: Viewer, @Args('input') input: CorrectAnswerInput) {
    return answerWith(await this.answering.correct(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MergeProposalsResult, { description: 'The same idea twice goes on as one.' })
  async mergeProposals(@Viewing() viewer: Viewer, @Args('input') input: MergeProposalsInput) {
    return answerWith(await this.merging.merge(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MergeProposalsResult, { description: 'Both go on by themselves again, with all that was theirs.' })
  async undoMerge(@Viewing() viewer: Viewer, @Args('input') { proposalId }: UndoMergeInput) {
    return answerWith(await this.merging.undo(viewer, proposalId), (id) => this.reads.proposalById(viewer, id));
  }
}
