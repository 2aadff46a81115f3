import type { LocalDate } from '../local-time.ts';

/** How sure the answers of a file are: for good, not all there yet, or a guess until there is something better. */
export const qualities = ['FINAL', 'PROVISIONAL', 'ESTIMATE'] as const;
export type Quality = (typeof qualities)[number];

/** A day with answers that are not for good yet. */
export interface UnsureDay {
  readonly day: LocalDate;
  readonly quality: Quality;
}

/** A value is as sure as the least sure of the answers it is made of. */
export const leastSure = (held: readonly Quality[]): Quality =>
  qualities.findLast((quality) => held.includes(quality)) ?? 'FINAL';
