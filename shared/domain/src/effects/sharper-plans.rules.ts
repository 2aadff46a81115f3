import { limits } from '../limits.ts';
import { addDays, daysBetween, type LocalDate } from '../local-time.ts';
import type { EffectHistory } from './effect-method.rules.ts';
import { type Advised, advisePower, type PowerAdvice, promisedPower } from './effect-power.rules.ts';
import { type EffectPlan, planProblem } from './effect-plan.rules.ts';

/** What of a plan can be taken otherwise so that its review sees smaller changes. */
export const sharpenings = ['LONGER_BASELINE', 'COMPARED', 'LATER_REVIEW'] as const;
export type SharpeningKind = (typeof sharpenings)[number];

/** A plan that sees more, with all that is to be said otherwise in it. */
export interface SharperPlan {
  readonly kind: SharpeningKind;
  readonly baselineFrom: LocalDate;
  readonly reviewOn: LocalDate;
  readonly otherReasonIds: readonly string[];
  /** The smallest effect its review would find with 80 % power, in the unit of the plan. */
  readonly smallestVisible: number;
  /** Its chance to find the smallest effect that matters: 0 to 1. */
  readonly power: number;
}

interface Sharpening extends Advised {
  /** What was advised on the plan as it is. */
  readonly advice: PowerAdvice;
  /** Other reasons that it could be compared with; none where it names some already. */
  readonly otherReasonIds: readonly string[];
  /** Days of those others, to be compared with. */
  readonly others: EffectHistory['comparison'];
}

/** A longer baseline adds at least four weeks. */
const worthwhileDays = 28;
/** It is offered when it shows changes at most nine tenths as large. */
const muchMoreSensitive = 0.9;

type Variant = Pick<Advised, 'plan' | 'history'>;

const variants: Record<SharpeningKind, (asked: Sharpening) => Variant | null> = {
  LONGER_BASELINE: ({ plan, history }) => {
    const first = history.touched[0]?.day;
    if (first === undefined) return null;
    const earliest = addDays(plan.goLiveOn, -limits.effects.days);
    const from = first > earliest ? first : earliest;
    if (daysBetween(from, plan.baseline.from) < worthwhileDays) return null;
    return { plan: { ...plan, baseline: { ...plan.baseline, from } }, history };
  },
  COMPARED: ({ plan, history, otherReasonIds, others }) => {
    if (otherReasonIds.length === 0 || (plan.otherReasonIds ?? []).length > 0) return null;
    const comparison = ['others'];
    return { plan: { ...plan, otherReasonIds, comparison }, history: { ...history, comparison: others } };
  },
  LATER_REVIEW: ({ plan, history, advice }) => {
    const isSeen = (advice.atReview?.power ?? 0) >= promisedPower;
    if (isSeen || advice.visibleOn === null || advice.visibleOn <= plan.reviewOn) return null;
    return { plan: { ...plan, reviewOn: advice.visibleOn }, history };
  },
};

const saidIn = ({ baseline, reviewOn, otherReasonIds = [] }: EffectPlan) => ({
  ...{ baselineFrom: baseline.from, reviewOn, otherReasonIds },
});

/**
 * Other plans for the same contacts whose review would see smaller changes, the sharpest first: counted from earlier on,
 * against reasons it leaves alone, or judged later. The history reaches back as far as a baseline may.
 */
export function sharperPlans(asked: Sharpening): SharperPlan[] {
  const own = asked.advice.atReview?.smallestVisible ?? Number.POSITIVE_INFINITY;
  const found = sharpenings.flatMap((kind): SharperPlan[] => {
    const variant = variants[kind](asked);
    if (!variant || planProblem(variant.plan)) return [];
    const { atReview } = advisePower({ ...variant, today: asked.today });
    if (!atReview || atReview.smallestVisible > muchMoreSensitive * own) return [];
    const { smallestVisible, power } = atReview;
    return [{ kind, ...saidIn(variant.plan), smallestVisible, power }];
  });
  return found.toSorted((a, b) => a.smallestVisible - b.smallestVisible);
}
