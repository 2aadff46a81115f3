import { periodBefore, type ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import {
  type ContactReview,
  type CountedContacts,
  periodsReviewed,
  reviewContacts,
} from '@cxboard/domain/monthly-review/contact-review.rules';
import { reviewName } from '@cxboard/domain/monthly-review/review-name.rules';
import { type CountedEmotion, emotionsByReason } from '@cxboard/domain/comments/emotion.rules';
import { limits } from '@cxboard/domain/limits';
import { emotionsOfPeriod, type Quoted, quotesOfPeriod } from '../comments/index.ts';
import { type VoiceModel, voiceOfPeriod } from '../stories/index.ts';
import { contactsOfPeriods } from '../contacts/index.ts';
import { cardsOn } from '../metrics/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import type { MonthlyReviewModel } from './monthly-review.model.ts';
import { reviewFrame } from './review.statements.ts';

/** New comments by their places: their texts are joined when somebody reads them, so that what is removed is gone. */
export interface QuotedComments {
  readonly comments: number;
  readonly coded: number;
  readonly shown: readonly Quoted[];
}

/** The review whole: what is shown, and what is frozen with a meeting. */
export interface ReviewContent extends Omit<MonthlyReviewModel, 'frozenAt' | 'quotes'> {
  readonly quotes: QuotedComments;
}

/** What meetings froze before a part was there has nothing to say about it. */
export type FrozenContent = Omit<ReviewContent, keyof typeof unsaid> & Partial<ReviewContent>;
const unsaid = {
  plan: { version: 0, title: '', metricIds: [] },
  ...{ emotions: [], reasonProjects: [], quotes: { comments: 0, coded: 0, shown: [] } },
  voice: { counts: [], turnOffs: [] },
} as const satisfies Partial<ReviewContent>;
export const completed = (content: FrozenContent): ReviewContent => ({ ...unsaid, ...content });

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

/** Six statements that travel together, whatever there is to tell. */
export async function reviewContent(ask: Ask, request: ReviewRequest): Promise<ReviewContent> {
  const { period, today, locale, boardIds } = request;
  const asOf = period.to < today ? addDays(period.to, 1) : today;
  const days = [period.from, period.to];
  const [kpis, contacts, felt, [quotes], [voice], [frame]] = await Promise.all([
    cardsOn(ask, { today: asOf, seesDrafts: false, locale }),
    contactsReviewed(ask, period),
    ask<CountedEmotion>(emotionsOfPeriod, days),
    ask<QuotedComments>(quotesOfPeriod, [...days, limits.contacts.reviewQuotes]),
    ask<VoiceModel>(voiceOfPeriod, days),
    ask<{ tree: Frame }>(reviewFrame, [...days, boardIds]),
  ]);
  if (!frame || !quotes || !voice) throw new Error('The frame of a review is always one row.');
  return {
    ...{ name: reviewName(period), period, ...neighboursOf(period, today) },
    ...{ contacts, emotions: emotionsByReason(felt), quotes, voice, ...frame.tree },
    kpis: chosen(kpis, frame.tree.plan.metricIds),
  };
}

type Frame = Pick<ReviewContent, 'plan' | 'meetings' | 'changes' | 'comments' | 'reasonProjects'>;

/** In the order they were chosen in; all of them while none is. */
const chosen = (cards: ReviewContent['kpis'], ids: readonly string[]) =>
  ids.length === 0 ? cards : ids.flatMap((id) => cards.filter((card) => card.id === id));

/** What customers got in touch about; null while no contacts of the period are known. One statement. */
export async function contactsReviewed(ask: Ask, period: ReviewPeriod): Promise<ContactReview | null> {
  const periods = periodsReviewed(period);
  const spans = [periods.map(({ from }) => from), periods.map(({ to }) => to)];
  const [counted] = await ask<ContactRows>(contactsOfPeriods, spans);
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
