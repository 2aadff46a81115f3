import type { EffectEstimate, EffectMethod, EffectUnit, EffectVerdict } from '@cxboard/domain/effects/effect';
import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { EffectReading } from '@cxboard/domain/effects/effect-reading.rules';
import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import type { GradeFlaw } from '@cxboard/domain/effects/effect-verdict.rules';
import { isPercent } from '@cxboard/domain/metrics/definition.rules';
import type { I18n } from '@lingui/core';
import { contactsFinding, contactsPercent, tooFewContacts } from './effect-contacts.messages.ts';
import { longDate, oneDigit, whole } from './figures.ts';
import { byHowMuch } from './series.messages.ts';

const verdictWords = {
  IMPROVED: (i18n) => i18n.t({ id: 'effects.verdict.improved', message: 'Improved' }),
  NO_DETECTABLE_CHANGE: (i18n) => i18n.t({ id: 'effects.verdict.none', message: 'No detectable change' }),
  WORSENED: (i18n) => i18n.t({ id: 'effects.verdict.worsened', message: 'Worsened' }),
  NOT_MEASURABLE: (i18n) => i18n.t({ id: 'effects.verdict.notMeasurable', message: 'Not measurable' }),
} satisfies Record<EffectVerdict, (i18n: I18n) => string>;

export const verdictWord = (i18n: I18n, verdict: EffectVerdict): string => verdictWords[verdict](i18n);

const methodWords = {
  DIFFERENCE_IN_DIFFERENCES: (i18n) =>
    i18n.t({ id: 'effects.method.did', message: 'Compared with what the project left alone, before and after' }),
  INTERRUPTED_TIME_SERIES: (i18n) =>
    i18n.t({ id: 'effects.method.its', message: 'Compared with where the level and trend before would have led' }),
  CHANGED_SINCE: (i18n) =>
    i18n.t({ id: 'effects.method.since', message: 'Plain difference before and after: it does not say why' }),
} satisfies Record<EffectMethod, (i18n: I18n) => string>;

export const methodSentence = (i18n: I18n, method: EffectMethod): string => methodWords[method](i18n);

const flawWords = {
  DEFINITION_BREAK: (i18n) =>
    i18n.t({
      id: 'effects.flaw.break',
      message: 'The metric was redefined meanwhile; days counted otherwise are left out',
    }),
  EVENT: (i18n) => i18n.t({ id: 'effects.flaw.event', message: 'Something else happened in these days' }),
  OVERLAPPING_PROJECT: (i18n) =>
    i18n.t({ id: 'effects.flaw.overlap', message: 'Another project changes the same answers at the same time' }),
  DOUBTED_ANSWERS: (i18n) => i18n.t({ id: 'effects.flaw.doubted', message: 'Some of the answers are doubted' }),
  UNSURE_VALUES: (i18n) =>
    i18n.t({ id: 'effects.flaw.unsure', message: 'Some of the values are told and not counted to the end' }),
  MEASURED_AGAIN: (i18n) =>
    i18n.t({ id: 'effects.flaw.again', message: 'Measured again after the board did not take the first verdict' }),
  MOVED_APART_BEFORE: (i18n) =>
    i18n.t({ id: 'effects.flaw.apart', message: 'What it is compared with moved differently even before' }),
  SEASONS_UNKNOWN: (i18n) =>
    i18n.t({ id: 'effects.flaw.seasons', message: 'Less than two years are counted: seasons cannot be told apart' }),
  FEW_ANSWERS: (i18n) => i18n.t({ id: 'effects.flaw.few', message: 'Fewer than 100 are counted on one side' }),
} satisfies Record<GradeFlaw, (i18n: I18n) => string>;

export const flawSentence = (i18n: I18n, flaw: GradeFlaw): string => flawWords[flaw](i18n);

export type ReadingFacts = Pick<EffectReading, 'kind' | 'verdict' | 'method' | 'estimate' | 'against' | 'enoughOn'> & {
  readonly unit: EffectUnit;
  readonly metric: { readonly name: string };
  readonly plan: Pick<EffectPlan, 'smallestEffect' | 'goLiveOn'>;
};

/** "Recommendation improved because of the project: +21.3 points, between +12.0 and +30.6 (95 %)" */
export function effectSentence(i18n: I18n, facts: ReadingFacts): string {
  const { estimate, method, enoughOn } = facts;
  const metric = facts.metric.name;
  if (!estimate || !method) {
    if (facts.unit === 'CONTACTS') return tooFewContacts(i18n, { reason: metric, enoughOn });
    if (!enoughOn)
      return i18n.t({
        id: 'effects.sentence.never',
        message: '{metric} has too few answers before go-live to measure this project by',
        values: { metric },
      });
    const on = longDate(i18n, enoughOn);
    return i18n.t({
      id: 'effects.sentence.tooFew',
      message: '{metric} has too few answers yet; there will be enough by about {on}',
      values: { metric, on },
    });
  }
  if (facts.unit === 'CONTACTS')
    return contactsFinding(i18n, { ...facts, reason: metric, estimate, method, goLiveOn: facts.plan.goLiveOn });
  const by = byHowMuch(i18n, { unit: facts.unit, change: estimate });
  return method === 'CHANGED_SINCE'
    ? changedSince(i18n, facts, { metric, by })
    : changedBecause(i18n, facts, { metric, by });
}

