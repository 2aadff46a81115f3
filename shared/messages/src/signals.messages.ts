import type { ContextEventKind } from '@cxboard/domain/signals/context-event.rules';
import type { BothEnds, ReasonRunsUp, SignalFacts, SignalState } from '@cxboard/domain/signals/signal.rules';
import type { I18n } from '@lingui/core';
import { oneDigit, percent, whole } from './figures.ts';
import { findingSentence, periodLabel } from './series.messages.ts';

/** What a rule saw, in one line: the same words over the chart, in the list and on the agenda. */
export function signalSentence(i18n: I18n, facts: SignalFacts): string {
  if (facts.rule === 'BOTH_ENDS') return bothEndsSentence(i18n, facts);
  if (facts.rule === 'RUN_UP') return runUpSentence(i18n, facts);
  return findingSentence(i18n, { finding: facts.finding, unit: facts.unit, grain: 'MONTH', points: 2 });
}

/** "Fewer promoters and fewer detractors than in Sept 2026: 41 % against 47 %, and 12 % against 18 %" */
function bothEndsSentence(i18n: I18n, { way, previous, promoters, detractors }: BothEnds): string {
  const values = {
    way,
    previous: periodLabel(i18n, previous),
    promoters: percent(i18n, promoters.now),
    promotersBefore: percent(i18n, promoters.before),
    detractors: percent(i18n, detractors.now),
    detractorsBefore: percent(i18n, detractors.before),
  };
  return i18n.t({
    id: 'signals.bothEnds',
    message:
      '{way, select, FALL {Fewer promoters and fewer detractors} other {More promoters and more detractors}} than in {previous}: {promoters} against {promotersBefore}, and {detractors} against {detractorsBefore}',
    values,
  });
}

/** "1.8 times the usual contacts: 138, where 76 were to be expected from the 6 periods before" */
function runUpSentence(i18n: I18n, { contacts, expected, ratio, baselinePeriods }: ReasonRunsUp): string {
  const values = { contacts: whole(i18n, contacts), expected: whole(i18n, expected), baselinePeriods };
  if (ratio === null)
    return i18n.t({
      id: 'signals.runUp.new',
      message:
        'New: {contacts} contacts, and none in {baselinePeriods, plural, one {the period} other {the # periods}} before',
      values,
    });
  return i18n.t({
    id: 'signals.runUp',
    message:
      '{ratio} times the usual contacts: {contacts}, where {expected} were to be expected from {baselinePeriods, plural, one {the period} other {the # periods}} before',
    values: { ...values, ratio: oneDigit(i18n, ratio) },
  });
}

/** Why a finding is more than noise, for whoever wants to know the rule. */
export function ruleSentence(i18n: I18n, { rule }: Pick<SignalFacts, 'rule'>): string {
  if (rule === 'BEYOND_LIMITS')
    return i18n.t({
      id: 'signals.rule.beyond',
      message: 'A point beyond three sigma: chance alone does that to one point in 370.',
    });
  if (rule === 'RUN')
    return i18n.t({
      id: 'signals.rule.run',
      message: 'Eight or more in a row on one side: chance alone does that once in 128 stretches of eight.',
    });
  if (rule === 'BOTH_ENDS')
    return i18n.t({
      id: 'signals.rule.bothEnds',
      message: 'The score is the difference of the two, so it hides that both moved the same way.',
    });
  return i18n.t({
    id: 'signals.rule.runUp',
    message: 'Rises beyond what contacts of this reason scatter by, with all reasons looked at together.',
  });
}

const stateWords: Readonly<Record<SignalState, (i18n: I18n) => string>> = {
  NEW: (i18n) => i18n.t({ id: 'signals.state.new', message: 'New' }),
  ACKNOWLEDGED: (i18n) => i18n.t({ id: 'signals.state.acknowledged', message: 'Acknowledged' }),
  EXPLAINED: (i18n) => i18n.t({ id: 'signals.state.explained', message: 'Explained' }),
  NOMINATED: (i18n) => i18n.t({ id: 'signals.state.nominated', message: 'Nominated' }),
  DISMISSED: (i18n) => i18n.t({ id: 'signals.state.dismissed', message: 'Dismissed' }),
};
export const signalStateWord = (i18n: I18n, state: SignalState): string => stateWords[state](i18n);

const kindWords: Readonly<Record<ContextEventKind, (i18n: I18n) => string>> = {
  OWN_CHANGE: (i18n) => i18n.t({ id: 'signals.event.own', message: 'Our own change' }),
  BRAND: (i18n) => i18n.t({ id: 'signals.event.brand', message: 'Brand' }),
  REPUTATION: (i18n) => i18n.t({ id: 'signals.event.reputation', message: 'Reputation' }),
  COMPETITION: (i18n) => i18n.t({ id: 'signals.event.competition', message: 'Competition' }),
  OTHER: (i18n) => i18n.t({ id: 'signals.event.other', message: 'Something else' }),
};
export const eventKindWord = (i18n: I18n, kind: ContextEventKind): string => kindWords[kind](i18n);
