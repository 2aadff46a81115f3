import { limits } from '../limits.ts';
import { addDays, daysBetween, type LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

/** Where a value should go. */
export type Wanted = 'UP' | 'DOWN';

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Which answers a project touches: all of them, or those with some labels of a dimension. */
export interface EffectScope {
  readonly dimension: string | null;
  readonly touched: readonly string[];
  /** Labels it leaves alone, to compare with; empty when there is nothing to compare with. */
  readonly comparison: readonly string[];
}

/** What a project says, before it goes live, that it will change, and how that will be seen. */
export interface EffectPlan extends EffectScope {
  readonly wanted: Wanted;
  /** The smallest change that matters, in the unit of the metric; above 0. */
  readonly smallestEffect: number;
  readonly baseline: Days;
  /**
   * The period that caused the nomination: leaving it in the baseline would report a return to the mean as an effect.
   * Leaving a bad period out makes the baseline a little too good, so that verdicts err against the project.
   */
  readonly nominatedBy: Days | null;
  readonly goLiveOn: LocalDate;
  /** Days after going live that are not counted yet. */
  readonly washInDays: number;
  readonly reviewOn: LocalDate;
}

export const planProblems = [
  'BASELINE_UPSIDE_DOWN',
  'BASELINE_AFTER_GO_LIVE',
  'BASELINE_TOO_LONG',
  'NOTHING_LEFT_OF_BASELINE',
  'REVIEW_TOO_EARLY',
  'REVIEW_TOO_LATE',
  'NO_SMALLEST_EFFECT',
  'COMPARES_WITH_ITSELF',
] as const;
export type PlanProblem = (typeof planProblems)[number];

export const touches = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

export const coversAll = (outer: Days, inner: Days): boolean => outer.from <= inner.from && outer.to >= inner.to;

const checks: Record<PlanProblem, (plan: EffectPlan) => boolean> = {
  BASELINE_UPSIDE_DOWN: ({ baseline }) => baseline.from > baseline.to,
  BASELINE_AFTER_GO_LIVE: ({ baseline, goLiveOn }) => baseline.to >= goLiveOn,
  BASELINE_TOO_LONG: ({ baseline, goLiveOn }) => daysBetween(baseline.from, goLiveOn) > limits.effects.days,
  NOTHING_LEFT_OF_BASELINE: ({ baseline, nominatedBy }) => nominatedBy !== null && coversAll(nominatedBy, baseline),
  REVIEW_TOO_EARLY: (plan) => plan.reviewOn <= countsFrom(plan),
  REVIEW_TOO_LATE: ({ goLiveOn, reviewOn }) => daysBetween(goLiveOn, reviewOn) > limits.effects.days,
  NO_SMALLEST_EFFECT: ({ smallestEffect }) => !(smallestEffect > 0),
  COMPARES_WITH_ITSELF: ({ touched, comparison }) =>
    comparison.some((label) => touched.includes(label)) || (comparison.length > 0 && touched.length === 0),
};

const sentences: Record<PlanProblem, string> = {
  BASELINE_UPSIDE_DOWN: 'The baseline ends on or after the day it begins.',
  BASELINE_AFTER_GO_LIVE: 'The baseline ends before the project goes live.',
  BASELINE_TOO_LONG: `A baseline begins at most ${limits.effects.days} days before go-live.`,
  NOTHING_LEFT_OF_BASELINE:
    'The period that led to the nomination is left out, and then nothing is left of the baseline.',
  REVIEW_TOO_EARLY: 'The effect is reviewed after the days that are not counted yet.',
  REVIEW_TOO_LATE: `The effect is reviewed at most ${limits.effects.days} days after go-live.`,
  NO_SMALLEST_EFFECT: 'The smallest change that matters is more than zero.',
  COMPARES_WITH_ITSELF: 'What a project touches is compared with something it leaves alone.',
};

/** The first thing wrong with a plan, with its sentence; null when it can be kept. */
export function planProblem(plan: EffectPlan): { readonly problem: PlanProblem; readonly message: string } | null {
  const problem = planProblems.find((name) => checks[name](plan));
  return problem ? { problem, message: sentences[problem] } : null;
}

/** From this day on answers tell of the project. */
export const countsFrom = ({ goLiveOn, washInDays }: Pick<EffectPlan, 'goLiveOn' | 'washInDays'>): LocalDate =>
  addDays(goLiveOn, washInDays);

export interface EffectPlanFrozen extends Refusal<'EffectPlanFrozen'> {
  readonly goLiveOn: LocalDate;
}

/** A plan that could change once answers come in would prove whatever they say. */
export function refusePlanChange(
  before: Pick<EffectPlan, 'goLiveOn'> | null,
  today: LocalDate,
): EffectPlanFrozen | null {
  if (!before || today < before.goLiveOn) return null;
  const { goLiveOn } = before;
  const message = `The plan is frozen since the project went live on ${goLiveOn}; what it promised stays as it was.`;
  return { __typename: 'EffectPlanFrozen', goLiveOn, message };
}

export interface GoLiveInPast extends Refusal<'GoLiveInPast'> {
  readonly goLiveOn: LocalDate;
}

/** What is promised is said before it can be seen. */
export function refuseLatePlan({ goLiveOn }: Pick<EffectPlan, 'goLiveOn'>, today: LocalDate): GoLiveInPast | null {
  if (goLiveOn > today) return null;
  const message = 'A plan is made before the project goes live, so its go-live day lies ahead.';
  return { __typename: 'GoLiveInPast', goLiveOn, message };
}

/** Whether two projects change the same answers at the same time, so that neither can claim them alone. */
export function overlaps(
  one: EffectScope & Pick<EffectPlan, 'goLiveOn' | 'reviewOn'>,
  other: EffectScope & Pick<EffectPlan, 'goLiveOn' | 'reviewOn'>,
): boolean {
  const during = (plan: typeof one): Days => ({ from: plan.goLiveOn, to: plan.reviewOn });
  const sameDimension = one.dimension !== null && one.dimension === other.dimension;
  const apart = sameDimension && !one.touched.some((label) => other.touched.includes(label));
  return !apart && touches(during(one), during(other));
}
