import type { Chapter } from '../platform/chapter.ts';
import { MonthlyReviewReads } from './monthly-review.reads.ts';
import { MonthlyReviewResolver } from './monthly-review.resolver.ts';
import { MonthlyReviewService } from './monthly-review.service.ts';
import { ReviewFigures } from './review.figures.ts';
import { ReviewCandidates } from './review.candidates.ts';
import { ReviewComment } from './review-comment.entity.ts';
import { ReviewPlan } from './review-plan.entity.ts';
import { ReviewSnapshot } from './review-snapshot.entity.ts';

export { blocks as reviewBlockWords } from './monthly-review.model.ts';

export const monthlyReview: Chapter = {
  rows: [ReviewComment, ReviewPlan, ReviewSnapshot],
  resolvers: [MonthlyReviewResolver],
  services: [MonthlyReviewReads, MonthlyReviewService, ReviewCandidates, ReviewFigures],
};
