import { limits } from '@cxboard/domain/limits';
import { addDays } from '@cxboard/domain/local-time';
import type { Effect } from './effect-view.ts';

/** A plan as the form holds it. */
export interface EffectValues {
  metricId: string;
  wanted: 'UP' | 'DOWN';
  smallestEffect: number | null;
  goLiveOn: string;
  washInDays: number | null;
  reviewOn: string;
  baselineFrom: string;
  nominatedFrom: string;
  nominatedTo: string;
  dimension: string;
  touched: readonly string[];
  comparison: readonly string[];
}

type Plan = Effect['plan'];

/** A first plan: live in four weeks, judged twelve weeks later, against the year before. */
export function firstValues(metricId: string, today: string): EffectValues {
  const goLiveOn = addDays(today, 28);
  return {
    ...{ metricId, wanted: 'UP', smallestEffect: 5, goLiveOn, washInDays: 14, reviewOn: addDays(goLiveOn, 98) },
    ...{ baselineFrom: addDays(goLiveOn, -364), nominatedFrom: '', nominatedTo: '' },
    ...{ dimension: '', touched: [], comparison: [] },
  };
}

export const valuesOfPlan = (plan: NonNullable<Plan>): EffectValues => ({
  ...{ metricId: plan.metric.id, wanted: plan.wanted, smallestEffect: plan.smallestEffect },
  ...{ goLiveOn: plan.goLiveOn, washInDays: plan.washInDays, reviewOn: plan.reviewOn },
  ...{ baselineFrom: plan.baselineFrom, dimension: plan.dimension ?? '' },
  ...{ nominatedFrom: plan.nominatedFrom ?? '', nominatedTo: plan.nominatedTo ?? '' },
  ...{ touched: plan.touched, comparison: plan.comparison },
});

const isSaid = ({ metricId, goLiveOn, reviewOn, baselineFrom }: EffectValues): boolean =>
  [metricId, goLiveOn, reviewOn, baselineFrom].every((said) => said !== '');

const everything = { dimension: null, touched: [] as string[], comparison: [] as string[] };

const scopeOf = ({ dimension, touched, comparison }: EffectValues) =>
  dimension !== '' && touched.length > 0
    ? { dimension, touched: [...touched], comparison: [...comparison] }
    : everything;

const nominationOf = ({ nominatedFrom, nominatedTo }: EffectValues) =>
  nominatedFrom !== '' && nominatedTo >= nominatedFrom
    ? { nominatedFrom, nominatedTo }
    : { nominatedFrom: null, nominatedTo: null };

/** What is sent; null while something that must be said is missing. The baseline ends on the eve of going live. */
export function planInput(projectId: string, values: EffectValues) {
  const { metricId, wanted, smallestEffect, goLiveOn, washInDays, reviewOn, baselineFrom } = values;
  if (!isSaid(values) || smallestEffect === null || smallestEffect < limits.effects.smallestEffect.min) return null;
  return {
    ...{ projectId, metricId, wanted, smallestEffect, goLiveOn, reviewOn, baselineFrom },
    ...{ washInDays: Math.round(washInDays ?? 0), baselineTo: addDays(goLiveOn, -1) },
    ...{ ...nominationOf(values), ...scopeOf(values) },
  };
}
