/** Answers that were given but not counted, by reason. */
export interface Excluded {
  readonly blank: number;
  readonly outOfRange: number;
  readonly notInteger: number;
  readonly duplicate: number;
}
export type ExclusionReason = keyof Excluded;

/** STATED: nothing was reckoned, somebody gave the value by hand; its n is 0 when nobody knows it. */
export type EstimateMethod = 'ADJUSTED_WALD' | 'WILSON' | 'STUDENT_T' | 'LINEARIZED' | 'STATED';

/** Why a value or its interval is missing. A page says it in words; it never shows an empty figure. */
export type MissingReason = 'NO_ANSWERS' | 'NO_WEIGHT' | 'TOO_FEW_FOR_INTERVAL';

/**
 * A number as the board sees it: never bare, never NaN.
 * `low` and `high` are the ends of the two-sided 95 % interval in the unit of `value`.
 * No answers: `value`, `low` and `high` are null and `reason` says why.
 */
export interface Estimate {
  readonly value: number | null;
  readonly n: number;
  readonly excluded: Excluded;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: EstimateMethod;
  readonly reason?: MissingReason;
}

/** An estimate of weighted answers. `effectiveN` = (sum w)^2 / sum w^2 (Kish): as many equal answers carry as much. */
export interface WeightedEstimate extends Estimate {
  readonly effectiveN: number;
}

/** The bare statistic inside an estimate. */
export type Figure = Pick<Estimate, 'value' | 'low' | 'high' | 'method' | 'reason'>;

/**
 * The difference between two independent samples, later minus earlier (or one segment minus the rest).
 * `difference` is the plain difference of the shown values; `low` and `high` its 95 % interval; p is two-sided.
 */
export interface Change {
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number | null;
  readonly method: 'ADJUSTED_WALD' | 'NEWCOMBE' | 'WELCH_T' | 'PAIRED_T' | 'STATED';
  readonly reason?: MissingReason;
}

export const nothingExcluded: Excluded = { blank: 0, outOfRange: 0, notInteger: 0, duplicate: 0 };

export const addExcluded = (a: Excluded, b: Excluded): Excluded => ({
  blank: a.blank + b.blank,
  outOfRange: a.outOfRange + b.outOfRange,
  notInteger: a.notInteger + b.notInteger,
  duplicate: a.duplicate + b.duplicate,
});

export const excludedInAll = (excluded: Excluded): number =>
  excluded.blank + excluded.outOfRange + excluded.notInteger + excluded.duplicate;

export const noFigure = (method: EstimateMethod, reason: MissingReason = 'NO_ANSWERS'): Figure => ({
  value: null,
  low: null,
  high: null,
  method,
  reason,
});

export const noChange = (method: Change['method'], reason: MissingReason = 'NO_ANSWERS'): Change => ({
  difference: null,
  low: null,
  high: null,
  pValue: null,
  method,
  reason,
});

/** What values can be; on a side where some lie beyond, nobody knows any more. */
export const unclippedWhere = (
  values: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
) => ({
  min: values.some((value) => value < min) ? -Infinity : min,
  max: values.some((value) => value > max) ? Infinity : max,
});

/** Keeps a number within its possible range. */
export const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
