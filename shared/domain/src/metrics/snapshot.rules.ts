import type { LocalDate } from '../local-time.ts';
import type { BreakdownRow } from './breakdown.rules.ts';
import type { DefinitionFacts, Unit } from './definition.rules.ts';
import type { Estimate, WeightedEstimate } from './estimate.rules.ts';
import type { SeriesReading } from './finding.rules.ts';
import { headlineOf, type Measurement } from './measure.rules.ts';
import type { Layer } from './metric.rules.ts';
import type { Grain } from './period.rules.ts';
import type { Series } from './series.rules.ts';

/** One restriction of the answers: a dimension and the values kept. */
export interface FilterPart {
  readonly dimension: string;
  readonly values: readonly string[];
}

/** How many answers were left out because they held one code that means "not answered". */
export interface BlankCode {
  readonly code: string;
  readonly count: number;
}

export interface SnapshotBreakdown {
  readonly dimension: string;
  readonly aboutPeople: boolean;
  readonly rows: readonly BreakdownRow[];
}

/** A target as it goes before the board: what was set, without who set it. */
export interface FrozenTarget {
  /** Null with its label: of all answers. */
  readonly dimension: string | null;
  readonly label: string | null;
  readonly value: number | null;
  readonly since: LocalDate;
  /** Its unit, and the definitions that count as the one it was set under; not in snapshots of the first weeks. */
  readonly unit?: Unit | null;
  readonly versions?: readonly number[] | null;
}

export interface SnapshotParts {
  readonly metric: { readonly id: string; readonly slug: string; readonly name: string; readonly layer: Layer };
  readonly definition: DefinitionFacts;
  /** The definition as the reader saw it, in the words of the day. */
  readonly definitionText: string;
  readonly filter: readonly FilterPart[];
  readonly period: { readonly grain: Grain; readonly from: string; readonly to: string };
  readonly measurement: Measurement;
  /** The blanks by their code; not in snapshots of the first weeks, which know only how many there were. */
  readonly blankCodes?: readonly BlankCode[];
  readonly series: Series;
  readonly reading: SeriesReading;
  readonly breakdown: SnapshotBreakdown | null;
  /** Everything that was set, the newest first; not in snapshots of the first weeks. */
  readonly targets?: readonly FrozenTarget[];
  /** The instant the numbers were read, ISO 8601 in UTC. */
  readonly asAt: string;
  /** The imports whose answers are in it, so that a later roll-back can be told beside it. */
  readonly batchIds: readonly string[];
}

/** All that a frozen snapshot draws. Written once; nothing in it is ever asked for again. */
export interface SnapshotContent extends SnapshotParts {
  readonly format: 1;
  readonly unit: Unit;
  /** The leading value with n, interval and what was excluded. */
  readonly headline: Estimate | WeightedEstimate;
}

/** Freezes what is on the page. The breakdown must have passed its gates before (breakDown). */
export const composeSnapshot = (parts: SnapshotParts): SnapshotContent => ({
  format: 1,
  ...parts,
  unit: parts.definition.unit,
  headline: headlineOf(parts.measurement),
  batchIds: [...parts.batchIds].sort(),
});
