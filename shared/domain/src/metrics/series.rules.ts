import { addDays, type LocalDate } from '../local-time.ts';
import { aspectsChanged, betterWhen, definitionInForce, units } from './definition.rules.ts';
import type { DefinitionAspect, MetricDefinition, Unit } from './definition.rules.ts';
import { addExcluded, nothingExcluded, type Excluded } from './estimate.rules.ts';
import { mayShowValue, showingFor, type Showing } from './gates.rules.ts';
import { mergeCells, type Scale, type ScoreCell } from './histogram.rules.ts';
import { compare, headlineOf, measure, type Comparison, type Measurement } from './measure.rules.ts';
import { isOpen, periodOf, periodsBetween, type Grain, type Period } from './period.rules.ts';
import { leastSure, type Quality, type UnsureDay } from './quality.rules.ts';
import { isStated, statedChange, statedMeasurement, type StatedValue } from './stated-values.rules.ts';

/** One bar of a day's histogram: a roll-up row. */
export interface DayCell extends ScoreCell {
  readonly day: LocalDate;
}

export interface DayExcluded {
  readonly day: LocalDate;
  readonly excluded: Excluded;
}

/** The days answers are about when none of them has a day of its own: they count on the first. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
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
  /** Days with answers that are not for good yet. */
  readonly unsure?: readonly UnsureDay[];
  readonly spans?: readonly Span[];
  /** Values given by hand, by month: they stand where there are no answers to show a value of. */
  readonly stated?: readonly StatedValue[];
}

/** A period, the part of one that a single definition counts, or a span (`name` is "first day/last day"). `from` is unique in its series. */
export interface SeriesPoint extends Period {
  readonly open: boolean;
  /** The definition's version. */
  readonly version: number;
  readonly measurement: Measurement;
  readonly showing: Showing;
  /** Only where it is not for good yet. */
  readonly quality?: Quality;
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
  /** What a mean can be; every other unit has ends of its own. */
  readonly scale?: Scale;
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
}

interface Slice extends Period {
  readonly definition: MetricDefinition;
}

/** A period cut at every day on which a new definition begins: one slice a definition. The first counts what came before it. */
function cutAtChanges(period: Period, definitions: readonly MetricDefinition[]): Slice[] {
  const starts = definitions
    .map(({ validFrom }) => validFrom)
    .sort()
    .slice(1)
    .filter((day) => day > period.from && day <= period.to);
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

interface Held {
  readonly slice: Slice;
  readonly cells: readonly ScoreCell[];
  readonly excluded: Excluded;
  readonly quality: Quality;
  readonly stated: StatedValue | null;
}

function heldBy(slices: readonly Slice[], request: SeriesRequest): Held[] {
  const { cells, excluded = [], unsure = [] } = request;
  const byHand = new Map((request.grain === 'MONTH' ? request.stated : [])?.map((said) => [said.month, said]));
  const days = intoSlices(cells, slices);
  const left = intoSlices(excluded, slices);
  const doubtful = intoSlices(unsure, slices);
  return slices.map((slice, index) => ({
    slice,
    cells: mergeCells(days[index] ?? []),
    excluded: (left[index] ?? []).map((row) => row.excluded).reduce(addExcluded, nothingExcluded),
    quality: leastSure((doubtful[index] ?? []).map(({ quality }) => quality)),
    stated: isWhole(slice) ? (byHand.get(slice.from) ?? null) : null,
  }));
}

/** What was said of a whole month is said of neither part of one that two definitions share. */
const isWhole = ({ from, to }: Slice): boolean => periodOf(from, 'MONTH').to === to;

/** A span stands in place of the periods it covers, unless a later one of them has answers of its own. */
function standIn(held: readonly Held[], span: Span): readonly Held[] {
  const first = held.findIndex(({ slice }) => slice.from <= span.from && span.from <= slice.to);
  const begun = held[first];
  if (!begun || span.to <= begun.slice.to) return held;
  const later = held.slice(first + 1);
  const covered = later.filter(({ slice }) => slice.to <= span.to);
  if (covered.some(({ cells }) => cells.length > 0)) return held;
  const slice = { ...begun.slice, from: span.from, to: span.to, name: `${span.from}/${span.to}` };
  return [...held.slice(0, first), { ...begun, slice }, ...later.slice(covered.length)];
}

/**
 * Builds a series of periods from day histograms. Each point is counted by the definition in force on its days; a
 * period cut by a change gives two points and a break. Periods without answers are points without a value.
 */
export function buildSeries(request: SeriesRequest): Series {
  const { grain, from, to, today, definitions, spans = [] } = request;
  const until = to < today ? to : today;
  const slices = periodsBetween(from, until, grain).flatMap((period) => cutAtChanges(period, definitions));
  const held = spans.reduce(standIn, heldBy(slices, request));
  const { rule = 'NPS', scale } = definitionInForce(definitions, until) ?? {};
  return {
    ...{ grain, unit: units[rule], ...(rule === 'MEAN' && { scale }) },
    points: held.map((one, index) => pointOf(one, held[index - 1], today)),
    breaks: breaksIn(held.map(({ slice }) => slice)),
  };
}

/** What was counted, once it is enough to show; until then what somebody said, if anybody did. */
function measured({ slice, cells, excluded, quality, stated }: Held) {
  const measurement = measure(slice.definition, cells, excluded);
  const showing = showingFor(headlineOf(measurement).n, { aboutPeople: false });
  if (!stated || mayShowValue(showing)) return { measurement, showing, quality };
  const size = showingFor(stated.n ?? 0, { aboutPeople: false });
  return {
    measurement: statedMeasurement(stated),
    showing: size === 'VERDICT' ? size : ('VALUE' as const),
    quality: stated.quality,
  };
}

/** Two months counted alike are compared answer by answer; where a value was given by hand, by what it says itself. */
function changeSince(before: Held, now: Held): Comparison {
  const { definition } = now.slice;
  const [later, earlier] = [measured(now).measurement, measured(before).measurement];
  return isStated(later) || isStated(earlier)
    ? statedChange(later, earlier, betterWhen(definition))
    : compare(definition, now.cells, before.cells);
}

function pointOf(held: Held, before: Held | undefined, today: LocalDate): SeriesPoint {
  const { definition, ...period } = held.slice;
  const { measurement, showing, quality } = measured(held);
  const open = isOpen(period, today);
  const comparable = !open && before?.slice.definition.version === definition.version;
  return {
    ...{ ...period, open, version: definition.version, measurement, showing },
    ...(quality !== 'FINAL' && { quality }),
    change: comparable ? changeSince(before, held) : null,
  };
}
