import { daysOf, lastQuarters, quarterBefore } from '@cxboard/domain/board-health/quarter.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import type { BoardHealth_healthFragment } from './board-health.generated.ts';

export type Health = BoardHealth_healthFragment;

/** What is looked at, and what came before it: of the same length. */
export interface Compared {
  readonly now: Health;
  readonly before: Health;
}

const year = 365;

/** The days looked at: a quarter and the one before, or the last twelve months and the twelve before. */
export function spansOf(quarter: string | undefined, today: LocalDate) {
  if (quarter) {
    const [now, before] = [daysOf(quarter), daysOf(quarterBefore(quarter))];
    return { ...now, beforeFrom: before.from, beforeTo: before.to };
  }
  const from = addDays(today, 1 - year);
  return { from, to: today, beforeFrom: addDays(from, -year), beforeTo: addDays(from, -1) };
}

export const quartersShown = (today: LocalDate): string[] => lastQuarters(today, limits.boardHealth.quarters);

export const wasAnythingDone = ({ meetings, actions, latency }: Health): boolean =>
  meetings.planned > 0 || actions.due > 0 || latency.decisions > 0;
