import { limits } from '../limits.ts';
import { addDays, daysBetween, type LocalDate } from '../local-time.ts';
import { isDelivered, type ProjectStage } from '../projects/stage.rules.ts';
import type { Refusal } from '../refusal.ts';
import type { Counted } from './effect.ts';

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
  /** What shows it; plans of before contacts could show it do not tell. */
  readonly counts?: Counted;
  /** The contact reason that should come less often: what shows it, or what is seen beside the metric. */
  readonly reasonId?: string | null;
  /** Contact reasons it leaves alone. */
  readonly otherReasonIds?: readonly string[];
  /** Whom it should keep as customers, in words; empty: nobody in particular. */
  readonly keeps?: string;
  readonly wanted: Wanted;
  /** The smallest change that matters, in the unit of the metric, or in percent of the contacts; above 0. */
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
  'MORE_THAN_ALL',
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
  COMPARES_WITH_ITSELF: ({ touched, comparison, reasonId, otherReasonIds = [] }) =>
    comparison.some((label) => touched.includes(label)) ||
    (comparison.length > 0 && touched.length === 0) ||
    otherReasonIds.some((id) => id === reasonId),
  MORE_THAN_ALL: ({ counts, wanted, smallestEffect }) =>
    counts === 'CONTACTS' && wanted === 'DOWN' && smallestEffect >= 100,
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
  MORE_THAN_ALL: 'Contacts fall by less than 100 %.',
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

/** Once it works for customers, or its day has come, nobody changes what was promised. */
export const isFrozen = (
  { goLiveOn }: Pick<EffectPlan, 'goLiveOn'>,
  { stage, today }: { readonly stage: ProjectStage; readonly today: LocalDate },
): boolean => isDelivered(stage) || today >= goLiveOn;

/** A plan that could change once answers come in would prove whatever they say. */
export function refusePlanChange(
  before: Pick<EffectPlan, 'goLiveOn'> | null,
  now: { readonly stage: ProjectStage; readonly today: LocalDate },
): EffectPlanFrozen | null {
  if (!before || !isFrozen(before, now)) return null;
  const { goLiveOn } = before;
  const message = `The plan is frozen since the project went live on ${goLiveOn}; what it promised stays as it was.`;
  return { __typename: 'EffectPlanFrozen', goLiveOn, message };
}

export interface GoLiveInPast extends Refusal<'GoLiveInPast'> {
  readonly goLiveOn: LocalDate;
}

/** What is promised is said before it can be seen. */
export function refuseLatePlan(
  { goLiveOn }: Pick<EffectPlan, 'goLiveOn'>,
  { stage, today }: { readonly stage: ProjectStage; readonly today: LocalDate },
): GoLiveInPast | null {
  if (goLiveOn > today && !isDelivered(stage)) return null;
  const message = 'A plan is made before the project goes live, so its go-live day lies ahead.';
  return { __typename: 'GoLiveInPast', goLiveOn, message };
}

export type MetricOnlyTold = Refusal<'MetricOnlyTold'>;

/** Where only values are told, nobody can compute whether a change is more than chance: no plan rests on that. */
export function refuseOnlyTold(metric: { readonly name: string; readonly isOnlyTold: boolean }): MetricOnlyTold | null {
  if (!metric.isOnlyTold) return null;
  const message =
    `The values of ${metric.name} are told without the answers behind them, so nobody can compute whether a change is ` +
    'more than chance. Choose a metric whose answers are here, or say in the project why its effect cannot be measured.';
  return { __typename: 'MetricOnlyTold', message };
}

type PlannedDays = Pick<EffectPlan, 'baseline' | 'goLiveOn' | 'reviewOn'>;

/**
 * The days of a plan when its project goes live on another day: the review comes as long after it as was promised, and the
 * baseline stays where it was, cut on the eve of going live. Where nothing of it would be left, it moves along.
 */
export function livingOn({ baseline, goLiveOn: before, reviewOn }: PlannedDays, goLiveOn: LocalDate): PlannedDays {
  const later = daysBetween(before, goLiveOn);
  const eve = addDays(goLiveOn, -1);
  const first = addDays(goLiveOn, -limits.effects.days);
  const from = baseline.from < first ? first : baseline.from;
  const to = baseline.to > eve ? eve : baseline.to;
  const moved = { from: addDays(baseline.from, later), to: addDays(baseline.to, later) };
  return { baseline: from <= to ? { from, to } : moved, goLiveOn, reviewOn: addDays(reviewOn, later) };
}

/** When it goes live after the day of its delivery has moved: as much later or earlier, and never before tomorrow. */
export function goLiveMoved(
  goLiveOn: LocalDate,
  { was, now, today }: { readonly was: LocalDate | null; readonly now: LocalDate; readonly today: LocalDate },
): LocalDate {
  const moved = was === null ? now : addDays(goLiveOn, daysBetween(was, now));
  return moved > today ? moved : addDays(today, 1);
}

/** Whether two projects change the same answers at the same time, so that neither can claim them alone. */
export function overlaps(
  one: EffectScope & Pick<EffectPlan, 'goLiveOn' | 'reviewOn' | 'reasonId'>,
  other: EffectScope & Pick<EffectPlan, 'goLiveOn' | 'reviewOn' | 'reasonId'>,
): boolean {
  const during = (plan: typeof one): Days => ({ from: plan.goLiveOn, to: plan.reviewOn });
  const sameReason = Boolean(one.reasonId) && one.reasonId === other.reasonId;
  const sameDimension = one.dimension !== null && one.dimension === other.dimension;
  const apart = !sameReason && sameDimension && !one.touched.some((label) => other.touched.includes(label));
  return !apart && touches(during(one), during(other));
}