type Said = Record<'metric' | 'by', string>;

function changedSince(i18n: I18n, { verdict, plan }: ReadingFacts, said: Said): string {
  const values = { ...said, on: longDate(i18n, plan.goLiveOn) };
  if (verdict === 'IMPROVED')
    return i18n.t({ id: 'effects.since.improved', message: '{metric} has improved since {on}: {by}', values });
  if (verdict === 'WORSENED')
    return i18n.t({ id: 'effects.since.worsened', message: '{metric} has worsened since {on}: {by}', values });
  return i18n.t({ id: 'effects.since.none', message: 'No detectable change of {metric} since {on}: {by}', values });
}

function changedBecause(i18n: I18n, { verdict }: ReadingFacts, values: Said): string {
  if (verdict === 'IMPROVED')
    return i18n.t({
      id: 'effects.because.improved',
      message: '{metric} improved beyond what would have come anyway: {by}',
      values,
    });
  if (verdict === 'WORSENED')
    return i18n.t({
      id: 'effects.because.worsened',
      message: '{metric} worsened beyond what would have come anyway: {by}',
      values,
    });
  return i18n.t({
    id: 'effects.because.none',
    message: 'No detectable change of {metric} beyond what would have come anyway: {by}',
    values,
  });
}

/** "8.0 points", "3.5 percentage points" */
export function amountWords(
  i18n: I18n,
  { amount, unit }: { readonly amount: number; readonly unit: EffectUnit },
): string {
  const values = { amount: oneDigit(i18n, amount) };
  if (unit === 'CONTACTS')
    return i18n.t({ id: 'effects.amount.contacts', message: '{amount}\u00a0% of the contacts', values });
  if (unit === 'MEAN') return values.amount;
  return isPercent(unit)
    ? i18n.t({ id: 'effects.amount.percent', message: '{amount} percentage points', values })
    : i18n.t({ id: 'effects.amount.points', message: '{amount} points', values });
}

/** What the interval says about the smallest effect that matters. Null when nothing was measured. */
export function againstSentence(i18n: I18n, facts: ReadingFacts): string | null {
  const { against, plan, unit } = facts;
  if (!against) return null;
  const values = { smallest: amountWords(i18n, { amount: plan.smallestEffect, unit }) };
  if (against === 'REACHED')
    return i18n.t({ id: 'effects.against.reached', message: 'At least the {smallest} that matter.', values });
  if (against === 'MISSED')
    return i18n.t({ id: 'effects.against.missed', message: 'The {smallest} that matter can be ruled out.', values });
  return i18n.t({
    id: 'effects.against.open',
    message: 'Whether it reaches the {smallest} that matter stays open.',
    values,
  });
}

type Change = Pick<EffectEstimate, 'difference' | 'low' | 'high'>;

/** "+4.0 points, between +1.0 and +7.0 (95 %)", "−18.0 %, between −25.1 % and −10.2 % (95 %)" */
export const changeWords = (i18n: I18n, change: Change, unit: EffectUnit): string =>
  unit === 'CONTACTS' ? contactsPercent(i18n, change) : byHowMuch(i18n, { unit, change });

/** The title of the item under which a board looks at a verdict. */
export const effectTitle = (i18n: I18n, project: string): string =>
  i18n.t({ id: 'effects.title', message: 'Effect of “{project}”', values: { project } });

/** "1,204 answers before and 388 after; 5,210 and 1,733 in the comparison" */
export function sizesSentence(i18n: I18n, { sizes, unit }: Pick<EffectDocument, 'sizes' | 'unit'>): string {
  const { touchedBefore, touchedAfter, comparisonBefore, comparisonAfter } = sizes;
  const values = {
    ...{ before: whole(i18n, touchedBefore), after: whole(i18n, touchedAfter) },
    ...{ otherBefore: whole(i18n, comparisonBefore), otherAfter: whole(i18n, comparisonAfter) },
  };
  if (unit === 'CONTACTS')
    return comparisonBefore > 0
      ? i18n.t({
          id: 'effects.sizes.contactsCompared',
          message: '{before} contacts before and {after} after; {otherBefore} and {otherAfter} in the comparison.',
          values,
        })
      : i18n.t({ id: 'effects.sizes.contacts', message: '{before} contacts before and {after} after.', values });
  return comparisonBefore > 0
    ? i18n.t({
        id: 'effects.sizes.compared',
        message: '{before} answers before and {after} after; {otherBefore} and {otherAfter} in the comparison.',
        values,
      })
    : i18n.t({ id: 'effects.sizes', message: '{before} answers before and {after} after.', values });
}
