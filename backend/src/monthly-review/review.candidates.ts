import { type Candidate, candidate } from '@cxboard/domain/drafting/candidate.rules';
import { lengthOf } from '@cxboard/domain/drafting/minutes.rules';
import type { ContactsReviewed, MetricReviewed } from '@cxboard/domain/drafting/reason-facts';
import { addDays } from '@cxboard/domain/local-time';
import { isOpen } from '@cxboard/domain/metrics/period.rules';
import { limits } from '@cxboard/domain/limits';
import type { ContactReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import { wordsIn } from '@cxboard/messages/languages';
import { monthlyReviewTitle } from '@cxboard/messages/monthly-reviewed.messages';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import { cardsOn, type MetricCardModel } from '../metrics/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { contactsReviewed } from './review-content.ts';
import { reviewsTook } from './review.statements.ts';

/** A metrics session looks at its period as a whole before it looks at anything in it; a period that still runs says so. */
@Injectable()
export class ReviewCandidates implements AgendaCandidates {
  readonly readsFigures = true;

  constructor(sources: CandidateSources) {
    sources.register(this);
  }

  async candidatesFor({ boardId, period, today, locale }: MeetingToDraft, ask: Ask): Promise<Candidate[]> {
    if (!period) return [];
    const asOf = period.to < today ? addDays(period.to, 1) : today;
    const [cards, review, earlier] = await Promise.all([
      cardsOn(ask, { today: asOf, seesDrafts: false, locale }),
      contactsReviewed(ask, period),
      ask<{ minutes: number }>(reviewsTook, [boardId]),
    ]);
    const metrics = cards.flatMap(reviewed);
    const contacts = glanceAt(review);
    if (metrics.length === 0 && !contacts) return [];
    const known = isOpen(period, today)
      ? { metrics: [], contacts: null, isReady: false, overAfter: period.to }
      : { metrics, contacts, isReady: true };
    const took = earlier.map(({ minutes }) => minutes);
    return [
      candidate({
        ...{ key: `REVIEW:${period.from}:${period.to}`, kind: 'TOPIC' },
        ...{ title: monthlyReviewTitle(wordsIn(locale), { period }) },
        ...{ minutes: lengthOf(took, limits.drafting.reviewMinutes).minutes },
        reason: { name: 'MONTHLY_REVIEW', period, ...known },
      }),
    ];
  }
}

function reviewed({ name: metric, unit, headline, finding }: MetricCardModel): MetricReviewed[] {
  if (!headline) return [];
  const { value, low, high, n } = headline;
  return [{ metric, unit, estimate: { value, low, high, n }, finding }];
}

/** What of it stands on the agenda; the page of the review has all of it. */
function glanceAt(review: ContactReview | null): ContactsReviewed | null {
  if (!review) return null;
  const { total, totalBefore, top, runUps } = review;
  return {
    ...{ total, totalBefore, vitalFew: top.vitalFew },
    top: top.ten.map(({ reason, rank, previousRank, count, share }) => ({ reason, rank, previousRank, count, share })),
    rising: runUps.rows.filter(({ flagged }) => flagged).map(({ reason }) => reason),
  };
}
