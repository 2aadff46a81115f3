import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import type { Unit } from './definition.rules.ts';

/** Whether what somebody else measured can be held against a metric: the same question, rule and kind of customers. */
export const comparabilities = ['COMPARABLE', 'WITH_CARE', 'NOT_COMPARABLE'] as const;
export type Comparability = (typeof comparabilities)[number];

/** Somebody else's value to compare with. It never counts: it only stands beside. */
export interface Benchmark {
  readonly id: string;
  readonly value: number;
  /** Who measured it, as people can look it up. */
  readonly source: string;
  readonly sector: string;
  /** Null when they do not say how many answered. */
  readonly n: number | null;
  readonly measuredOn: LocalDate;
  readonly comparability: Comparability;
}

/** What a value of this unit can be at all. */
export const reachOf = {
  POINTS: [-100, 100],
  PERCENT: [0, 100],
  EASE: [0, 100],
  SHARE: [0, 100],
  MEAN: [-1e9, 1e9],
} as const satisfies Record<Unit, readonly [number, number]>;

export interface BenchmarkOutOfReach extends Refusal<'BenchmarkOutOfReach'> {
  readonly least: number;
  readonly most: number;
}

/** A value of another kind cannot stand beside this one. */
export function refuseBenchmark({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: Unit;
}): BenchmarkOutOfReach | null {
  const [least, most] = reachOf[unit];
  if (value >= least && value <= most) return null;
  return { __typename: 'BenchmarkOutOfReach', least, most, message: `Such a value lies between ${least} and ${most}.` };
}

/** More than these over a series are a thicket; the list holds them all. */
const mostDrawn = 3;

/** Those that can be compared, the newest first. */
export const drawnBenchmarks = <Known extends Pick<Benchmark, 'comparability' | 'measuredOn'>>(
  all: readonly Known[],
): Known[] =>
  all
    .filter(({ comparability }) => comparability !== 'NOT_COMPARABLE')
    .toSorted((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1))
    .slice(0, mostDrawn);
