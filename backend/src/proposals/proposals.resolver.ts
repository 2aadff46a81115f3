import { Args, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { TopicModel } from '../contacts/index.ts';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { FindingReads } from './finding.reads.ts';
import { ProposalCardModel, ProposalConnection, ProposalModel } from './proposal.model.ts';
import {
  DiscardProposalDraftInput,
  KeepProposalDraftInput,
  ProposalsArgs,
  RevealAuthorInput,
  SimilarProposalsArgs,
  SubmitProposalInput,
  WithdrawProposalInput,
} from './proposals.inputs.ts';
import { ProposalsReads } from './proposals.reads.ts';
import { MoveProposalResult, ProposalDiscardedModel, SubmitProposalResult } from './proposals.results.ts';
import { ProposalsService } from './proposals.service.ts';

@ObjectType('LearnedTopic', { description: 'A contact reason or touch point, with what earlier proposals taught.' })
export class LearnedTopicModel extends TopicModel {
  @Field(() => [String], { description: 'Words, in short form, that proposals about it share.' })
  learned!: readonly string[];
}

@Resolver(() => ProposalModel)
export class ProposalsResolver {
  constructor(
    private readonly keeping: ProposalsService,
    private readonly reads: ProposalsReads,
    private readonly finding: FindingReads,
  ) {}

  @Query(() => ProposalConnection, { description: 'The proposals of the organization, the newest first.' })
  proposals(@Viewing() viewer: Viewer, @Args() asked: ProposalsArgs) {
    return this.reads.proposals(viewer, asked);
  }

  @Query(() => ProposalModel, { description: 'One proposal with its way and what was said about it.' })
  proposal(@Viewing() viewer: Viewer, @Args('number', { type: () => Int }) number: number) {
    return this.reads.proposal(viewer, number);
  }

  @Query(() => ProposalConnection, {
    description: 'What waits for an answer of the viewer, what is due first on top.',
  })
  proposalInbox(@Viewing() viewer: Viewer, @Args() asked: ProposalsArgs) {
    return this.reads.inbox(viewer, asked);
  }

  @Query(() => [ProposalCardModel], { description: 'Proposals that say the same, the likest first.' })
  similarProposals(@Viewing() viewer: Viewer, @Args() { text }: SimilarProposalsArgs) {
    return this.finding.similar(viewer, text);
  }

  @Query(() => [LearnedTopicModel], { description: 'What a proposal can be about, and how a text gives that away.' })
  proposalTopics(@Viewing() viewer: Viewer) {
    return this.finding.topics(viewer);
  }

  @Mutation(() => ProposalModel, { description: 'Keep what is written so far, for yourself alone.' })
  async keepProposalDraft(@Viewing() viewer: Viewer, @Args('input') input: KeepProposalDraftInput) {
    return answerWith(await this.keeping.keepDraft(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => ProposalDiscardedModel, { description: 'Throw a draft of your own away.' })
  discardProposalDraft(@Viewing() viewer: Viewer, @Args('input') { proposalId }: DiscardProposalDraftInput) {
    return this.keeping.discardDraft(viewer, proposalId);
  }

  @Mutation(() => SubmitProposalResult, { description: "Say what gets in the customer's way; an answer always comes." })
  async submitProposal(@Viewing() viewer: Viewer, @Args('input') input: SubmitProposalInput) {
    return answerWith(await this.keeping.submit(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MoveProposalResult, { description: 'Take your own proposal back.' })
  async withdrawProposal(@Viewing() viewer: Viewer, @Args('input') input: WithdrawProposalInput) {
    return answerWith(await this.keeping.withdraw(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => ProposalModel, { description: 'Say that a proposal is yours. There is no way back.' })
  async revealAuthor(@Viewing() viewer: Viewer, @Args('input') { proposalId }: RevealAuthorInput) {
    return answerWith(await this.keeping.reveal(viewer, proposalId), (id) => this.reads.proposalById(viewer, id));
  }
}
