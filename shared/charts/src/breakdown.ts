import type { Range } from './value-scale.ts';

export interface BreakdownRow {
  readonly label: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** The value as the reader writes it. */
  readonly shown: string;
  /** The number of answers as the reader writes it. */
  readonly count?: string;
  /** Stands where the mark would be when there is none: "fewer than 5 answers". */
  readonly note?: string;
  /** The finding speaks of this row. */
  readonly marked?: boolean;
  /** What its value is to reach: an upright stroke. */
  readonly target?: number | null;
  readonly tip?: string;
}

export interface BreakdownChartProps {
  readonly finding: string;
  readonly rows: readonly BreakdownRow[];
  /** BARS for amounts that begin at zero, DOTS for scores with an interval. */
  readonly form?: 'BARS' | 'DOTS';
  readonly overall?: { readonly value: number; readonly label: string };
  readonly shownHeading?: string;
  readonly countHeading?: string;
  /** Names the stroke of the targets, where any row has one. */
  readonly targetHeading?: string;
  readonly range?: Range;
  readonly width?: number;
  readonly onSelect?: (rowIndex: number) => void;
  /** Names the rows together, for those who hear them. */
  readonly marksLabel?: string;
}
