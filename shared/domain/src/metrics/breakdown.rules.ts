import { adjustForMany, claimLevel, lookHereLevel } from './benjamini-hochberg.rules.ts';
import { betterWhen, type CountingRule, type Direction } from './definition.rules.ts';
import type { Change } from './estimate.rules.ts';
import { mayShowValue, showingFor, type Showing } from './gates.rules.ts';
import { answersIn, keepCountable, mergeCells, type ScoreCell } from './histogram.rules.ts';
import { compare, measure, sizeOf, type GroupCount, type Measurement } from './measure.rules.ts';
import { rowsToHide } from './small-cells.rules.ts';
import { enoughForVerdict, verdictAmongMany, type Verdict } from './verdict.rules.ts';

export interface Segment {
  /** The value of the dimension as people read it; null for answers that state none. */
  readonly label: string | null;
  readonly cells: readonly ScoreCell[];
}

/** One segment against all other answers. */
export interface AgainstTheRest extends Change {
  /** Adjusted for all segments tested side by side (Benjamini-Hochberg). */
  readonly adjustedPValue: number;
  readonly verdict: Verdict;
  /** Worth a look, though not yet a claim: adjusted p at most 0.10. */
  readonly worthALook: boolean;
}

/**
 * A row as it may leave the server. `FEWER_THAN_FIVE` and `HIDDEN` (kept back so that a small neighbour cannot be
 * worked out) carry no figure at all; `COUNTS` has no value; only `VERDICT` is compared with the rest.
 */
export interface BreakdownRow {
  readonly label: string | null;
  readonly showing: Showing | 'HIDDEN';
  readonly n: number | null;
  readonly groups: readonly GroupCount[] | null;
  readonly measurement: Measurement | null;
  readonly againstTheRest: AgainstTheRest | null;
}

/** What every segment measures against the rest, without any gate: pure numbers for rules that gate them. */
export interface SegmentFigures {
  readonly label: string | null;
  readonly measurement: Measurement;
  readonly change: Change;
  readonly sizes: { readonly later: number; readonly earlier: number };
}

/** Measures each segment and its difference to all others together. Computes always; gates come after. */
export function measureSegments(rule: CountingRule, segments: readonly Segment[]): SegmentFigures[] {
  return segments.map((segment) => {
    const others = segments.filter((other) => other !== segment).flatMap(({ cells }) => cells);
    const rest = mergeCells(others);
    const measurement = measure(rule, segment.cells);
    return {
      label: segment.label,
      measurement,
      change: compare(rule, segment.cells, rest),
      sizes: { later: sizeOf(measurement), earlier: sizeOf(measure(rule, rest)) },
    };
  });
}

/** Compares each segment that has the data for it with the rest; the p-values are adjusted together. Null = too few. */
export function testSegments(
  figures: readonly SegmentFigures[],
  better: Direction = 'HIGHER_IS_BETTER',
): (AgainstTheRest | null)[] {
  const tested = figures.filter(({ change, sizes }) => change.pValue !== null && enoughForVerdict(sizes));
  const adjusted = adjustForMany(tested.map(({ change }) => change.pValue ?? 1));
  return figures.map((segment) => {
    const place = tested.indexOf(segment);
    const pValue = adjusted[place];
    if (pValue === undefined) return null;
    return {
      ...segment.change,
      adjustedPValue: pValue,
      verdict: verdictAmongMany(segment.change, { pValue, level: claimLevel }, better),
      worthALook: pValue <= lookHereLevel,
    };
  });
}

function asShown(
  { label, measurement }: SegmentFigures,
  showing: BreakdownRow['showing'],
  againstTheRest: AgainstTheRest | null,
): BreakdownRow {
  const secret = showing === 'FEWER_THAN_FIVE' || showing === 'HIDDEN';
  const valued = !secret && mayShowValue(showing);
  return {
    label,
    showing,
    n: secret ? null : measurement.unweighted.n,
    groups: secret ? null : measurement.groups,
    measurement: valued ? measurement : null,
    againstTheRest: showing === 'VERDICT' ? againstTheRest : null,
  };
}

/**
 * A metric by one dimension, each row with as much as its answers allow (gates.rules.ts), biggest first.
 * `aboutPeople` says that the dimension describes people (age, department): then small rows are hidden together with
 * enough others that none can be worked out from the total; when that takes every row, all are `HIDDEN`.
 */
export function breakDown(
  rule: CountingRule,
  segments: readonly Segment[],
  { aboutPeople }: { readonly aboutPeople: boolean },
): BreakdownRow[] {
  const figures = measureSegments(rule, segments);
  const tests = testSegments(figures, betterWhen(rule));
  const sizes = segments.map(({ cells }) => answersIn(keepCountable(cells, rule).cells));
  const hidden = aboutPeople ? rowsToHide(sizes) : new Set<number>();
  // Were small and covering rows told apart with nothing shown beside them, the total alone could give one away.
  const nothingShown = hidden.size === sizes.filter((n) => n > 0).length;
  const rows = figures.map((row, index) => {
    const showing = showingFor(sizes[index] ?? 0, { aboutPeople });
    const covered = hidden.has(index) && (nothingShown || showing !== 'FEWER_THAN_FIVE');
    return asShown(row, covered ? 'HIDDEN' : showing, tests[index] ?? null);
  });
  return rows.sort(bySizeThenLabel);
}

/** Rows without figures come last by label, so that their order tells nothing of their size. */
function bySizeThenLabel(a: BreakdownRow, b: BreakdownRow): number {
  const [first, second] = [a.label ?? '\uffff', b.label ?? '\uffff'];
  return (b.n ?? 0) - (a.n ?? 0) || (first < second ? -1 : Number(first > second));
}
