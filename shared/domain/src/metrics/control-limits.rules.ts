import { laneyPChart, xmrChart, type ControlChart } from './control-charts.rules.ts';
import { unclippedWhere, within } from './estimate.rules.ts';
import { longRun } from './run-rules.rules.ts';

/** Limits from fewer points than this would be guesses. */
const fewestForLimits = 12;
/** The first so many points are the baseline: limits made of them stay, so that a drift cannot move its own limits. */
export const firmBaseline = 20;

export interface ControlLimits {
  readonly method: 'XMR' | 'LANEY_P';
  /** Limits from fewer than 20 points are on trial: they still move with every point. */
  readonly state: 'TRIAL' | 'FIRM';
  readonly centre: number;
  /** One pair a point, in the order of the points. */
  readonly limits: readonly { readonly low: number; readonly high: number }[];
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const stateOf = (points: number): ControlLimits['state'] => (points >= firmBaseline ? 'FIRM' : 'TRIAL');

const pairsOf = ({ centre, sigmas }: ControlChart, { min, max }: Bounds): ControlLimits['limits'] =>
  sigmas.map((sigma) => ({
    low: within(centre - 3 * sigma, min, centre),
    high: within(centre + 3 * sigma, centre, max),
  }));

/** Individuals chart of the baseline, clipped to what the value can be, except on a side where values lie beyond. Null below 12 points. */
export function xmrLimits(values: readonly number[], bounds: Bounds): ControlLimits | null {
  if (values.length < fewestForLimits) return null;
  const chart = xmrChart(values, firmBaseline);
  return {
    method: 'XMR',
    state: stateOf(values.length),
    centre: chart.centre,
    limits: pairsOf(chart, unclippedWhere(values, bounds)),
  };
}

/** Laney's p' chart of the baseline for shares in percent, which large n would flag at every point. Null below 12 points. */
export function laneyLimits(shares: readonly { readonly value: number; readonly n: number }[]): ControlLimits | null {
  if (shares.length < fewestForLimits) return null;
  const parts = shares.map(({ value, n }) => ({ hits: (value / 100) * n, n }));
  const { centre, sigmas, ...rest } = laneyPChart(parts, firmBaseline);
  const percent = { ...rest, centre: 100 * centre, sigmas: sigmas.map((sigma) => 100 * sigma) };
  return {
    method: 'LANEY_P',
    state: stateOf(shares.length),
    centre: percent.centre,
    limits: pairsOf(percent, { min: 0, max: 100 }),
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
