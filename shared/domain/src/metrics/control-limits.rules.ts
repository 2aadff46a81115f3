import { within } from './estimate.rules.ts';

/** Limits from fewer points than this would be guesses. */
const fewestForLimits = 12;
const fewestForFirmLimits = 20;

export interface ControlLimits {
  readonly method: 'XMR' | 'LANEY_P';
  /** Limits from fewer than 20 points are on trial. */
  readonly state: 'TRIAL' | 'FIRM';
  readonly centre: number;
  /** One pair a point, in the order of the points. */
  readonly limits: readonly { readonly low: number; readonly high: number }[];
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean absolute difference of neighbours. */
const movingRange = (values: readonly number[]): number =>
  mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));

const stateOf = (points: number): ControlLimits['state'] => (points >= fewestForFirmLimits ? 'FIRM' : 'TRIAL');

/** Individuals chart: mean +- 2.66 mean moving range, clipped to what the value can be. Null below 12 points. */
export function xmrLimits(values: readonly number[], { min, max }: Bounds): ControlLimits | null {
  if (values.length < fewestForLimits) return null;
  const centre = mean(values);
  const reach = 2.66 * movingRange(values);
  const pair = { low: within(centre - reach, min, centre), high: within(centre + reach, centre, max) };
  return { method: 'XMR', state: stateOf(values.length), centre, limits: values.map(() => pair) };
}

/**
 * Laney's p' chart for shares in percent: binomial limits stretched by the spread really seen between neighbours
 * (sigma_z = mean moving range of z / 1.128), since large n would flag every point. Null below 12 points.
 */
export function laneyLimits(shares: readonly { readonly value: number; readonly n: number }[]): ControlLimits | null {
  if (shares.length < fewestForLimits) return null;
  const answers = shares.reduce((sum, { n }) => sum + n, 0);
  const centre = shares.reduce((sum, { value, n }) => sum + value * n, 0) / answers;
  const sigma = ({ n }: { n: number }) => Math.sqrt((centre * (100 - centre)) / n);
  const stretch = movingRange(shares.map((share) => (share.value - centre) / (sigma(share) || 1))) / 1.128;
  return {
    method: 'LANEY_P',
    state: stateOf(shares.length),
    centre,
    limits: shares.map((share) => ({
      low: within(centre - 3 * stretch * sigma(share), 0, centre),
      high: within(centre + 3 * stretch * sigma(share), centre, 100),
    })),
  };
}

export type Side = 'ABOVE' | 'BELOW';

export interface Run {
  readonly side: Side;
  readonly first: number;
  readonly last: number;
  /** Points in the run; those exactly on the centre are skipped. */
  readonly length: number;
}

/** Eight in a row on one side of the centre. */
const longRun = 8;

/** Runs of eight or more values on one side of the centre, by position. Values on the centre neither count nor break. */
export function runsIn(values: readonly number[], centre: number): Run[] {
  const runs: Run[] = [];
  values.forEach((value, index) => {
    if (value === centre) return;
    const side: Side = value > centre ? 'ABOVE' : 'BELOW';
    const run = runs.at(-1);
    if (run?.side === side) runs[runs.length - 1] = { ...run, last: index, length: run.length + 1 };
    else runs.push({ side, first: index, last: index, length: 1 });
  });
  return runs.filter(({ length }) => length >= longRun);
}
