import type { ScaleLinear } from 'd3-scale';
import { fit, isNarrow, namesUnder, spread, textSize, textWidth, wrap } from './text.ts';
import type { TrendChartProps, TrendSeries } from './trend.ts';
import { domainOf, isKnown, plainTick, valueScale } from './value-scale.ts';

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Note {
  readonly x: number;
  readonly text: string;
  /** Counted up from the plot. */
  readonly row: number;
  readonly kind: 'BREAK' | 'EVENT';
  readonly anchor: 'start' | 'end';
}

export interface EndLabel {
  readonly x: number;
  /** The middle of its lines. */
  readonly y: number;
  /** A figure with its period stands under it where the margin is too narrow for both: what it says is never cut off. */
  readonly lines: readonly string[];
  readonly strong: boolean;
  /** Where what it names ends: a label that had to make room for others is led back to it. */
  readonly tip: { readonly x: number; readonly y: number };
  /** From the label to here the way back slopes, from here on it is level: so no way crosses another. */
  readonly bend: number;
}

export interface TrendLayout {
  readonly size: number;
  readonly plot: Plot;
  /** The width of one period. */
  readonly slot: number;
  readonly x: (index: number) => number;
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly dates: readonly { readonly x: number; readonly text: string }[];
  readonly notes: readonly Note[];
  readonly endLabels: readonly EndLabel[];
}

const lineHeight = 15;
/** From one line of the labels on the right to the next. */
export const endLine = (size: number): number => size + 3;
const noteRows = (width: number): number => (isNarrow(width) ? 3 : 4);
const dateLine = 22;

/** Where everything of a trend stands. */
export function layOutTrend(props: TrendChartProps & { width: number; height: number }): TrendLayout {
  const { periods, width, height, tick = plainTick } = props;
  const size = textSize(width);
  const scale = valueScale(domainOf(everyValue(props), props.range), [1, 0], { ticks: 4, allowed: props.range });
  const ticks = scale.ticks(isNarrow(width) ? 4 : 5);
  const left = Math.max(0, ...ticks.map((value) => textWidth(tick(value), size))) + 10;
  const right = width - rightMargin(props, size);
  const slot = (right - left) / Math.max(1, periods.length);
  const x = (index: number) => left + slot * (index + 0.5);
  const notes = placeNotes(props, { x, slot, size });
  const rows = Math.max(0, ...notes.map(({ row }) => row + 1));
  const plot = { left, right, top: 10 + rows * lineHeight, bottom: height - dateLine };
  const y = scale.range([plot.bottom, plot.top]);
  return {
    ...{ size, plot, slot, x, y, notes },
    ticks: ticks.map((value) => ({ y: y(value), text: tick(value) })),
    dates: placeDates(props, { x, slot, size }),
    endLabels: spread(endLabels(props, { x, y, size, plot }), endLine(size), [plot.top, plot.bottom]),
  };
}

function everyValue({ series, lines = [] }: TrendChartProps): (number | null | undefined)[] {
  return [
    ...series.flatMap(({ points }) =>
      points.flatMap(({ value, low, high }) => (isKnown(value) ? [value, low, high] : [])),
    ),
    ...lines.flatMap(({ at }) => at),
  ];
}

const lastKnown = (values: readonly (number | null | undefined)[]): number | undefined => values.findLast(isKnown);

const widthsOf = ({ series, lines = [] }: TrendChartProps, size: number): number[] => [
  ...series.map(({ endLabel }) => textWidth(endLabel ?? '', size + 1) * 1.05),
  ...series.map(({ openLabel }) => textWidth(openLabel ?? '', size)),
  ...lines.map(({ label }) => textWidth(label, size)),
];

function rightMargin(props: TrendChartProps, size: number): number {
  const widths = widthsOf(props, size);
  return Math.min((props.width ?? 0) * 0.36, Math.max(0, ...widths) + 4 + lead(widths));
}

/** Many labels crowd, so that some stand away from their values: the way back takes room. */
const lead = (widths: readonly number[]): number => (widths.filter((wide) => wide > 0).length > 3 ? 20 : 8);

