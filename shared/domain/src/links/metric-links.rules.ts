import type { LocalDate } from '../local-time.ts';
import type { Direction } from '../metrics/definition.rules.ts';
import type { Layer } from '../metrics/metric.rules.ts';
import { isotonic } from './isotonic.rules.ts';
import { type Lag, type LaggedLink, laggedLinks, type Values } from './lagged-link.rules.ts';
import { pairsForShowing } from './rank-correlation.rules.ts';

/** What is measured month by month: a metric, the index, contacts in all or about one thing, the time cases take. */
export type MeasureKind = 'METRIC' | 'KEI' | 'ALL_CONTACTS' | 'CONTACTS' | 'CASE_HOURS';

export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** Of the metric or the contact reason; empty where the kind says it all. */
  readonly name: string;
  /** Of a metric. */
  readonly slug: string | null;
  readonly layer: Layer;
  readonly direction: Direction;
  /** Ids of the measures it is computed from. */
  readonly madeOf: readonly string[];
}

export interface MeasuredByMonth extends Measure {
  /** Complete months only, by their first day. */
  readonly months: ReadonlyMap<LocalDate, number>;
}

/** A month of the first measure, with the second as many months later as the lag says. */
export interface LinkPoint {
  readonly month: LocalDate;
  readonly x: number;
  readonly y: number;
  /** What y would be if it only ever moved the declared way. */
  readonly fitted: number;
}

/** Two measures that may go together; never that one causes the other. */
export interface MetricLink extends LaggedLink {
  readonly from: Measure;
  readonly to: Measure;
  /** Declared from what is good of either side, never read from the data. */
  readonly slope: 'RISING' | 'FALLING';
  /** The supported lag, else none. */
  readonly shown: Lag;
  /** In the order of x. */
  readonly points: readonly LinkPoint[];
}

export interface LinksDocument {
  readonly links: readonly MetricLink[];
}

const rankOf: Readonly<Record<Layer, number>> = { DESCRIPTIVE: 0, PERCEPTION: 1, COMPOSITE: 1, OUTCOME: 2 };

/** From what happened to what customers felt, and on to what they did; a composite never with what it is made of. */
const mayLink = (from: Measure, to: Measure): boolean =>
  rankOf[from.layer] < rankOf[to.layer] && !to.madeOf.includes(from.id) && !from.madeOf.includes(to.id);

function monthsOf(from: MeasuredByMonth, to: MeasuredByMonth): LocalDate[] {
  const all = [...from.months.keys(), ...to.months.keys()].sort();
  const [first, last] = [all[0], all.at(-1)];
  const months: LocalDate[] = [];
  for (let month = first; month && last && month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: LocalDate): LocalDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

function pointsOf({ months, x, y }: Pair, lag: number, slope: MetricLink['slope']): LinkPoint[] {
  const points = months
    .flatMap((month, index) => {
      const [value, later] = [x[index] ?? null, y[index + lag] ?? null];
      return value === null || later === null ? [] : [{ month, x: value, y: later }];
    })
    .sort((a, b) => a.x - b.x || (a.month < b.month ? -1 : 1));
  const fitted = isotonic(levelled(points), slope);
  return points.map((point, index) => ({ ...point, fitted: fitted[index] ?? point.y }));
}

/** Months with the same x have one height: their mean. */
const levelled = (points: readonly { readonly x: number; readonly y: number }[]) =>
  points.map(({ x }) => {
    const alike = points.filter((point) => point.x === x);
    return { value: alike.reduce((sum, { y }) => sum + y, 0) / alike.length, weight: 1 };
  });

interface Pair {
  readonly from: Measure;
  readonly to: Measure;
  readonly months: readonly LocalDate[];
  readonly x: Values;
  readonly y: Values;
}

function pairOf(from: MeasuredByMonth, to: MeasuredByMonth): Pair {
  const months = monthsOf(from, to);
  const valuesOf = (measure: MeasuredByMonth) => months.map((month) => measure.months.get(month) ?? null);
  return { from: cardOf(from), to: cardOf(to), months, x: valuesOf(from), y: valuesOf(to) };
}

const cardOf = ({ id, kind, name, slug, layer, direction, madeOf }: Measure): Measure => ({
  ...{ id, kind, name, slug, layer, direction, madeOf },
});

const strengthOf = ({ shown }: MetricLink): number => Math.abs(shown.changes.rho ?? 0);
const isClaimed = ({ verdict }: MetricLink): number => Number(verdict === 'SUPPORTED');

/** All pairs of neighbouring or further layers with at least ten months in common, the surest first. */
export function linksBetween(measures: readonly MeasuredByMonth[]): MetricLink[] {
  const pairs = measures
    .flatMap((from) => measures.flatMap((to) => (mayLink(from, to) ? [pairOf(from, to)] : [])))
    .filter(({ x, y }) => x.filter((value, index) => value !== null && y[index] !== null).length >= pairsForShowing);
  return laggedLinks(pairs)
    .flatMap((link, index): MetricLink[] => {
      const [pair, shown] = [pairs[index], link.best ?? link.lags[0]];
      if (!pair || !shown) return [];
      const { from, to } = pair;
      const slope = from.direction === to.direction ? 'RISING' : 'FALLING';
      return [{ ...link, from, to, slope, shown, points: pointsOf(pair, shown.lag, slope) }];
    })
    .sort((a, b) => isClaimed(b) - isClaimed(a) || strengthOf(b) - strengthOf(a));
}
