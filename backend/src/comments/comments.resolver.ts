import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { saidOr } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import {
  CodeCommentInput,
  CommentsArgs,
  MonthArgs,
  RemoveCommentInput,
  UncodeCommentInput,
} from './comments.inputs.ts';
import { CommentConnection, CommentsOfMonthModel } from './comments.model.ts';
import { CommentsReads } from './comments.reads.ts';
import { CodeCommentResult, CodedCommentModel, RemoveCommentResult } from './comments.results.ts';
import { CommentsService } from './comments.service.ts';

@Resolver()
export class CommentsResolver {
  constructor(
    private readonly service: CommentsService,
    private readonly reads: CommentsReads,
  ) {}

  @Query(() => CommentsOfMonthModel, { description: 'How far the comments of a month are coded, and what they say.' })
  commentsOfMonth(@Viewing() viewer: Viewer, @Args() { month }: MonthArgs) {
    return this.reads.month(viewer, month ?? null);
  }

  @Query(() => CommentConnection, { description: 'Comments of a month, the newest first, masked.' })
  comments(@Viewing() viewer: Viewer, @Args() asked: CommentsArgs) {
    return this.reads.comments(viewer, asked);
  }

  @Mutation(() => CodeCommentResult, { description: 'Say what a comment is about and how it feels, or set it aside.' })
  async codeComment(@Viewing() viewer: Viewer, @Args('input') input: CodeCommentInput) {
    return saidOr(await this.service.code(viewer, input), ({ address }) => this.reads.coded(viewer, address));
  }

  @Mutation(() => CodedCommentModel, { description: 'Take back what was heard in a comment.' })
  async uncodeComment(@Viewing() viewer: Viewer, @Args('input') input: UncodeCommentInput) {
    const { address } = await this.service.uncode(viewer, input);
    return this.reads.coded(viewer, address);
  }

  @Mutation(() => RemoveCommentResult, { description: 'Take the text of a comment away for ever. It is logged.' })
  async removeComment(@Viewing() viewer: Viewer, @Args('input') input: RemoveCommentInput) {
    return saidOr(await this.service.remove(viewer, input), ({ address }) => this.reads.coded(viewer, address));
  }
}