type Placing = Pick<TrendLayout, 'x' | 'y' | 'size' | 'plot'>;

function endLabels(props: TrendChartProps, { x, y, size, plot }: Placing): EndLabel[] {
  const gap = lead(widthsOf(props, size));
  const room = rightMargin(props, size) - gap;
  const edge = plot.right + gap;
  // A single period stands in the middle, and its figure beside it.
  const isSingle = props.periods.length === 1;
  const last = ({ points }: TrendSeries, isOpen: boolean) => {
    const values = props.periods.map(({ open = false }, index) => (open === isOpen ? points[index]?.value : null));
    const from = x(values.findLastIndex(isKnown));
    return { x: isSingle ? x(0) + 12 : edge, from, bend: isSingle ? from : plot.right, at: lastKnown(values) };
  };
  const ends = props.series.map((series) => {
    return { ...last(series, false), lines: wrap(series.endLabel ?? '', size + 1, room), strong: true };
  });
  const opening = props.series.map((series) => {
    return { ...last(series, true), lines: wrap(series.openLabel ?? '', size, room), strong: false };
  });
  const lines = (props.lines ?? []).map(({ label, at }) => {
    const way = { x: edge, from: plot.right, bend: plot.right };
    return { ...way, lines: [fit(label, size, room)], strong: false, at: lastKnown([at].flat()) };
  });
  return [...ends, ...opening, ...lines].flatMap(({ at, from, ...label }) =>
    label.lines.some(Boolean) && isKnown(at) ? [{ ...label, y: y(at), tip: { x: from, y: y(at) } }] : [],
  );
}

type Across = Pick<TrendLayout, 'x' | 'slot' | 'size'>;

/** Labels count back from the newest period, as many as there is room for. */
function placeDates({ periods, width = 0 }: TrendChartProps, { x, slot, size }: Across): TrendLayout['dates'] {
  const names = periods.map(({ label }) => label);
  return namesUnder(names, { x, slot, size, width }).map(({ at, text }) => ({ x: at, text }));
}

interface PlacedNote extends Note {
  /** Where its words begin and end. */
  readonly from: number;
  readonly to: number;
}

/** What happened is written above the line that marks it, in rows that keep words off words and lines off words. */
function placeNotes({ periods, width = 0 }: TrendChartProps, { x, slot, size }: Across): Note[] {
  const wanted = periods.flatMap(({ breakBefore, event }, index) => [
    ...(breakBefore ? [{ x: x(index) - slot / 2, said: breakBefore, kind: 'BREAK' as const }] : []),
    ...(event ? [{ x: x(index), said: event, kind: 'EVENT' as const }] : []),
  ]);
  const notes = wanted.map(({ x: at, said, kind }) => {
    const text = fit(said, size, Math.max(at, width - at) - 8);
    const long = textWidth(text, size) + 4;
    const ends = at + long > width;
    return {
      x: at,
      text,
      kind,
      anchor: ends ? ('end' as const) : ('start' as const),
      from: ends ? at - long : at,
      to: ends ? at : at + long,
    };
  });
  const inTurn = [
    ...notes.filter(({ anchor }) => anchor === 'start').reverse(),
    ...notes.filter(({ anchor }) => anchor === 'end'),
  ];
  return inTurn.reduce<PlacedNote[]>((placed, note) => {
    const row = [...Array(noteRows(width)).keys()].find((free) =>
      placed.every((other) => !meet({ ...note, row: free }, other)),
    );
    return [...placed, row === undefined ? { ...note, text: '', to: note.x, from: note.x, row: 0 } : { ...note, row }];
  }, []);
}

/** Two notes meet when their words overlap in one row, or the line of the lower runs through the words of the upper one's row. */
function meet(one: PlacedNote, other: PlacedNote): boolean {
  if (one.row === other.row) return one.from < other.to + 8 && other.from < one.to + 8;
  const [upper, lower] = one.row > other.row ? [one, other] : [other, one];
  return upper.x > lower.from - 4 && upper.x < lower.to + 4;
}
