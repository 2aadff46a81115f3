import type { Range } from './value-scale.ts';

export interface TrendPeriod {
  /** As the reader writes it; an open period says so itself: "Nov, so far". */
  readonly label: string;
  /** Not over yet: drawn hatched and hollow. */
  readonly open?: boolean;
  /** Its value is not for good: a hollow dot and dashes when answers are missing, a hollow square and dots when it is guessed. */
  readonly quality?: 'PROVISIONAL' | 'ESTIMATE';
  /** What changed at its beginning; the line is cut there and the words stand above. */
  readonly breakBefore?: string;
  readonly event?: string;
  /** Shown under the mouse. */
  readonly tip?: string;
}

export interface TrendPoint {
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** The finding speaks of this point. */
  readonly marked?: boolean;
}

export interface TrendSeries {
  readonly name: string;
  /** One point a period, in the same order. */
  readonly points: readonly TrendPoint[];
  /** What stands at the right end: the value of the last period that is over, with the name when there are several series. */
  readonly endLabel?: string;
  /** Beside it, more quietly: the value of the period that is not over, which says so itself: "6.9 so far". */
  readonly openLabel?: string;
}

export interface TrendLine {
  readonly kind: 'CENTRE' | 'LIMIT' | 'TARGET' | 'TARGET_LATER' | 'BENCHMARK';
  readonly label: string;
  /** One height, or one for each period. */
  readonly at: number | readonly (number | null)[];
}

export interface TrendChartProps {
  readonly finding: string;
  readonly periods: readonly TrendPeriod[];
  /** Four at most. */
  readonly series: readonly TrendSeries[];
  readonly lines?: readonly TrendLine[];
  /** What the measure can reach at all: −100 to 100 for NPS. */
  readonly range?: Range;
  readonly tick?: (value: number) => string;
  /** Said in the middle of an empty picture. */
  readonly emptyLabel?: string;
  readonly width?: number;
  readonly height?: number;
  readonly onSelect?: (periodIndex: number) => void;
  /** Names the marks together, for those who hear them. */
  readonly marksLabel?: string;
}
