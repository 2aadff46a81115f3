import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProposalModel } from './proposal.model.ts';
import {
  CommentOnProposalInput,
  EndSupportInput,
  FollowProposalInput,
  GiveInfoInput,
  SupportProposalInput,
} from './proposals.inputs.ts';
import { ProposalsReads } from './proposals.reads.ts';
import { MoveProposalResult, TakePartResult } from './proposals.results.ts';
import { TakingPartService } from './taking-part.service.ts';

@Resolver(() => ProposalModel)
export class TakingPartResolver {
  constructor(
    private readonly parts: TakingPartService,
    private readonly reads: ProposalsReads,
  ) {}

  @Mutation(() => TakePartResult, { description: 'Me too: say that it gets in your customers’ way as well.' })
  async supportProposal(@Viewing() viewer: Viewer, @Args('input') input: SupportProposalInput) {
    return answerWith(await this.parts.support(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => TakePartResult, { description: 'Support it no longer.' })
  async endSupport(@Viewing() viewer: Viewer, @Args('input') { proposalId }: EndSupportInput) {
    return answerWith(await this.parts.endSupport(viewer, proposalId), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => TakePartResult, { description: 'Hear what becomes of it, or no longer.' })
  async followProposal(@Viewing() viewer: Viewer, @Args('input') input: FollowProposalInput) {
    return answerWith(await this.parts.follow(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => TakePartResult, { description: 'Say something about it.' })
  async commentOnProposal(@Viewing() viewer: Viewer, @Args('input') input: CommentOnProposalInput) {
    return answerWith(await this.parts.comment(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }

  @Mutation(() => MoveProposalResult, { description: 'Answer what you were asked about your own proposal.' })
  async giveInfo(@Viewing() viewer: Viewer, @Args('input') input: GiveInfoInput) {
    return answerWith(await this.parts.giveInfo(viewer, input), (id) => this.reads.proposalById(viewer, id));
  }
}
