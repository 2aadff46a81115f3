import { area, line } from 'd3-shape';
import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textWidth } from './text.ts';
import { layOutTrend, type TrendLayout } from './trend-layout.ts';
import { Dates, Grid, Notes } from './trend-paper.tsx';
import { isKnown, type Range } from './value-scale.ts';

export interface EffectChartPoint {
  readonly label: string;
  readonly tip: string;
  readonly value: number | null;
  readonly isAfter: boolean;
  /** Where it would be without the project. */
  readonly expected: { readonly value: number; readonly low: number; readonly high: number } | null;
}

export interface EffectChartProps {
  readonly finding: string;
  readonly points: readonly EffectChartPoint[];
  /** "Went live on 3 November" */
  readonly goLiveLabel: string;
  /** The names of the two lines. */
  readonly seenLabel: string;
  readonly expectedLabel: string;
  readonly marksLabel: string;
  readonly range: Range;
  readonly tick: (value: number) => string;
  readonly width?: number;
  readonly height?: number;
}

/** What was seen against what would have come anyway, with the room chance takes; the space between is the effect. */
export function EffectChart({ width = 760, height = isNarrow(width) ? 220 : 280, ...props }: EffectChartProps) {
  const { points, finding, marksLabel } = props;
  const layout = layOut(props, { width, height });
  const marks = points.map(({ tip }, index) => ({
    ...{ x: layout.x(index) - layout.slot / 2, y: layout.plot.top, width: layout.slot },
    ...{ height: layout.plot.bottom - layout.plot.top, label: tip },
  }));
  return (
    <Picture
      finding={finding}
      size={{ width, height }}
      marks={<Marks marks={marks} label={marksLabel} first={points.length - 1} onSelect={undefined} />}
    >
      <Grid layout={layout} />
      <Expected layout={layout} points={points} />
      <Notes layout={layout} />
      <Seen layout={layout} points={points} />
      <Dates layout={layout} />
      <Legend layout={layout} names={[props.seenLabel, props.expectedLabel]} size={{ width, height }} />
    </Picture>
  );
}

/** On a phone the names of the two lines stand under each other. */
const legendHeight = (width: number) => (isNarrow(width) ? 40 : 24);

function layOut(
  { points, goLiveLabel, range, tick }: EffectChartProps,
  { width, height }: Record<'width' | 'height', number>,
) {
  const first = points.findIndex(({ isAfter }) => isAfter);
  const known = (read: (expected: NonNullable<EffectChartPoint['expected']>) => number) =>
    points.map(({ expected, isAfter }) => (expected && isAfter ? read(expected) : null));
  return layOutTrend({
    ...{ finding: '', range, tick, width, height: height - legendHeight(width) },
    periods: points.map(({ label }, index) => (index === first ? { label, breakBefore: goLiveLabel } : { label })),
    series: [
      { name: 'seen', points: points.map(({ value }) => ({ value })) },
      { name: 'expected', points: points.map(({ expected }) => ({ value: expected?.value ?? null })) },
    ],
    // The band of what was to be expected belongs to what must fit on the paper.
    lines: [
      { kind: 'LIMIT', label: '', at: known(({ low }) => low) },
      { kind: 'LIMIT', label: '', at: known(({ high }) => high) },
    ],
  });
}

interface Drawn {
  readonly layout: TrendLayout;
  readonly points: readonly EffectChartPoint[];
}

type Spot = readonly [point: EffectChartPoint, index: number];

const spotsOf = (points: readonly EffectChartPoint[]): Spot[] => points.map((point, index) => [point, index] as const);

/** The band holds from go-live on; before, the line shows how well it fits. */
function Expected({ layout: { x, y }, points }: Drawn) {
  const spots = spotsOf(points);
  const band = area<Spot>()
    .x(([, index]) => x(index))
    .y0(([{ expected }]) => y(expected?.low ?? 0))
    .y1(([{ expected }]) => y(expected?.high ?? 0))
    .defined(([{ expected, isAfter }]) => expected !== null && isAfter);
  const through = line<Spot>()
    .x(([, index]) => x(index))
    .y(([{ expected }]) => y(expected?.value ?? 0))
    .defined(([{ expected }]) => expected !== null);
  const { colour, dash } = strokes[1];
  return (
    <>
      <path d={band(spots) ?? ''} fill={paint.band} fillOpacity={0.8} />
      <path d={through(spots) ?? ''} stroke={colour} strokeDasharray={dash} strokeWidth={1.75} fill="none" />
    </>
  );
}

/** Where nothing is known the line stops: nobody knows what was so in between. */
function Seen({ layout: { x, y, slot }, points }: Drawn) {
  const all = spotsOf(points);
  const isSeen = ([{ value }]: Spot) => isKnown(value);
  const through = (isAfter: boolean) =>
    line<Spot>()
      .x(([, index]) => x(index))
      .y(([{ value }]) => y(value ?? 0))
      .defined((spot) => isSeen(spot) && spot[0].isAfter === isAfter)(all) ?? '';
  const joins = (one: number, other: number) =>
    isKnown(points[other]?.value ?? null) && points[other]?.isAfter === points[one]?.isAfter;
  const isAlone = (index: number) => ![index - 1, index + 1].some((beside) => joins(index, beside));
  const { colour } = strokes[0];
  return (
    <>
      <path d={through(false)} stroke={colour} strokeWidth={2} strokeLinejoin="round" fill="none" />
      <path d={through(true)} stroke={colour} strokeWidth={2.5} strokeLinejoin="round" fill="none" />
      {all
        .filter((spot) => isSeen(spot) && (slot >= 12 || isAlone(spot[1])))
        .map(([{ value }, index]) => (
          <circle key={index} cx={x(index)} cy={y(value ?? 0)} r={2.5} fill={colour} />
        ))}
    </>
  );
}

interface LegendProps {
  readonly layout: TrendLayout;
  readonly names: readonly [string, string];
  readonly size: Record<'width' | 'height', number>;
}

/** The lines by name and by how they are drawn, under the dates. */
function Legend({ layout: { plot, size: text }, names, size: { width, height } }: LegendProps) {
  const isStacked = isNarrow(width);
  const beside = plot.left + 26 + textWidth(names[0], text) + 22;
  return names.map((name, nth) => {
    const left = isStacked ? 0 : nth === 0 ? plot.left : beside;
    const y = height - (nth === 0 && isStacked ? 25 : 9);
    const stroke = strokes[nth] ?? strokes[0];
    const line = { x1: left, x2: left + 20, y1: y, y2: y, stroke: stroke.colour, strokeDasharray: stroke.dash };
    return (
      <g key={name}>
        <line {...line} strokeWidth={2} />
        <Word x={left + 26} y={y} size={text} fill={paint.quiet}>
          {fit(name, text, width - left - 26)}
        </Word>
      </g>
    );
  });
}
