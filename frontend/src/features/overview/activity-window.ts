import { addDays } from '@cxboard/domain/local-time';
import type { ActivityView } from './activity-view.ts';

const usualDays = 30;

/** The days shown: the last thirty when the address says nothing; never backwards. */
export function windowOf({ from, to }: ActivityView, today: string) {
  const last = to ?? today;
  const first = from ?? addDays(last, -usualDays);
  return first <= last ? { from: first, to: last } : { from: last, to: last };
}
