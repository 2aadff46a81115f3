import { isObserved, isPercent, type Unit } from '@cxboard/domain/metrics/definition.rules';
import {
  excludedInAll,
  type Estimate,
  type Excluded,
  type MissingReason,
  type WeightedEstimate,
} from '@cxboard/domain/metrics/estimate.rules';
import { showingFor, smallestForValue } from '@cxboard/domain/metrics/gates.rules';
import type { BlankCode, SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import type { AnswerGroup, GroupCount } from '@cxboard/domain/metrics/measure.rules';
import type { Verdict } from '@cxboard/domain/metrics/verdict.rules';
import type { I18n } from '@lingui/core';
import { byHand } from './by-hand.messages.ts';
import { list, oneDigit, percent, whole } from './figures.ts';
import { observedWords } from './observed.messages.ts';

/** "39.8 points", "74.8 %", "68.1 of 100"; a mean stands alone, its unit is in its name */
export function valueWords(i18n: I18n, { value, unit }: { readonly value: number; readonly unit: Unit }): string {
  const values = { value: oneDigit(i18n, value) };
  if (unit === 'POINTS') return i18n.t({ id: 'metrics.value.points', message: '{value} points', values });
  if (isPercent(unit)) return percent(i18n, value, 1);
  if (unit === 'MEAN') return values.value;
  return i18n.t({ id: 'metrics.value.ease', message: '{value} of 100', values });
}

type Valued = Pick<Estimate, 'value' | 'low' | 'high' | 'n'> &
  Partial<Pick<Estimate, 'method'> & { readonly reason: MissingReason | null }>;

export interface HeadlineFacts {
  readonly estimate: Valued;
  readonly unit: Unit;
}

/** "39.8 points, between 37.2 and 42.4 (95 %), from 2,746 answers", or why there is no such figure. */
export function headline(i18n: I18n, { estimate, unit }: HeadlineFacts): string {
  const { value, low, high, n, method } = estimate;
  if (value === null) return missingValue(i18n, estimate.reason ?? 'NO_ANSWERS');
  if (method === 'STATED') return byHand(i18n, { ...estimate, value: valueWords(i18n, { value, unit }) });
  if (showingFor(n, { aboutPeople: false }) === 'COUNTS') return tooFewForValue(i18n, { n });
  if (isObserved(unit)) return observedWords(i18n, { estimate: { ...estimate, value }, unit });
  const values = { value: valueWords(i18n, { value, unit }), n };
  if (low === null || high === null)
    return i18n.t({
      id: 'metrics.headline.noInterval',
      message: '{value} from {n, plural, one {# answer} other {# answers}}: too few for an interval',
      values,
    });
  return i18n.t({
    id: 'metrics.headline',
    message: '{value}, between {low} and {high} (95\u00a0%), from {n, plural, one {# answer} other {# answers}}',
    values: { ...values, low: oneDigit(i18n, low), high: oneDigit(i18n, high) },
  });
}

/** "7 answers: a value needs at least 10" */
export const tooFewForValue = (i18n: I18n, { n }: { readonly n: number }): string =>
  i18n.t({
    id: 'metrics.tooFewForValue',
    message: '{n, plural, one {# answer} other {# answers}}: a value needs at least {least}',
    values: { n, least: smallestForValue },
  });

export function missingValue(i18n: I18n, reason: MissingReason): string {
  if (reason === 'NO_WEIGHT')
    return i18n.t({
      id: 'metrics.missing.weight',
      message: 'No answer carries a weight, so there is no weighted value',
    });
  if (reason === 'TOO_FEW_FOR_INTERVAL')
    return i18n.t({ id: 'metrics.missing.interval', message: 'Too few answers for an interval' });
  return i18n.t({ id: 'metrics.missing.answers', message: 'No answers yet' });
}

export interface WeightedFacts {
  readonly weighted: Pick<WeightedEstimate, 'value' | 'low' | 'high' | 'effectiveN'>;
  readonly unit: Unit;
}

/** What stands beside the plain value when answers carry weights. */
export function weightedBeside(i18n: I18n, { weighted, unit }: WeightedFacts): string {
  const { value, low, high, effectiveN } = weighted;
  if (value === null || low === null || high === null) return missingValue(i18n, 'NO_WEIGHT');
  return i18n.t({
    id: 'metrics.weighted',
    message:
      'Weighted {value}, between {low} and {high} (95\u00a0%); with its weights the sample tells as much as {effectiveN} equal answers',
    values: {
      value: valueWords(i18n, { value, unit }),
      low: oneDigit(i18n, low),
      high: oneDigit(i18n, high),
      effectiveN: whole(i18n, effectiveN),
    },
  });
}

export interface LeftOutFacts {
  readonly n: number;
  readonly excluded: Excluded;
  /** How many of the blanks were written as a code, by code; the others were empty. Without it nobody knows which were. */
  readonly blankCodes?: readonly BlankCode[] | undefined;
  readonly method?: Estimate['method'];
}

/** What the words over a frozen figure are made of: as much as it was frozen with. */
export const frozenCounts = ({ headline: { n, excluded, method }, blankCodes }: FrozenCounts): LeftOutFacts => ({
  ...{ n, excluded, blankCodes, method },
});

type FrozenCounts = Pick<SnapshotContent, 'headline' | 'blankCodes'>;

/** "85 of 2,831 rows were left out: 84 marked as blank by code 11 and 1 empty" */
export function leftOut(i18n: I18n, facts: LeftOutFacts): string {
  if (facts.method === 'STATED')
    return i18n.t({ id: 'metrics.leftOut.byHand', message: 'Given by hand: no rows stand behind it' });
  const count = excludedInAll(facts.excluded);
  const rows = facts.n + count;
  if (count === 0)
    return i18n.t({
      id: 'metrics.leftOut.none',
      message: '{rows, plural, =0 {No rows yet} one {The one row counts} other {All # rows count}}',
      values: { rows },
    });
  return i18n.t({
    id: 'metrics.leftOut',
    message:
      '{count} of {rows, plural, one {# row} other {# rows}} {count, plural, one {was} other {were}} left out: {reasons}',
    values: { count, rows, reasons: list(i18n, leftOutReasons(i18n, facts)) },
  });
}

function leftOutReasons(i18n: I18n, { excluded, blankCodes }: LeftOutFacts): string[] {
  const { outOfRange, notInteger, duplicate } = excluded;
  const reasons: readonly Reason[] = [
    ...blankReasons(i18n, excluded.blank, blankCodes),
    [
      outOfRange,
      i18n.t({
        id: 'metrics.leftOut.outOfRange',
        message: '{count} outside the scale',
        values: { count: whole(i18n, outOfRange) },
      }),
    ],
    [
      notInteger,
      i18n.t({
        id: 'metrics.leftOut.notInteger',
        message: '{count} between two steps of the scale',
        values: { count: whole(i18n, notInteger) },
      }),
    ],
    [
      duplicate,
      i18n.t({
        id: 'metrics.leftOut.duplicate',
        message: '{count} given twice',
        values: { count: whole(i18n, duplicate) },
      }),
    ],
  ];
  return reasons.flatMap(([count, words]) => (count > 0 ? [words] : []));
}

type Reason = readonly [number, string];

function blankReasons(i18n: I18n, blank: number, codes: readonly BlankCode[] | undefined): Reason[] {
  const count = whole(i18n, blank);
  if (!codes)
    return [[blank, i18n.t({ id: 'metrics.leftOut.blank', message: '{count} without an answer', values: { count } })]];
  const empty = blank - codes.reduce((sum, code) => sum + code.count, 0);
  const values = { empty: whole(i18n, empty) };
  return [
    ...codes.map((coded): Reason => [coded.count, blankByCode(i18n, coded)]),
    [empty, i18n.t({ id: 'metrics.leftOut.empty', message: '{empty} empty', values })],
  ];
}

const blankByCode = (i18n: I18n, { code, count }: BlankCode): string =>
  i18n.t({
    id: 'metrics.leftOut.code',
    message: '{count} marked as blank by code {code}',
    values: { count: whole(i18n, count), code },
  });

export function verdictWord(i18n: I18n, verdict: Verdict): string {
  if (verdict === 'BETTER') return i18n.t({ id: 'metrics.verdict.better', message: 'better' });
  if (verdict === 'WORSE') return i18n.t({ id: 'metrics.verdict.worse', message: 'worse' });
  if (verdict === 'NO_CLEAR_CHANGE') return i18n.t({ id: 'metrics.verdict.noClearChange', message: 'no clear change' });
  return i18n.t({ id: 'metrics.verdict.notEnoughData', message: 'not enough data' });
}

const groupWords = {
  DETRACTORS: (i18n) => i18n.t({ id: 'metrics.group.detractors', message: 'Detractors' }),
  PASSIVES: (i18n) => i18n.t({ id: 'metrics.group.passives', message: 'Passives' }),
  PROMOTERS: (i18n) => i18n.t({ id: 'metrics.group.promoters', message: 'Promoters' }),
  SATISFIED: (i18n) => i18n.t({ id: 'metrics.group.satisfied', message: 'Satisfied' }),
  NOT_SATISFIED: (i18n) => i18n.t({ id: 'metrics.group.notSatisfied', message: 'Not satisfied' }),
  EASY: (i18n) => i18n.t({ id: 'metrics.group.easy', message: 'Easy' }),
  NOT_EASY: (i18n) => i18n.t({ id: 'metrics.group.notEasy', message: 'Not easy' }),
  OF_IT: (i18n) => i18n.t({ id: 'metrics.group.ofIt', message: 'Counted' }),
  OTHERS: (i18n) => i18n.t({ id: 'metrics.group.others', message: 'All others' }),
} satisfies Record<AnswerGroup, (i18n: I18n) => string>;

/** "Detractors 12 % (342)": the label of one part of a distribution. */
export const groupLabel = (i18n: I18n, { group, n, of }: GroupCount & { readonly of: number }): string =>
  i18n.t({
    id: 'metrics.group',
    message: '{group} {share} ({n})',
    values: { group: groupWords[group](i18n), share: percent(i18n, of > 0 ? (100 * n) / of : 0), n: whole(i18n, n) },
  });

/** The finding over a distribution: "12 % detractors …" as one sentence. */
export function distribution(i18n: I18n, groups: readonly GroupCount[]): string {
  const of = groups.reduce((sum, { n }) => sum + n, 0);
  if (of === 0) return missingValue(i18n, 'NO_ANSWERS');
  return list(
    i18n,
    groups.map((group) => groupLabel(i18n, { ...group, of })),
  );
}
