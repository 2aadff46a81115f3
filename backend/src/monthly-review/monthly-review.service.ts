import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { OrganizationSettings } from '../organization/index.ts';
import { BadInput, NotFound, StaleEdit, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import type { PlanReviewInput, WriteCommentInput } from './monthly-review.model.ts';
import { periodIn } from './monthly-review.reads.ts';
import { Metric } from '../metrics/index.ts';
import { ReviewPlan } from './review-plan.entity.ts';
import { ReviewComment } from './review-comment.entity.ts';
import { reviewContent } from './review-content.ts';
import { ReviewSnapshot } from './review-snapshot.entity.ts';
import { lockBlock, newestComment, reviewedBy } from './review.statements.ts';

/** What is said about a review, and its freezing with the meeting that closed on it. */
@Injectable()
export class MonthlyReviewService {
  constructor(
    private readonly database: Database,
    closings: Closings,
  ) {
    closings.whenClosed(freezeReview);
  }

  /** Another version of the words on a block; those before stay. */
  comment(viewer: Viewer, { period: name, block, text, expectedNumber }: WriteCommentInput) {
    return this.database.work(viewer, async (work) => {
      if (!may(viewer).seeReview()) throw new NotFound();
      stopUnless(may(viewer).commentReview());
      const { commentary } = limits.contacts;
      if (text.length > commentary) throw new BadInput(`text: at most ${commentary} characters.`, { field: 'text' });
      const { from, to } = periodIn(name);
      await work.query(lockBlock, [`${work.organizationId} ${from} ${to} ${block}`]);
      const [newest] = await work.query<{ number: number }>(newestComment, [from, to, block]);
      const number = newest?.number ?? 0;
      if (number !== expectedNumber) throw new StaleEdit(number);

      const { id } = await work.add(ReviewComment, {
        ...{ reviewedFrom: from, reviewedTo: to, block, number: number + 1, text: text.trim() },
        ...{ writtenAt: work.now, writtenById: work.personId },
      });
      work.tell('REVIEW', id);
      return { name };
    });
  }

  /** What the review is called and which metrics it shows, from now on; what meetings froze stays as it was. */
  plan(viewer: Viewer, input: PlanReviewInput) {
    const { period: name, title, metricIds, expectedVersion } = input;
    return this.database.work(viewer, async (work) => {
      if (!may(viewer).seeReview()) throw new NotFound();
      stopUnless(may(viewer).planReview());
      stopUnlessItFits(input);
      await work.query(lockBlock, [`${work.organizationId} plan`]);
      for (const id of metricIds) await work.get(Metric, id);
      periodIn(name);

      const plan = await work.first(ReviewPlan, {});
      const version = plan?.version ?? 0;
      if (expectedVersion !== version) throw new StaleEdit(version);
      const chosen = { title, metricIds: [...new Set(metricIds)] };
      const { id } = plan ? await work.change(plan, chosen) : await work.add(ReviewPlan, chosen);
      work.tell('REVIEW', id);
      return { name };
    });
  }
}

function stopUnlessItFits({ title, metricIds }: PlanReviewInput): void {
  const { reviewTitle, reviewMetrics } = limits.contacts;
  if (title.length > reviewTitle) throw new BadInput(`title: at most ${reviewTitle} characters.`, { field: 'title' });
  if (metricIds.length > reviewMetrics) throw new BadInput(`metricIds: at most ${reviewMetrics}.`);
}

/** Figures and words as the board saw them: what is imported or said later is not in them. */
async function freezeReview(work: Work, { meetingId, boardId }: ClosedMeeting): Promise<void> {
  const [meeting] = await work.query<{ reviews: ReviewPeriod | null }>(reviewedBy, [meetingId]);
  if (!meeting?.reviews) return;
  const settings = await work.first(OrganizationSettings, {});
  const { timeZone, locale } = settings ?? { timeZone: 'UTC', locale: 'en' };
  const content = await reviewContent((named, values) => work.query(named, values), {
    ...{ period: meeting.reviews, today: localDateOf(work.now, timeZone), locale, boardIds: [boardId] },
  });
  await work.add(ReviewSnapshot, { meetingId, frozenAt: work.now, content });
}
