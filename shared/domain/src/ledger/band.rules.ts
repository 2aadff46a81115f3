/** A figure with its 95 % interval. */
export interface Band {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export const nothing: Band = { value: 0, low: 0, high: 0 };

/** The same in another unit; a factor below 0 turns it over. */
export function times({ value, low, high }: Band, factor: number): Band {
  const [a, b] = [low * factor, high * factor];
  return { value: value * factor, low: Math.min(a, b), high: Math.max(a, b) };
}

/** Figures that do not depend on each other, together: their distances to each side add up as squares do. */
export function sumOf(bands: readonly Band[]): Band {
  const value = bands.reduce((sum, band) => sum + band.value, 0);
  const reach = (of: (band: Band) => number) => Math.hypot(...bands.map(of));
  return {
    value,
    low: value - reach((band) => band.value - band.low),
    high: value + reach((band) => band.high - band.value),
  };
}

/** The interval leaves nothing open as to its sign. */
export const isDetectable = ({ low, high }: Band): boolean => low > 0 || high < 0;

export function medianOf(values: readonly number[]): number | null {
  const ordered = values.toSorted((a, b) => a - b);
  const [low, high] = [ordered[Math.ceil(ordered.length / 2) - 1], ordered[Math.floor(ordered.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * Figures to three digits of their sum, so that what stands above the line adds up to what stands below it: the sum is
 * rounded, and of its parts those are rounded up that lie nearest to it.
 */
export function roundedTogether(values: readonly number[]): {
  readonly parts: readonly number[];
  readonly whole: number;
} {
  const sum = values.reduce((all, value) => all + value, 0);
  const step = sum === 0 ? 1 : Math.max(1, 10 ** (Math.floor(Math.log10(Math.abs(sum))) - 2));
  const steps = values.map((value) => Math.floor(value / step));
  const missing = Math.round(sum / step) - steps.reduce((all, value) => all + value, 0);
  const rest = (index: number) => (values[index] ?? 0) / step - (steps[index] ?? 0);
  const raised = steps
    .map((_, index) => index)
    .toSorted((a, b) => rest(b) - rest(a))
    .slice(0, missing);
  const parts = steps.map((value, index) => (value + (raised.includes(index) ? 1 : 0)) * step);
  return { parts, whole: Math.round(sum / step) * step };
}
