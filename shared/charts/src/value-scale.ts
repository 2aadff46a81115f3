import { scaleLinear } from 'd3-scale';

export type Range = readonly [least: number, most: number];

export const isKnown = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Values nearer to each other than this differ by rounding only; a scale over so little could place nothing. */
const rounding = 1e-9;

/** From the least to the greatest value with a little air, inside what the scale allows; never of zero length. */
export function domainOf(values: readonly (number | null | undefined)[], allowed?: Range): Range {
  const known = values.filter(isKnown);
  if (!known.length) return allowed ?? [0, 1];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const apart = most - least > rounding * Math.max(1, Math.abs(most), Math.abs(least));
  const air = apart ? (most - least) * 0.06 : Math.max(1, Math.abs(most) * 0.05);
  return within([least - air, most + air], allowed);
}

export function valueScale(domain: Range, pixels: Range, options: { ticks: number; allowed?: Range }) {
  const nice = scaleLinear(domain, pixels).nice(options.ticks);
  const [least = 0, most = 1] = nice.domain();
  return nice.domain(within([least, most], options.allowed));
}

function within([least, most]: Range, allowed?: Range): Range {
  if (!allowed) return [least, most];
  const [low, high] = [Math.max(least, allowed[0]), Math.min(most, allowed[1])];
  return low < high ? [low, high] : allowed;
}

export const plainTick = (value: number): string => String(Number(value.toFixed(6))).replace('-', '−');
