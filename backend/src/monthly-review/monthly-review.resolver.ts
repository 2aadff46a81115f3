import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Line, UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MonthlyReviewModel, PlanReviewInput, WriteCommentInput } from './monthly-review.model.ts';
import { MonthlyReviewReads } from './monthly-review.reads.ts';
import { MonthlyReviewService } from './monthly-review.service.ts';

@Resolver(() => MonthlyReviewModel)
export class MonthlyReviewResolver {
  constructor(
    private readonly service: MonthlyReviewService,
    private readonly reads: MonthlyReviewReads,
  ) {}

  @Query(() => MonthlyReviewModel, { description: 'What a metrics session looks at, as it stands now.' })
  monthlyReview(
    @Viewing() viewer: Viewer,
    @Args('period', { type: () => Line, nullable: true, description: '2026-10 or 2026-W46; else the newest month.' })
    period: string | null = null,
  ) {
    return this.reads.review(viewer, period);
  }

  @Query(() => MonthlyReviewModel, { description: 'The review as it was when a meeting closed on it.' })
  frozenReview(@Viewing() viewer: Viewer, @Args('reviewSnapshotId', { type: () => UUID }) id: string) {
    return this.reads.frozen(viewer, id);
  }

  @Mutation(() => MonthlyReviewModel, { description: 'Say what a block of the review means.' })
  async commentReview(@Viewing() viewer: Viewer, @Args('input') input: WriteCommentInput) {
    const { name } = await this.service.comment(viewer, input);
    return this.reads.review(viewer, name);
  }

  @Mutation(() => MonthlyReviewModel, { description: 'Say what the review is called and which metrics it shows.' })
  async planReview(@Viewing() viewer: Viewer, @Args('input') input: PlanReviewInput) {
    const { name } = await this.service.plan(viewer, input);
    return this.reads.review(viewer, name);
  }
}
