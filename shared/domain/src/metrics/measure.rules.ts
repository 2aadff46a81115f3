import { customerEase, easeChange } from './ces.rules.ts';
import { customerSatisfaction, goodAnswers, satisfactionChange } from './csat.rules.ts';
import { betterWhen, type CountingRule, type Lead, type MeasureRule } from './definition.rules.ts';
import { addExcluded, noFigure, nothingExcluded } from './estimate.rules.ts';
import type { Change, Estimate, Excluded, Figure, WeightedEstimate } from './estimate.rules.ts';
import { answersIn, effectiveSize, isWeighted, keepCountable, plainCounts, weightedCounts } from './histogram.rules.ts';
import type { ScoreCell, ScoreCount } from './histogram.rules.ts';
import { meanAnswer } from './mean.rules.ts';
import { observedMean, observedMeanChange } from './observed-mean.rules.ts';
import { netPromoterScore, npsChange, promoterCounts } from './nps.rules.ts';
import { percentage } from './share.rules.ts';
import { verdictOn, type Verdict } from './verdict.rules.ts';

export type AnswerGroup =
  'DETRACTORS' | 'PASSIVES' | 'PROMOTERS' | 'SATISFIED' | 'NOT_SATISFIED' | 'EASY' | 'NOT_EASY' | 'OF_IT' | 'OTHERS';

export interface GroupCount {
  readonly group: AnswerGroup;
  readonly n: number;
}

/** Everything one set of answers says by one definition. */
export interface Measurement {
  readonly leads: Lead;
  readonly unweighted: Estimate;
  /** Null when no answer carries a weight other than 1. */
  readonly weighted: WeightedEstimate | null;
  /** Mean answer in steps of the scale (CSAT, CES); null for NPS and for what was observed. */
  readonly mean: Estimate | null;
  /** Percent of easy answers (CES); else null. */
  readonly easyShare: Estimate | null;
  /** Plain counts, worst group first. They add up to n; of a mean there are none. */
  readonly groups: readonly GroupCount[];
}

interface Arithmetic {
  readonly value: (scores: readonly ScoreCount[], rule: CountingRule) => Figure;
  readonly change: (later: readonly ScoreCount[], earlier: readonly ScoreCount[], rule: CountingRule) => Change;
  readonly groups: (scores: readonly ScoreCount[], rule: CountingRule) => readonly GroupCount[];
}

function inTwo(good: AnswerGroup, other: AnswerGroup): Arithmetic['groups'] {
  return (scores, rule) => {
    const { hits, n } = goodAnswers(scores, rule);
    return [
      { group: other, n: n - hits },
      { group: good, n: hits },
    ];
  };
}

const arithmetic: Record<Exclude<MeasureRule, 'MEAN'>, Arithmetic> = {
  NPS: {
    value: (scores) => netPromoterScore(promoterCounts(scores)),
    change: (later, earlier) => npsChange(promoterCounts(later), promoterCounts(earlier)),
    groups: (scores) => {
      const { detractors, passives, promoters } = promoterCounts(scores);
      return [
        { group: 'DETRACTORS', n: detractors },
        { group: 'PASSIVES', n: passives },
        { group: 'PROMOTERS', n: promoters },
      ];
    },
  },
  CSAT: { value: customerSatisfaction, change: satisfactionChange, groups: inTwo('SATISFIED', 'NOT_SATISFIED') },
  CES: { value: customerEase, change: easeChange, groups: inTwo('EASY', 'NOT_EASY') },
  SHARE: { value: customerSatisfaction, change: satisfactionChange, groups: inTwo('OF_IT', 'OTHERS') },
};

/**
 * Measures a histogram of answers by a definition: value, interval, n and what was left out.
 * Unweighted always; weighted beside it when weights exist. Scores outside the scale are counted as excluded.
 */
