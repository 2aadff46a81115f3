import { limits } from '@cxboard/domain/limits';
import { addDays } from '@cxboard/domain/local-time';
import type { Effect } from './effect-view.ts';

/** A plan as the form holds it. */
export interface EffectValues {
  /** What shows it. */
  shownBy: 'METRIC' | 'CONTACTS';
  metricId: string;
  /** The contact reason: what shows it, or what is counted beside the metric. */
  reasonId: string;
  otherReasonIds: readonly string[];
  keeps: string;
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

const betterAnswers = { shownBy: 'METRIC', wanted: 'UP', smallestEffect: 5 } as const;
/** A change of contacts is a part of them. */
export const fewerContacts = { shownBy: 'CONTACTS', wanted: 'DOWN', smallestEffect: 10 } as const;

/** What the project says so far will show it; '' while nobody has said. */
export type Promised = Pick<EffectValues, 'metricId' | 'reasonId'>;

/** A first plan: live in four weeks, judged twelve weeks later, against the year before. */
export function firstValues({ metricId, reasonId }: Promised, today: string): EffectValues {
  const goLiveOn = addDays(today, 28);
  return {
    ...{ metricId, reasonId, otherReasonIds: [], keeps: '' },
    ...(metricId === '' && reasonId !== '' ? fewerContacts : betterAnswers),
    ...{ goLiveOn, washInDays: 14, reviewOn: addDays(goLiveOn, 98) },
    ...{ baselineFrom: addDays(goLiveOn, -364), nominatedFrom: '', nominatedTo: '' },
    ...{ dimension: '', touched: [], comparison: [] },
  };
}

const reasonsIn = ({ contactReason, otherReasons }: NonNullable<Plan>) => ({
  reasonId: contactReason?.id ?? '',
  otherReasonIds: otherReasons.map(({ id }) => id),
});

export const valuesOfPlan = (plan: NonNullable<Plan>): EffectValues => ({
  ...{ shownBy: plan.metric ? 'METRIC' : 'CONTACTS', metricId: plan.metric?.id ?? '', keeps: plan.keeps },
  ...reasonsIn(plan),
  ...{ wanted: plan.wanted, smallestEffect: plan.smallestEffect },
  ...{ goLiveOn: plan.goLiveOn, washInDays: plan.washInDays, reviewOn: plan.reviewOn },
  ...{ baselineFrom: plan.baselineFrom, dimension: plan.dimension ?? '' },
  ...{ nominatedFrom: plan.nominatedFrom ?? '', nominatedTo: plan.nominatedTo ?? '' },
  ...{ touched: plan.touched, comparison: plan.comparison },
});

const isSaid = ({ shownBy, metricId, reasonId, goLiveOn, reviewOn, baselineFrom }: EffectValues): boolean =>
  [shownBy === 'METRIC' ? metricId : reasonId, goLiveOn, reviewOn, baselineFrom].every((said) => said !== '');

const everything = { dimension: null, touched: [] as string[], comparison: [] as string[] };

const scopeOf = ({ shownBy, dimension, touched, comparison }: EffectValues) =>
  shownBy === 'METRIC' && dimension !== '' && touched.length > 0
    ? { dimension, touched: [...touched], comparison: [...comparison] }
    : everything;

const shownIn = ({ shownBy, metricId, reasonId, otherReasonIds, keeps }: EffectValues) => ({
  metricId: shownBy === 'METRIC' ? metricId : null,
  reasonId: reasonId || null,
  otherReasonIds: reasonId ? otherReasonIds.filter((id) => id !== reasonId) : [],
  keeps: keeps.trim(),
});

const nominationOf = ({ nominatedFrom, nominatedTo }: EffectValues) =>
  nominatedFrom !== '' && nominatedTo >= nominatedFrom
    ? { nominatedFrom, nominatedTo }
    : { nominatedFrom: null, nominatedTo: null };

/** What is sent; null while something that must be said is missing. The baseline ends on the eve of going live. */
export function planInput(projectId: string, values: EffectValues) {
  const { wanted, smallestEffect, goLiveOn, washInDays, reviewOn, baselineFrom } = values;
  if (!isSaid(values) || smallestEffect === null || smallestEffect < limits.effects.smallestEffect.min) return null;
  return {
    ...{ projectId, ...shownIn(values), wanted, smallestEffect, goLiveOn, reviewOn, baselineFrom },
    ...{ washInDays: Math.round(washInDays ?? 0), baselineTo: addDays(goLiveOn, -1) },
    ...{ ...nominationOf(values), ...scopeOf(values) },
  };
}
