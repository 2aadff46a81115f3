import { periodBefore, type ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import {
  type CountedContacts,
  periodsReviewed,
  reviewContacts,
} from '@cxboard/domain/monthly-review/contact-review.rules';
import { reviewName } from '@cxboard/domain/monthly-review/review-name.rules';
import { contactsOfPeriods } from '../contacts/index.ts';
import { cardsOn } from '../metrics/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import type { MonthlyReviewModel } from './monthly-review.model.ts';
import { reviewFrame } from './review.statements.ts';

/** The review whole: what is shown, and what is frozen with a meeting. */
export type ReviewContent = Omit<MonthlyReviewModel, 'frozenAt'>;

export interface ReviewRequest {
  readonly period: ReviewPeriod;
  readonly today: LocalDate;
  readonly locale: string;
  /** Boards whose decisions and projects are told; null: all of them. */
  readonly boardIds: readonly string[] | null;
}

interface ContactRows {
  readonly firstOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
  readonly rows: readonly CountedContacts[];
}

/** Three statements, whatever there is to tell. */
export async function reviewContent(ask: Ask, request: ReviewRequest): Promise<ReviewContent> {
  const { period, today, locale, boardIds } = request;
  const asOf = period.to < today ? addDays(period.to, 1) : today;
  const periods = periodsReviewed(period);
  // One after the other: within an act they share one connection.
  const kpis = await cardsOn(ask, { today: asOf, seesDrafts: false, locale });
  const spans = [periods.map(({ from }) => from), periods.map(({ to }) => to)];
  const [counted] = await ask<ContactRows>(contactsOfPeriods, spans);
  const [frame] = await ask<{ tree: Pick<ReviewContent, 'meetings' | 'changes' | 'comments'> }>(reviewFrame, [
    ...[period.from, period.to, boardIds],
  ]);
  if (!frame) throw new Error('The frame of a review is always one row.');
  return {
    ...{ name: reviewName(period), period, ...neighboursOf(period, today) },
    ...{ kpis, contacts: contactsIn(period, counted), ...frame.tree },
  };
}

function contactsIn(period: ReviewPeriod, counted: ContactRows | undefined) {
  const { firstOn, lastOn, rows } = counted ?? { firstOn: null, lastOn: null, rows: [] };
  return firstOn && lastOn ? reviewContacts({ period, rows, firstOn, lastOn }) : null;
}

function neighboursOf(period: ReviewPeriod, today: LocalDate) {
  const after = periodAfter(period);
  return { before: reviewName(periodBefore(period)), after: after.to < today ? reviewName(after) : null };
}

function periodAfter({ grain, from, to }: ReviewPeriod): ReviewPeriod {
  if (grain === 'WEEK') return { grain, from: addDays(from, 28), to: addDays(to, 28) };
  const next = addDays(to, 1);
  return { grain, from: next, to: addDays(`${addDays(next, 31).slice(0, 8)}01`, -1) };
}
