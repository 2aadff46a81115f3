import type { LocalDate } from '../local-time.ts';
import type { EffectEstimate, EffectGrade, EffectMethod, EffectVerdict } from './effect.ts';
import { type EffectReading, readEffect } from './effect-reading.rules.ts';
import type { EffectHistory } from './effect-method.rules.ts';
import type { EffectPlan } from './effect-plan.rules.ts';
import type { GradeFlaw } from './effect-verdict.rules.ts';

/** What became of the contact reason that a plan names, against what would have come without the project. */
export interface ContactsMoved {
  readonly reasonId: string;
  readonly reason: string;
  readonly verdict: EffectVerdict;
  readonly method: EffectMethod | null;
  readonly estimate: EffectEstimate | null;
  readonly grade: EffectGrade | null;
  /** How many a week would have come without the project; null when nothing could be measured. */
  readonly expectedAWeek: number | null;
}

/** The same days, read as contacts that should come less often. */
export const planOfContacts = (plan: EffectPlan): EffectPlan => ({
  ...plan,
  ...{ counts: 'CONTACTS', dimension: null, touched: ['own'] },
  comparison: (plan.otherReasonIds ?? []).length > 0 ? ['others'] : [],
  wanted: plan.counts === 'CONTACTS' ? plan.wanted : 'DOWN',
});

function expectedAWeek({ points }: Pick<EffectReading, 'points'>): number | null {
  const after = points.flatMap(({ isAfter, expected }) => (isAfter && expected ? [expected.value] : []));
  return after.length > 0 ? after.reduce((sum, value) => sum + value, 0) / after.length : null;
}

export const contactsMoved = (
  { id, name }: { readonly id: string; readonly name: string },
  reading: EffectReading,
): ContactsMoved => {
  const { verdict, method, estimate, grade } = reading;
  return { reasonId: id, reason: name, verdict, method, estimate, grade, expectedAWeek: expectedAWeek(reading) };
};

interface Beside {
  readonly reason: { readonly id: string; readonly name: string };
  readonly plan: EffectPlan;
  readonly history: EffectHistory;
  readonly today: LocalDate;
  readonly flaws: readonly GradeFlaw[];
}

/** Contacts read beside a metric: with the days, the method and the counterfactual of their own. */
export const contactsBeside = ({ reason, plan, history, today, flaws }: Beside): ContactsMoved =>
  contactsMoved(reason, readEffect({ plan: planOfContacts(plan), history, today, flaws }));
