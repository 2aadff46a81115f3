import type { Proportion } from './proportion.rules.ts';

/**
 * What a process does when nothing special happens: a centre and, for each point, the size of one sigma around it.
 * Points and sigmas are in the unit of the values: parts of one for p, events per exposure for u, their own for XmR.
 */
export interface ControlChart {
  readonly centre: number;
  readonly values: readonly number[];
  readonly sigmas: readonly number[];
  /** Laney's stretch: how many times wider than binomial or Poisson the points really scatter; 1 on plain charts. */
  readonly stretch: number;
}

/** Average range of two neighbours is 1.128 sigma when they are normal (d2 of samples of two). */
const d2 = 1.128;
/** The longest range of two neighbours that chance makes, in average ranges (D4 of samples of two). */
const d4 = 3.267;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean absolute difference of neighbours; 0 for a single value. */
export const movingRange = (values: readonly number[]): number =>
  values.length < 2 ? 0 : mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));

type Sigma = (centre: number, size: number) => number;
const binomial: Sigma = (centre, n) => Math.sqrt((centre * (1 - centre)) / n);
const poisson: Sigma = (centre, exposure) => Math.sqrt(centre / exposure);

interface Sized {
  readonly value: number;
  readonly size: number;
}

/** Points before `baseline` make the chart; all are judged by it. */
function chartOf(points: readonly Sized[], sigmaOf: Sigma, baseline = points.length): ControlChart {
  const made = points.slice(0, baseline);
  const centre =
    made.reduce((sum, { value, size }) => sum + value * size, 0) / made.reduce((sum, { size }) => sum + size, 0);
  return {
    centre,
    values: points.map(({ value }) => value),
    sigmas: points.map(({ size }) => sigmaOf(centre, size)),
    stretch: 1,
  };
}

function stretched(chart: ControlChart, baseline = chart.values.length): ControlChart {
  const z = chart.values.map((value, index) => (value - chart.centre) / (chart.sigmas[index] || 1));
  const stretch = movingRange(z.slice(0, baseline)) / d2;
  return { ...chart, stretch, sigmas: chart.sigmas.map((sigma) => sigma * stretch) };
}

const shareOf = ({ hits, n }: Proportion): Sized => ({ value: hits / n, size: n });
const rateOf = ({ count, exposure }: Events): Sized => ({ value: count / exposure, size: exposure });

export interface Events {
  readonly count: number;
  readonly exposure: number;
}

/** p chart: shares with binomial sigma (NIST/SEMATECH 6.3.3.2). Every n > 0; parts of one. */
export const pChart = (shares: readonly Proportion[], baseline?: number): ControlChart =>
  chartOf(shares.map(shareOf), binomial, baseline);

/** u chart: events per exposure with Poisson sigma. Every exposure > 0. */
export const uChart = (events: readonly Events[], baseline?: number): ControlChart =>
  chartOf(events.map(rateOf), poisson, baseline);

/**
 * Laney's p' chart (2002): binomial sigma times the scatter really seen between neighbours, since with large n the plain
 * chart flags nearly every point.
 */
export const laneyPChart = (shares: readonly Proportion[], baseline?: number): ControlChart =>
  stretched(pChart(shares, baseline), baseline);

/** Laney's u' chart: Poisson sigma times the scatter really seen between neighbours. */
export const laneyUChart = (events: readonly Events[], baseline?: number): ControlChart =>
  stretched(uChart(events, baseline), baseline);

export interface IndividualsChart extends ControlChart {
  readonly meanRange: number;
  /** A step between neighbours longer than this is a signal on the moving range chart. */
  readonly rangeLimit: number;
}

/** Individuals chart for times and means: three sigma are 2.66 mean moving ranges. At least one value. */
export function xmrChart(values: readonly number[], baseline = values.length): IndividualsChart {
  const made = values.slice(0, baseline);
  const meanRange = movingRange(made);
  const sigmas = values.map(() => (2.66 * meanRange) / 3);
  return { centre: mean(made), values, sigmas, stretch: 1, meanRange, rangeLimit: d4 * meanRange };
}
