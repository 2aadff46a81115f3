/** What is expected of every value: its mean and standard deviation when nothing happens. */
export interface InControl {
  readonly mean: number;
  readonly sigma: number;
}

export interface EwmaOptions extends InControl {
  /** Weight of the newest value, above 0 to 1; 0.2 unless chosen. */
  readonly lambda?: number;
  /** Limits in sigmas of the average; 3 unless chosen. */
  readonly reach?: number;
  /** Limits of the first points are narrower (EXACT); ASYMPTOTIC uses the final ones from the start. */
  readonly limits?: 'EXACT' | 'ASYMPTOTIC';
}

export interface EwmaPoint {
  readonly average: number;
  readonly low: number;
  readonly high: number;
  readonly out: boolean;
}

/**
 * Exponentially weighted moving average: sees small lasting shifts sooner than single points (NIST/SEMATECH 6.3.2.4).
 * Begins at the mean; unit of the values.
 */
export function ewma(values: readonly number[], options: EwmaOptions): EwmaPoint[] {
  const { mean, sigma, lambda = 0.2, reach = 3, limits = 'EXACT' } = options;
  let average = mean;
  return values.map((value, index) => {
    average = lambda * value + (1 - lambda) * average;
    const grown = limits === 'EXACT' ? 1 - (1 - lambda) ** (2 * (index + 1)) : 1;
    const width = reach * sigma * Math.sqrt((lambda / (2 - lambda)) * grown);
    return { average, low: mean - width, high: mean + width, out: Math.abs(average - mean) > width };
  });
}

export interface CusumOptions extends InControl {
  /** Slack in sigmas: half the shift worth finding; 0.5 unless chosen. */
  readonly slack?: number;
  /** Decision limit in sigmas; 5 unless chosen. */
  readonly limit?: number;
}

export interface CusumPoint {
  /** Sums of what goes beyond the slack, in the unit of the values; never below 0. */
  readonly above: number;
  readonly below: number;
  readonly out: 'ABOVE' | 'BELOW' | null;
}

/** Tabular CUSUM (Montgomery, Introduction to Statistical Quality Control, 9.1): adds up small steps to one side. */
export function cusum(values: readonly number[], { mean, sigma, slack = 0.5, limit = 5 }: CusumOptions): CusumPoint[] {
  let [above, below] = [0, 0];
  return values.map((value) => {
    above = Math.max(0, value - (mean + slack * sigma) + above);
    below = Math.max(0, mean - slack * sigma - value + below);
    if (above > limit * sigma) return { above, below, out: 'ABOVE' };
    return { above, below, out: below > limit * sigma ? 'BELOW' : null };
  });
}
