import type { LocalDate } from '../local-time.ts';
import { mayShowValue } from './gates.rules.ts';
import { headlineOf } from './measure.rules.ts';
import type { Series } from './series.rules.ts';

/** What was told of a month that is over. */
export interface ToldValue {
  /** The first day of the month, or of the part of it that one definition counts. */
  readonly month: LocalDate;
  /** The number of the definition that counted it. */
  readonly version: number;
  readonly value: number;
  readonly n: number;
}

/** A value that later data changed: what it was, until when, and what it is now. */
export interface Restatement {
  readonly month: LocalDate;
  readonly was: number;
  readonly wasN: number;
  readonly now: number;
  readonly nowN: number;
  /** When it changed; ISO 8601. */
  readonly changedAt: string;
}

/** People read one decimal: less than that is the same value. */
const read = (value: number): number => Math.round(value * 10);

/** What a series says now of each closed period that has a value to show. */
export const toldBy = ({ points }: Series): ToldValue[] =>
  points.flatMap(({ from: month, open, version, measurement, showing }) => {
    const { value, n } = headlineOf(measurement);
    return open || value === null || !mayShowValue(showing) ? [] : [{ month, version, value, n }];
  });

/** What is to be told because it was never told, or differs from what was told last. A new definition tells anew. */
export function newlyTold(now: readonly ToldValue[], last: readonly ToldValue[]): ToldValue[] {
  const before = new Map(last.map((told) => [told.month, told]));
  return now.filter(({ month, version, value }) => {
    const told = before.get(month);
    return !told || told.version !== version || read(told.value) !== read(value);
  });
}

/** Every change of a value under one definition, the newest month first and the newest change of it first. */
export function restatements(told: readonly (ToldValue & { readonly toldAt: string })[]): Restatement[] {
  const inTime = told.toSorted((a, b) => (a.toldAt < b.toldAt ? -1 : 1));
  const last = new Map<string, ToldValue>();
  const found: Restatement[] = [];
  for (const { month, version, value, n, toldAt } of inTime) {
    const before = last.get(month);
    if (before?.version === version)
      found.push({ month, was: before.value, wasN: before.n, now: value, nowN: n, changedAt: toldAt });
    last.set(month, { month, version, value, n });
  }
  return found.toSorted((a, b) =>
    a.month === b.month ? (a.changedAt < b.changedAt ? 1 : -1) : a.month < b.month ? 1 : -1,
  );
}
