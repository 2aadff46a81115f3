import type { EffectMethod } from './effect.ts';
import type { EffectHistory } from './effect-method.rules.ts';
import type { EffectPlan } from './effect-plan.rules.ts';
import { sidesOf, windowsOf } from './effect-windows.rules.ts';
import { type DaySample, pool } from './sample.rules.ts';

/** By how much of all who answered the two groups grew: -1 to 1. */
export interface GroupsMoved {
  readonly promoters: number;
  readonly detractors: number;
}

/** Promoters add 100 and detractors -100, so sums and sums of squares tell them apart. Null without answers. */
function groupsOf(days: readonly DaySample[]): GroupsMoved | null {
  const { w, wx, wxx } = pool(days);
  if (w <= 0) return null;
  const [net, all] = [wx / 100 / w, wxx / 10_000 / w];
  return { promoters: (all + net) / 2, detractors: (all - net) / 2 };
}

const lessOf = (one: GroupsMoved, other: GroupsMoved): GroupsMoved => ({
  promoters: one.promoters - other.promoters,
  detractors: one.detractors - other.detractors,
});

interface Moving {
  readonly plan: EffectPlan;
  readonly history: EffectHistory;
  readonly today: string;
  readonly method: EffectMethod | null;
}

/** For a recommendation score: which of the two groups moved, beyond what moved in the comparison where there is one. */
export function groupsMoved({ plan, history, today, method }: Moving): GroupsMoved | null {
  const windows = windowsOf(plan, today);
  const change = (days: readonly DaySample[]) => {
    const { before, after } = sidesOf(days, plan, windows);
    const [was, is] = [groupsOf(before), groupsOf(after)];
    return was && is && lessOf(is, was);
  };
  const touched = change(history.touched);
  if (method !== 'DIFFERENCE_IN_DIFFERENCES') return touched;
  const others = change(history.comparison);
  return touched && others && lessOf(touched, others);
}
