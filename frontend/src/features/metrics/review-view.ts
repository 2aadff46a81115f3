import type { ContactReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import { textIn } from '../../session/address-state.ts';
import type { Review_wholeFragment } from './review.generated.ts';

export type Review = Review_wholeFragment;

/** What the parts about contacts are drawn from. */
export interface ContactsProps {
  review: Review;
  contacts: ContactReview;
}

/** What an agenda freezes its charts from; nothing where a meeting has frozen them already. */
export const askedOf = ({ frozenAt, period: { from, to } }: Review) =>
  frozenAt ? null : ({ page: 'REVIEW', from, to } as const);

/** What the review shows, from its address: a period, or what a meeting closed on. */
export interface ReviewView {
  period?: string | undefined;
  frozen?: string | undefined;
}

const isPeriod = /^\d{4}-(\d{2}|W\d{2})$/;
const isId = /^[0-9a-f-]{36}$/;

export const reviewView = (search: Record<string, unknown>): ReviewView => {
  const [period, frozen] = [textIn(search['period']), textIn(search['frozen'])];
  return {
    period: period && isPeriod.test(period) ? period : undefined,
    frozen: frozen && isId.test(frozen) ? frozen : undefined,
  };
};
