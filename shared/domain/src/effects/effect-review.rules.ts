import { limits } from '../limits.ts';
import { addDays, type LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

export const reviewStates = ['OPEN', 'ACCEPTED', 'DISPUTED'] as const;
/** What the board makes of a verdict. The verdict itself is computed; nobody types it. */
export type ReviewState = (typeof reviewStates)[number];

/** Over a weekend nobody may answer. */
const silentDays = 4;

/** Answers often come late; a review waits this long for them. */
const patienceDays = 14;

/** A review is due on its day, once the answers up to it are there or have been waited for. */
export function isReviewDue(
  { reviewOn }: { readonly reviewOn: LocalDate },
  { today, newestOn }: { readonly today: LocalDate; readonly newestOn: LocalDate | null },
): boolean {
  if (today < reviewOn) return false;
  return (newestOn !== null && newestOn >= addDays(reviewOn, -silentDays)) || today >= addDays(reviewOn, patienceDays);
}

export type ReviewSettled = Refusal<'ReviewSettled'>;
export type NoReasonGiven = Refusal<'NoReasonGiven'>;
export interface ReviewAgainTooEarly extends Refusal<'ReviewAgainTooEarly'> {
  readonly today: LocalDate;
}

export type MeasuredOften = Refusal<'MeasuredOften'>;

export interface Settling {
  readonly to: Exclude<ReviewState, 'OPEN'>;
  readonly because: string;
  /** A disputed verdict may be computed again, on this day. */
  readonly againOn: LocalDate | null;
  readonly today: LocalDate;
  /** How often it has been measured. */
  readonly measured: number;
}

/** A verdict is settled once, whoever disputes it says why, and it is not measured until it fits. */
export function refuseSettling(
  { state }: { readonly state: ReviewState },
  { to, because, againOn, today, measured }: Settling,
): ReviewSettled | NoReasonGiven | ReviewAgainTooEarly | MeasuredOften | null {
  if (state !== 'OPEN')
    return { __typename: 'ReviewSettled', message: 'The board has said already what it makes of this verdict.' };
  if (to === 'DISPUTED' && because.trim() === '')
    return { __typename: 'NoReasonGiven', message: 'Say why the board does not take this verdict.' };
  if (againOn !== null && againOn <= today)
    return { __typename: 'ReviewAgainTooEarly', today, message: 'It can be measured again on a day that lies ahead.' };
  if (againOn !== null && measured >= limits.effects.timesMeasured)
    return {
      __typename: 'MeasuredOften',
      message: `An effect is measured at most ${limits.effects.timesMeasured} times; measured until it fits, it would prove nothing.`,
    };
  return null;
}
