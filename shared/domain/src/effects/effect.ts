import type { Unit } from '../metrics/definition.rules.ts';

/** What a project is measured by: what answers say, or how many contacts come. */
export type Counted = 'ANSWERS' | 'CONTACTS';

/** Of answers the unit of their metric; of contacts percent more or fewer than would have come. */
export type EffectUnit = Unit | 'CONTACTS';

/** How an effect was found: the strongest way that the data allow. */
export const effectMethods = ['DIFFERENCE_IN_DIFFERENCES', 'INTERRUPTED_TIME_SERIES', 'CHANGED_SINCE'] as const;
export type EffectMethod = (typeof effectMethods)[number];

export const effectVerdicts = ['IMPROVED', 'NO_DETECTABLE_CHANGE', 'WORSENED', 'NOT_MEASURABLE'] as const;
export type EffectVerdict = (typeof effectVerdicts)[number];

export const effectGrades = ['A', 'B', 'C'] as const;
export type EffectGrade = (typeof effectGrades)[number];

/**
 * An effect in the unit of its metric (counts: ratio less one, in percent), with its two-sided 95 % interval.
 * `degreesOfFreedom` null: the normal distribution was used.
 */
export interface EffectEstimate {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number | null;
}