export function measure(
  rule: CountingRule,
  bars: readonly ScoreCell[],
  given: Excluded = nothingExcluded,
): Measurement {
  const { cells, excluded } = keepCountable(bars, rule);
  const frame = { n: answersIn(cells), excluded: addExcluded(given, excluded) };
  if (!isCounted(rule)) return { ...noAnswersBehind, unweighted: { ...frame, ...observedMean(cells, rule) } };
  const scores = plainCounts(cells);
  const { value, groups } = arithmetic[rule.rule];
  return {
    leads: rule.leads,
    unweighted: { ...frame, ...value(scores, rule) },
    weighted: isWeighted(cells) ? weightedEstimate(rule, cells, frame) : null,
    mean: rule.rule === 'NPS' || rule.rule === 'SHARE' ? null : { ...frame, ...meanAnswer(scores, rule.scale) },
    easyShare: rule.rule === 'CES' ? { ...frame, ...percentage(goodAnswers(scores, rule)) } : null,
    groups: groups(scores, rule),
  };
}

/** Counted from single answers, and not told as means. */
const isCounted = (rule: CountingRule): rule is Counted => rule.rule !== 'MEAN';
type Counted = CountingRule & { readonly rule: keyof typeof arithmetic };

const noAnswersBehind = {
  ...{ leads: 'UNWEIGHTED', weighted: null, mean: null, easyShare: null, groups: [] },
} satisfies Partial<Measurement>;

function weightedEstimate(
  rule: Counted,
  cells: readonly ScoreCell[],
  frame: Pick<Estimate, 'n' | 'excluded'>,
): WeightedEstimate {
  const effectiveN = effectiveSize(cells);
  const figure = arithmetic[rule.rule].value(weightedCounts(cells), rule);
  return { ...frame, effectiveN, ...(effectiveN > 0 ? figure : noFigure(figure.method, 'NO_WEIGHT')) };
}

/** The value that leads: the weighted one only when the definition says so and weights exist. */
export const headlineOf = ({ leads, unweighted, weighted }: Measurement): Estimate | WeightedEstimate =>
  leads === 'WEIGHTED' && weighted ? weighted : unweighted;

/** How many equal answers the headline stands on: its effective n when weighted, else n. */
export function sizeOf(measurement: Measurement): number {
  const headline = headlineOf(measurement);
  return 'effectiveN' in headline ? headline.effectiveN : headline.n;
}

/** A change of the headline value and what it says on its own. */
export interface Comparison extends Change {
  readonly verdict: Verdict;
}

/** Compares two independent sets of answers by one definition: later minus earlier, in the unit of the value. */
export function compare(rule: CountingRule, later: readonly ScoreCell[], earlier: readonly ScoreCell[]): Comparison {
  const [now, before] = [keepCountable(later, rule).cells, keepCountable(earlier, rule).cells];
  return isCounted(rule) ? compareCounts(rule, [now, before]) : compareMeans(rule, now, before);
}

function compareCounts(rule: Counted, sides: readonly (readonly ScoreCell[])[]): Comparison {
  const weighted = rule.leads === 'WEIGHTED' && sides.some(isWeighted);
  const [now = [], before = []] = sides.map(weighted ? weightedCounts : plainCounts);
  const change = arithmetic[rule.rule].change(now, before, rule);
  const [nowSize = 0, beforeSize = 0] = sides.map(weighted ? effectiveSize : answersIn);
  return { ...change, verdict: verdictOn(change, { later: nowSize, earlier: beforeSize }, betterWhen(rule)) };
}

function compareMeans(rule: CountingRule, now: readonly ScoreCell[], before: readonly ScoreCell[]): Comparison {
  const change = observedMeanChange(now, before);
  const sizes = { later: answersIn(now), earlier: answersIn(before) };
  return { ...change, verdict: verdictOn(change, sizes, betterWhen(rule)) };
}

/** Less than this is how the same figure is stored, not another figure. */
const storedAlike = 1e-6;
type Told = Pick<Estimate, 'value' | 'n'>;

/** Whether the same days say something else than they were seen to say: other answers, or another value. */
export function isRestated(seen: Told, now: Told): boolean {
  if (seen.n !== now.n) return true;
  if (seen.value === null || now.value === null) return seen.value !== now.value;
  return Math.abs(seen.value - now.value) > storedAlike;
}
