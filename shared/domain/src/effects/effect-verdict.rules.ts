import type { EffectEstimate, EffectGrade, EffectMethod, EffectVerdict } from './effect.ts';
import type { EffectPlan, Wanted } from './effect-plan.rules.ts';

/** What makes a verdict less sure; each lowers its grade by one. */
export const gradeFlaws = [
  'DEFINITION_BREAK',
  'EVENT',
  'OVERLAPPING_PROJECT',
  'DOUBTED_ANSWERS',
  'UNSURE_VALUES',
  'MEASURED_AGAIN',
  'MOVED_APART_BEFORE',
  'SEASONS_UNKNOWN',
  'FEW_ANSWERS',
] as const;
export type GradeFlaw = (typeof gradeFlaws)[number];

/** Improved or worsened only when the 95 % interval leaves out zero. */
export function verdictOf({ low, high }: Pick<EffectEstimate, 'low' | 'high'>, wanted: Wanted): EffectVerdict {
  if (low <= 0 && high >= 0) return 'NO_DETECTABLE_CHANGE';
  return low > 0 === (wanted === 'UP') ? 'IMPROVED' : 'WORSENED';
}

/**
 * What the interval says about the smallest effect that matters: surely reached, surely missed, or both still possible.
 */
export type AgainstSmallest = 'REACHED' | 'MISSED' | 'OPEN';

export function againstSmallest(
  { low, high }: Pick<EffectEstimate, 'low' | 'high'>,
  { wanted, smallestEffect }: Pick<EffectPlan, 'wanted' | 'smallestEffect'>,
): AgainstSmallest {
  const [least, most] = wanted === 'UP' ? [low, high] : [-high, -low];
  if (least >= smallestEffect) return 'REACHED';
  return most < smallestEffect ? 'MISSED' : 'OPEN';
}

const startingGrade: Record<EffectMethod, number> = {
  DIFFERENCE_IN_DIFFERENCES: 0,
  INTERRUPTED_TIME_SERIES: 0,
  CHANGED_SINCE: 2,
};

/** A for a comparison or a series without flaws, one step down for each flaw, never below C; C for a plain difference. */
export function gradeOf(method: EffectMethod, flaws: readonly GradeFlaw[]): EffectGrade {
  const steps = startingGrade[method] + new Set(flaws).size;
  return steps === 0 ? 'A' : steps === 1 ? 'B' : 'C';
}
