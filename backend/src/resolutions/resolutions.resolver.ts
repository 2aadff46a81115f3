import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Slug } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ResolutionConnection, ResolutionModel } from './resolution.model.ts';
import {
  OpenResolutionInput,
  ResolutionsArgs,
  VoteOnResolutionInput,
  WithdrawResolutionInput,
} from './resolutions.inputs.ts';
import { ResolutionsReads } from './resolutions.reads.ts';
import { OpenResolutionResult, VoteOnResolutionResult, WithdrawResolutionResult } from './resolutions.results.ts';
import { ResolutionsService } from './resolutions.service.ts';

@Resolver()
export class ResolutionsResolver {
  constructor(
    private readonly reads: ResolutionsReads,
    private readonly service: ResolutionsService,
  ) {}

  @Query(() => ResolutionConnection, { description: 'What a board decides between meetings: the open ones first.' })
  resolutions(@Viewing() viewer: Viewer, @Args() asked: ResolutionsArgs) {
    return this.reads.resolutions(viewer, asked);
  }

  @Query(() => ResolutionModel, { description: 'One circular resolution, by its number on its board.' })
  resolution(
    @Viewing() viewer: Viewer,
    @Args('board', { type: () => Slug }) board: string,
    @Args('number', { type: () => Int }) number: number,
  ) {
    return this.reads.numbered(viewer, board, number);
  }

  @Mutation(() => OpenResolutionResult, { description: 'Put something to the vote between two meetings.' })
  async openResolution(@Viewing() viewer: Viewer, @Args('input') input: OpenResolutionInput) {
    return answerWith(await this.service.open(viewer, input), (id) => this.reads.resolution(viewer, id));
  }

  @Mutation(() => VoteOnResolutionResult, { description: 'Cast my vote; until it is decided the last one counts.' })
  async voteOnResolution(@Viewing() viewer: Viewer, @Args('input') input: VoteOnResolutionInput) {
    return answerWith(await this.service.vote(viewer, input), (id) => this.reads.resolution(viewer, id));
  }

  @Mutation(() => WithdrawResolutionResult, { description: 'Take a resolution back before it is decided.' })
  async withdrawResolution(@Viewing() viewer: Viewer, @Args('input') input: WithdrawResolutionInput) {
    return answerWith(await this.service.withdraw(viewer, input), (id) => this.reads.resolution(viewer, id));
  }
}
