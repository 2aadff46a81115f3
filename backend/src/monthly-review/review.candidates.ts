import { type Candidate, candidate, type Reason } from '@cxboard/domain/drafting/candidate.rules';
import { lengthOf } from '@cxboard/domain/drafting/minutes.rules';
import type { ContactsReviewed, MetricReviewed } from '@cxboard/domain/drafting/reason-facts';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { addDays } from '@cxboard/domain/local-time';
import { isOpen } from '@cxboard/domain/metrics/period.rules';
import { limits } from '@cxboard/domain/limits';
import type { ContactReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import { wordsIn } from '@cxboard/messages/languages';
import { monthlyReviewTitle } from '@cxboard/messages/monthly-reviewed.messages';
import { Injectable } from '@nestjs/common';
import { type AgendaCandidates, CandidateSources, type MeetingToDraft } from '../drafting/index.ts';
import { anyCounted, cardsOn, type MetricCardModel } from '../metrics/index.ts';
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
    const [facts, earlier] = await Promise.all([
      isOpen(period, today) ? whileItRuns(period, ask) : onceOver(period, locale, ask),
      ask<{ minutes: number }>(reviewsTook, [boardId]),
    ]);
    if (!facts) return [];
    const took = earlier.map(({ minutes }) => minutes);
    return [
      candidate({
        ...{ key: `REVIEW:${period.from}:${period.to}`, kind: 'TOPIC' },
        ...{ title: monthlyReviewTitle(wordsIn(locale), { period }) },
        ...{ minutes: lengthOf(took, limits.drafting.reviewMinutes).minutes },
        reason: { name: 'MONTHLY_REVIEW', period, ...facts },
      }),
    ];
  }
}

/** What the reason says of a period; null when nothing is counted that could be looked at. */
type Facts = Omit<Extract<Reason, { readonly name: 'MONTHLY_REVIEW' }>, 'name' | 'period'>;

/** No figure of it is shown before it is over, so none is read. */
async function whileItRuns(period: ReviewPeriod, ask: Ask): Promise<Facts | null> {
  const [counted, contacts] = await Promise.all([anyCounted(ask), contactsReviewed(ask, period)]);
  return counted || contacts ? { metrics: [], contacts: null, isReady: false, overAfter: period.to } : null;
}

async function onceOver(period: ReviewPeriod, locale: string, ask: Ask): Promise<Facts | null> {
  const asOf = { today: addDays(period.to, 1), seesDrafts: false, locale };
  const [cards, review] = await Promise.all([cardsOn(ask, asOf), contactsReviewed(ask, period)]);
  const metrics = cards.flatMap(reviewed);
  const contacts = glanceAt(review);
  return metrics.length === 0 && !contacts ? null : { metrics, contacts, isReady: true };
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
