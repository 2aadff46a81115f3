import { addDays, type LocalDate } from '../local-time.ts';
import { aspectsChanged, definitionInForce, units } from './definition.rules.ts';
import type { DefinitionAspect, MetricDefinition, Unit } from './definition.rules.ts';
import { addExcluded, nothingExcluded, type Excluded } from './estimate.rules.ts';
import { showingFor, type Showing } from './gates.rules.ts';
import { mergeCells, type ScoreCell } from './histogram.rules.ts';
import { compare, headlineOf, measure, type Comparison, type Measurement } from './measure.rules.ts';
import { isOpen, periodsBetween, type Grain, type Period } from './period.rules.ts';

/** One bar of a day's histogram: a roll-up row. */
export interface DayCell extends ScoreCell {
  readonly day: LocalDate;
}

export interface DayExcluded {
  readonly day: LocalDate;
  readonly excluded: Excluded;
}

export interface SeriesRequest {
  readonly grain: Grain;
  /** Days in the organization's zone; widened to whole periods and never drawn beyond today. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly definitions: readonly MetricDefinition[];
  readonly cells: readonly DayCell[];
  readonly excluded?: readonly DayExcluded[];
}

/** A period, or the part of one that a single definition counts. `from` is unique in its series. */
export interface SeriesPoint extends Period {
  readonly open: boolean;
  /** The definition's version. */
  readonly version: number;
  readonly measurement: Measurement;
  readonly showing: Showing;
  /** Against the point before, when both are closed and counted alike; else null. */
  readonly change: Comparison | null;
}

/** The day from which a new definition counts: values on its two sides are not one line. */
export interface SeriesBreak {
  readonly on: LocalDate;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly aspects: readonly DefinitionAspect[];
}

export interface Series {
  readonly grain: Grain;
  /** Unit of the newest definition. */
  readonly unit: Unit;
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
}

interface Slice extends Period {
  readonly definition: MetricDefinition;
}

/** A period cut at every day on which a new definition begins: one slice a definition. */
function cutAtChanges(period: Period, definitions: readonly MetricDefinition[]): Slice[] {
  const starts = definitions
    .map(({ validFrom }) => validFrom)
    .filter((day) => day > period.from && day <= period.to)
    .sort();
  return [period.from, ...starts].flatMap((from, index) => {
    const definition = definitionInForce(definitions, from);
    const next = starts[index];
    return definition ? [{ ...period, from, to: next ? addDays(next, -1) : period.to, definition }] : [];
  });
}

/** The slice that holds a day; slices are in order and do not overlap. */
function placeOf(day: LocalDate, slices: readonly Slice[]): number {
  let [low, high] = [0, slices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slices[middle]?.to ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts dated rows into the slices that hold their day and leaves out those of no slice. */
function intoSlices<Row extends { readonly day: LocalDate }>(rows: readonly Row[], slices: readonly Slice[]): Row[][] {
  const held = slices.map((): Row[] => []);
  for (const row of rows) {
    const place = placeOf(row.day, slices);
    if ((slices[place]?.from ?? row.day) <= row.day) held[place]?.push(row);
  }
  return held;
}

function breaksIn(slices: readonly Slice[]): SeriesBreak[] {
  return slices.flatMap(({ from, definition }, index) => {
    const before = slices[index - 1]?.definition;
    if (!before || before.version === definition.version) return [];
    const aspects = aspectsChanged(before, definition);
    return [{ on: from, fromVersion: before.version, toVersion: definition.version, aspects }];
  });
}

/**
 * Builds a series of periods from day histograms. Each point is counted by the definition in force on its days; a
 * period cut by a change gives two points and a break. Periods without answers are points without a value.
 */
export function buildSeries(request: SeriesRequest): Series {
  const { grain, from, to, today, definitions } = request;
  const until = to < today ? to : today;
  const slices = periodsBetween(from, until, grain).flatMap((period) => cutAtChanges(period, definitions));
  const days = intoSlices(request.cells, slices);
  const left = intoSlices(request.excluded ?? [], slices);
  const points = slices.map((slice, index): SeriesPoint => {
    const { definition, ...period } = slice;
    const cells = mergeCells(days[index] ?? []);
    const excluded = (left[index] ?? []).map((row) => row.excluded).reduce(addExcluded, nothingExcluded);
    const measurement = measure(definition, cells, excluded);
    const open = isOpen(period, today);
    const before = slices[index - 1];
    const comparable = !open && before?.definition.version === definition.version;
    return {
      ...period,
      open,
      version: definition.version,
      measurement,
      showing: showingFor(headlineOf(measurement).n, { aboutPeople: false }),
      change: comparable ? compare(definition, cells, mergeCells(days[index - 1] ?? [])) : null,
    };
  });
  const rule = definitionInForce(definitions, until)?.rule ?? 'NPS';
  return { grain, unit: units[rule], points, breaks: breaksIn(slices) };
}
