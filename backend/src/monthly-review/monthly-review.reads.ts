import { lastClosedPeriod } from '@cxboard/domain/metrics/period.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { reviewNamed } from '@cxboard/domain/monthly-review/period-name.rules';
import { may } from '@cxboard/domain/people/permissions';
import { seatsOf } from '@cxboard/domain/people/relations';
import { Injectable } from '@nestjs/common';
import { withTexts } from '../comments/index.ts';
import { BadInput, foundOr404, NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { MonthlyReviewModel } from './monthly-review.model.ts';
import { completed, type FrozenContent, type ReviewContent, reviewContent } from './review-content.ts';
import { frozenReview } from './review.statements.ts';

/** The period of a name, which somebody may have typed. */
export function periodIn(name: string) {
  const period = reviewNamed(name);
  if (!period) throw new BadInput('period: a month as 2026-10, or four weeks by their last one as 2026-W46.');
  return period;
}

@Injectable()
export class MonthlyReviewReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest month that is over, when no period is named. */
  async review(viewer: Viewer, name: string | null): Promise<MonthlyReviewModel> {
    if (!may(viewer).seeReview()) throw new NotFound();
    const { timeZone, locale } = viewer.organization;
    const today = localDateOf(this.clock.now(), timeZone);
    const { from, to } = lastClosedPeriod(today, 'MONTH');
    const period = name === null ? { grain: 'MONTH' as const, from, to } : periodIn(name);
    const content = await reviewContent((named, values) => this.database.read(viewer, named, values), {
      ...{ period, today, locale, boardIds: boardsSeenBy(viewer) },
    });
    return this.asRead(viewer, content, null);
  }

  /** As it was when a meeting closed on it. */
  async frozen(viewer: Viewer, snapshotId: string): Promise<MonthlyReviewModel> {
    const [row] = await this.database.read<{ content: FrozenContent; frozenAt: string; boardId: string }>(
      viewer,
      frozenReview,
      [snapshotId],
    );
    const { content, frozenAt, boardId } = foundOr404(row);
    if (!may(viewer).seePublishedAgenda({ boardId })) throw new NotFound();
    return this.asRead(viewer, completed(content), frozenAt);
  }

  /** Single comments are read by few; their texts are joined here, so that what is removed stands in no review. */
  private async asRead(viewer: Viewer, content: ReviewContent, frozenAt: string | null): Promise<MonthlyReviewModel> {
    const { shown, ...counts } = content.quotes;
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    const read = may(viewer).seeReviewedComments() ? await withTexts(ask, shown) : [];
    return { ...content, quotes: { ...counts, shown: read }, frozenAt };
  }
}

/** An analyst reads every board's register; others that of the boards they sit on. */
const boardsSeenBy = (viewer: Viewer): string[] | null =>
  viewer.roles.includes('ANALYST') ? null : seatsOf(viewer).map(({ boardId }) => boardId);
