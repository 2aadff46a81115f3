import type { EffectUnit } from '@cxboard/domain/effects/effect';
import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import type { SharperPlan } from '@cxboard/domain/effects/sharper-plans.rules';
import type { Outlook, PowerAdvice } from '@cxboard/domain/effects/effect-power.rules';
import type { I18n } from '@lingui/core';
import { amountWords } from './effects.messages.ts';
import { longDate, percent, whole } from './figures.ts';

export interface AdviceFacts {
  readonly advice: PowerAdvice;
  readonly unit: EffectUnit;
  readonly plan: Pick<EffectPlan, 'smallestEffect' | 'reviewOn'>;
}

/** Whether the review can see what the plan promises, in a sentence. */
export function adviceSentence(i18n: I18n, { advice, unit, plan }: AdviceFacts): string {
  const { atReview } = advice;
  if (!atReview)
    return i18n.t({
      id: 'effects.advice.nothing',
      message: 'By the review there will be too few answers to measure anything',
    });
  const smallest = amountWords(i18n, { amount: plan.smallestEffect, unit });
  const values = { smallest, power: percent(i18n, 100 * atReview.power), visible: visibleWords(i18n, atReview, unit) };
  if (atReview.power >= 0.8)
    return i18n.t({
      id: 'effects.advice.visible',
      message: 'Good: a change of {smallest} will be seen at the review with a chance of {power}',
      values,
    });
  return i18n.t({
    id: 'effects.advice.hidden',
    message:
      'A change of {smallest} will be seen at the review with a chance of only {power}; from {visible} on it shows',
    values,
  });
}

const visibleWords = (i18n: I18n, { smallestVisible }: Outlook, unit: EffectUnit): string =>
  amountWords(i18n, { amount: smallestVisible, unit });

/** By when, and how many answers: the second line of the advice. */
export function adviceDetail(i18n: I18n, { advice, unit, plan }: AdviceFacts): string {
  const { visibleOn, answersNeeded, answersPerDay } = advice;
  const values = {
    smallest: amountWords(i18n, { amount: plan.smallestEffect, unit }),
    needed: whole(i18n, answersNeeded ?? 0),
    perMonth: whole(i18n, answersPerDay * 30.4),
  };
  const needs =
    unit === 'CONTACTS'
      ? i18n.t({
          id: 'effects.advice.needsContacts',
          message: 'A plain before and after needs {needed} contacts in each period; about {perMonth} come in a month.',
          values,
        })
      : i18n.t({
          id: 'effects.advice.needs',
          message: 'A plain before and after needs {needed} answers in each period; about {perMonth} come in a month.',
          values,
        });
  if (!visibleOn)
    return `${i18n.t({ id: 'effects.advice.never', message: 'Within two years it would not show.' })} ${needs}`;
  const on = longDate(i18n, visibleOn);
  return `${i18n.t({ id: 'effects.advice.from', message: 'It would show from about {on} on.', values: { on } })} ${needs}`;
}

/** "Ease is more sensitive: it would show a shift two thirds as large, from 1.9 points on." */
export function sensitiveSentence(
  i18n: I18n,
  facts: {
    readonly metric: string;
    readonly unit: EffectUnit;
    readonly smallestVisible: number;
    readonly share: number;
  },
): string {
  const values = {
    metric: facts.metric,
    share: percent(i18n, 100 * facts.share),
    visible: amountWords(i18n, { amount: facts.smallestVisible, unit: facts.unit }),
  };
  return i18n.t({
    id: 'effects.advice.sensitive',
    message: '{metric} is more sensitive: it shows changes from {visible} on, a shift {share} as large.',
    values,
  });
}

type Sharper = Pick<SharperPlan, 'kind' | 'baselineFrom' | 'reviewOn' | 'otherReasonIds' | 'smallestVisible' | 'power'>;

/** "Counted since 3 March 2025 it would show changes from 8.1 % of the contacts on, with a chance of 84 % …" */
export function sharperSentence(i18n: I18n, plan: Sharper, unit: EffectUnit): string {
  const values = {
    visible: amountWords(i18n, { amount: plan.smallestVisible, unit }),
    power: percent(i18n, 100 * plan.power),
    from: longDate(i18n, plan.baselineFrom),
    on: longDate(i18n, plan.reviewOn),
    others: plan.otherReasonIds.length,
  };
  const what = {
    LONGER_BASELINE: () =>
      i18n.t({
        id: 'effects.advice.longer',
        message: 'Compared with contacts since {from}, it shows changes from {visible} on: a chance of {power}.',
        values,
      }),
    COMPARED: () =>
      i18n.t({
        id: 'effects.advice.compared',
        message:
          'Compared with {others, plural, one {# other contact reason} other {# other contact reasons}}, if it leaves them alone, it shows changes from {visible} on: a chance of {power}.',
        values,
      }),
    LATER_REVIEW: () =>
      i18n.t({
        id: 'effects.advice.later',
        message: 'Reviewed on {on}, it shows changes from {visible} on: a chance of {power}.',
        values,
      }),
  } satisfies Record<Sharper['kind'], () => string>;
  return what[plan.kind]();
}
