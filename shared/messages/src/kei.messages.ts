import type { DriverLabel } from '@cxboard/domain/kei/kei-drivers.rules';
import type { KeiDefinition, KeiDocument, KeiMonth, KeiSource, PlacedDriver } from '@cxboard/domain/kei/kei-page.rules';
import { type Kei, type KeiComponent, keiComponents } from '@cxboard/domain/kei/kei.rules';
import type { I18n } from '@lingui/core';
import { oneDigit, percent, signed, whole } from './figures.ts';
import { money } from './ledger.messages.ts';

const componentWords: Readonly<Record<KeiComponent, (i18n: I18n) => string>> = {
  EFFECTIVENESS: (i18n) => i18n.t({ id: 'kei.effectiveness', message: 'Effectiveness' }),
  EASE: (i18n) => i18n.t({ id: 'kei.ease', message: 'Ease' }),
  EMOTION: (i18n) => i18n.t({ id: 'kei.emotion', message: 'Emotion' }),
};
export const componentWord = (i18n: I18n, component: KeiComponent): string => componentWords[component](i18n);

/** "The index is 31.2 (28.9 to 33.5): ease is weakest, effectiveness strongest" */
export function keiFinding(i18n: I18n, { index, components, componentsWithData }: Kei): string {
  if (index.value === null)
    return i18n.t({
      id: 'kei.finding.missing',
      message: 'There is no index: {known} of 3 components have data',
      values: { known: componentsWithData },
    });
  const sorted = [...components].sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const nameOf = (at: number) => componentWord(i18n, sorted.at(at)?.component ?? 'EASE').toLowerCase();
  return i18n.t({
    id: 'kei.finding',
    message:
      'The index is {value} ({low} to {high}) on a scale of −100 to 100: {weakest} is weakest, {strongest} strongest',
    values: {
      value: oneDigit(i18n, index.value),
      low: oneDigit(i18n, index.low ?? index.value),
      high: oneDigit(i18n, index.high ?? index.value),
      weakest: nameOf(0),
      strongest: nameOf(-1),
    },
  });
}

/** Months are counted by the calendar: some between them may have no index. */
const monthOf = ({ month }: KeiMonth): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));

