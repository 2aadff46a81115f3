import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MoveProposalResult, ProposalModel, ProposalsReads } from '../proposals/index.ts';
import {
  AskAuthorInput,
  AssignEvaluatorsInput,
  FollowUpProposalInput,
  NoteOnProposalInput,
  ReviewProposalInput,
  UndoProposalMoveInput,
} from './answers.inputs.ts';
import { ReviewingService } from './reviewing.service.ts';

@Resolver(() => ProposalModel)
export class ReviewingResolver {
  constructor(
    private readonly reviewing: ReviewingService,
    private readonly reads: ProposalsReads,
  ) {}

  @Mutation(() => MoveProposalResult, { description: 'Take it up: its author hears that somebody looks at it.' })
  async reviewProposal(@Viewing() viewer: Viewer, @Args('input') { proposalId }: ReviewProposalInput) {
    return answerWith(await this.reviewing.review(viewer, proposalId), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MoveProposalResult, { description: 'Ask its author for more; the clock of the decision rests.' })
  async askAuthor(@Viewing() viewer: Viewer, @Args('input') input: AskAuthorInput) {
    return answerWith(await this.reviewing.ask(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MoveProposalResult, { description: 'A private word to the other evaluators.' })
  async noteOnProposal(@Viewing() viewer: Viewer, @Args('input') input: NoteOnProposalInput) {
    return answerWith(await this.reviewing.note(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MoveProposalResult, { description: 'Say who looks at it.' })
  async assignEvaluators(@Viewing() viewer: Viewer, @Args('input') input: AssignEvaluatorsInput) {
    return answerWith(await this.reviewing.assign(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MoveProposalResult, { description: 'A quick win is begun, or done.' })
  async followUpProposal(@Viewing() viewer: Viewer, @Args('input') input: FollowUpProposalInput) {
    return answerWith(await this.reviewing.followUp(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MoveProposalResult, { description: 'Take your newest move back.' })
  async undoProposalMove(@Viewing() viewer: Viewer, @Args('input') input: UndoProposalMoveInput) {
    return answerWith(await this.reviewing.undo(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }
}
