import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

/** What happened around the numbers: own changes, the brand, the reputation, what others did, anything else. */
export const contextEventKinds = ['OWN_CHANGE', 'BRAND', 'REPUTATION', 'COMPETITION', 'OTHER'] as const;
export type ContextEventKind = (typeof contextEventKinds)[number];

export interface EventEndsBeforeItStarts extends Refusal<'EventEndsBeforeItStarts'> {
  readonly startsOn: LocalDate;
}

/** An event of one day has no end; every other ends on or after the day it starts. */
export function refuseEventDays(days: {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}): EventEndsBeforeItStarts | null {
  const { startsOn, endsOn } = days;
  if (endsOn === null || endsOn >= startsOn) return null;
  return { __typename: 'EventEndsBeforeItStarts', startsOn, message: `The event must end on ${startsOn} or later.` };
}