/** From the first month with an index to the last. */
export function monthsFinding(i18n: I18n, months: readonly KeiMonth[]): string {
  const known = months.filter(({ index }) => index !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < 2)
    return i18n.t({ id: 'kei.months.few', message: 'There are too few months with all three components to compare' });
  return i18n.t({
    id: 'kei.months',
    message: 'The index of {month} is {last}; {months, plural, one {# month} other {# months}} before it was {first}',
    values: {
      month: i18n.date(`${last.month}T00:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      last: oneDigit(i18n, last.index ?? 0),
      first: oneDigit(i18n, first.index ?? 0),
      months: monthOf(last) - monthOf(first),
    },
  });
}

const labelWords: Readonly<Record<DriverLabel, (i18n: I18n) => string>> = {
  IMPROVE: (i18n) => i18n.t({ id: 'kei.improve', message: 'improve' }),
  KEEP: (i18n) => i18n.t({ id: 'kei.keep', message: 'keep' }),
  UNCLEAR: (i18n) => i18n.t({ id: 'kei.unclear', message: 'unclear' }),
};
export const driverWord = (i18n: I18n, label: DriverLabel): string => labelWords[label](i18n);

/** What the list of reasons says first. */
export function driversFinding(i18n: I18n, drivers: readonly PlacedDriver[]): string {
  const [worst] = drivers.filter(({ label }) => label === 'IMPROVE');
  if (!worst) return i18n.t({ id: 'kei.drivers.none', message: 'No contact reason clearly pulls the index down' });
  return i18n.t({
    id: 'kei.drivers',
    message:
      '“{reason}” pulls the index down most: without it the three components would be {points} points higher together',
    values: { reason: worst.reason, points: oneDigit(i18n, Math.abs(worst.outcome)) },
  });
}

/** Where customers lose and money could be saved. */
export function matrixFinding(i18n: I18n, { drivers, currency }: Pick<KeiDocument, 'drivers' | 'currency'>): string {
  const both = drivers
    .filter(({ label, mostSaved }) => label === 'IMPROVE' && (mostSaved ?? 0) > 0)
    .sort((a, b) => (b.mostSaved ?? 0) - (a.mostSaved ?? 0));
  const [first] = both;
  if (!first)
    return i18n.t({
      id: 'kei.matrix.none',
      message: 'No contact reason both clearly hurts customers and has a known cost to save',
    });
  return i18n.t({
    id: 'kei.matrix',
    message: '“{reason}” hurts customers and could save {amount} a year at most',
    values: { reason: first.reason, amount: money(i18n, first.mostSaved ?? 0, currency) },
  });
}

/** Which phase fares worst, where their intervals keep it apart from the best. */
export function phasesFinding(i18n: I18n, phases: KeiDocument['phases']): string {
  const known = phases.flatMap(({ label, kei: { index } }) => {
    const { value, low, high } = index;
    return value === null ? [] : [{ label, value, low: low ?? value, high: high ?? value }];
  });
  const [worst, best] = [known[0], known.at(-1)];
  if (!worst || !best || known.length < 2)
    return i18n.t({ id: 'kei.phases.few', message: 'There are too few groups with an index to compare' });
  const values = {
    ...{ worst: worst.label, best: best.label },
    ...{ low: signed(i18n, worst.value), high: signed(i18n, best.value) },
  };
  return worst.high < best.low
    ? i18n.t({
        id: 'kei.phases',
        message: 'Customers fare worst at “{worst}” ({low}) and best at “{best}” ({high})',
        values,
      })
    : i18n.t({
        id: 'kei.phases.alike',
        message: 'No group is clearly worse than another: {low} to {high}',
        values,
      });
}

/** Where the marks of a component come from. */
export const sourceWord = (i18n: I18n, { kind, question, min, max, isTurned }: KeiSource): string =>
  kind === 'COMMENTS'
    ? i18n.t({ id: 'kei.source.comments', message: 'what was heard in comments, −2 to 2' })
    : surveyWord(i18n, { question, min, max, isTurned });

const surveyWord = (i18n: I18n, { isTurned, ...values }: Omit<KeiSource, 'kind'>): string =>
  isTurned
    ? i18n.t({ id: 'kei.source.turned', message: '“{question}”, {min} to {max}, the lower the better', values })
    : i18n.t({ id: 'kei.source.survey', message: '“{question}”, {min} to {max}', values });

/** How much of the index customers said in a survey, and how much was observed. */
export function surveyShareWord(i18n: I18n, { definition, kei }: { definition: KeiDefinition; kei: Kei }): string {
  const all = kei.components.reduce((sum, { n }) => sum + n, 0);
  const said = keiComponents
    .filter((component) => definition.sources[component].kind === 'SURVEY')
    .reduce((sum, component) => sum + (kei.components.find((one) => one.component === component)?.n ?? 0), 0);
  const marks = whole(i18n, all);
  if (all === 0) return i18n.t({ id: 'kei.noMarks', message: 'There are no marks yet' });
  if (said === all)
    return i18n.t({
      id: 'kei.surveyOnly',
      message: '{count, plural, one {The one mark comes} other {All {marks} marks come}} from survey answers',
      values: { count: all, marks },
    });
  if (said === 0)
    return i18n.t({
      id: 'kei.commentsOnly',
      message:
        '{count, plural, one {The one mark comes} other {All {marks} marks come}} from what people heard in comments',
      values: { count: all, marks },
    });
  // Rounded, a share that is not whole still never says all or nothing.
  const share = Math.min(99.9, Math.max(0.1, (100 * said) / all));
  return i18n.t({
    id: 'kei.surveyShare',
    message:
      '{said} of {marks} marks ({share}) come from survey answers, the others from what people heard in comments',
    values: { said: whole(i18n, said), marks, share: percent(i18n, share, 1) },
  });
}
