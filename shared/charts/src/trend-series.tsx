import { area, line } from 'd3-shape';
import { paint, strokes } from './paint.ts';
import type { TrendPeriod, TrendPoint, TrendSeries } from './trend.ts';
import type { TrendLayout } from './trend-layout.ts';
import { isKnown } from './value-scale.ts';

interface Spot extends TrendPoint {
  readonly value: number;
  readonly index: number;
  readonly open: boolean;
  readonly quality: TrendPeriod['quality'];
}

/** Neighbours that may be joined: no gap and no change of definition lies between them. */
function runsOf(points: readonly TrendPoint[], periods: readonly TrendPeriod[]): Spot[][] {
  const spots = periods.flatMap(({ open = false, quality }, index): Spot[] => {
    const point = points[index];
    return point && isKnown(point.value) ? [{ ...point, value: point.value, index, open, quality }] : [];
  });
  const starts = (spot: Spot, at: number) =>
    spots[at - 1]?.index !== spot.index - 1 || periods[spot.index]?.breakBefore;
  return spots.reduce<Spot[][]>((runs, spot, at) => {
    const last = runs.at(-1);
    return last && !starts(spot, at) ? [...runs.slice(0, -1), [...last, spot]] : [...runs, [spot]];
  }, []);
}

export interface SeriesPictureProps {
  readonly layout: TrendLayout;
  readonly periods: readonly TrendPeriod[];
  readonly series: TrendSeries;
  readonly nth: number;
  /** Several bands over each other say nothing; then the table holds the intervals. */
  readonly banded: boolean;
}

export function SeriesPicture({ layout, periods, series, nth, banded }: SeriesPictureProps) {
  const runs = runsOf(series.points, periods);
  const stroke = strokes[nth] ?? strokes[0];
  return (
    <g>
      {runs.map((run) => (
        <Run key={run[0]?.index} run={run} layout={layout} stroke={stroke} banded={banded} />
      ))}
      {runs.map((run) =>
        run.map((spot) => (
          <Dot
            key={spot.index}
            spot={spot}
            layout={layout}
            colour={stroke.colour}
            stands={run.length === 1 || spot === runs.at(-1)?.at(-1)}
          />
        )),
      )}
    </g>
  );
}

interface RunProps {
  readonly run: readonly Spot[];
  readonly layout: TrendLayout;
  readonly stroke: (typeof strokes)[number];
  readonly banded: boolean;
}

/** The interval of every value, under all lines. */
export function Band({ layout, periods, series }: Omit<SeriesPictureProps, 'nth' | 'banded'>) {
  return runsOf(series.points, periods).map((run) =>
    run.length > 1 ? <path key={run[0]?.index} d={bandOver(run, layout)} fill={paint.band} fillOpacity={0.8} /> : null,
  );
}

function Run({ run, layout, stroke, banded }: RunProps) {
  const [only] = run;
  if (run.length === 1 && only) return banded && <Whisker spot={only} at={layout} colour={stroke.colour} />;
  return stretchesOf(run, stroke.dash).map(({ spots, dash }) => (
    <Joined key={spots[0]?.index} spots={spots} at={layout} colour={stroke.colour} dash={dash} />
  ));
}

/** How the line comes to a value that can still change; undefined to one that stays. */
const unsureDash = ({ open, quality }: Spot): string | undefined => {
  if (quality === 'ESTIMATE') return '1 4';
  return open || quality ? '3 3' : undefined;
};

interface Stretch {
  readonly spots: readonly Spot[];
  readonly dash: string | undefined;
}

/** Neighbours joined alike: between two of which one can still change, the line says so. */
function stretchesOf(run: readonly Spot[], usual: string | undefined): Stretch[] {
  return run.slice(1).reduce<Stretch[]>((stretches, spot, at) => {
    const before = run[at] ?? spot;
    const dash = unsureDash(spot) ?? unsureDash(before) ?? usual;
    const last = stretches.at(-1);
    if (last && last.dash === dash) return [...stretches.slice(0, -1), { dash, spots: [...last.spots, spot] }];
    return [...stretches, { dash, spots: [before, spot] }];
  }, []);
}

type Placing = Pick<TrendLayout, 'x' | 'y'>;

function bandOver(run: readonly Spot[], { x, y }: Placing): string {
  const band = area<Spot>()
    .x(({ index }) => x(index))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0))
    .defined(({ low, high }) => isKnown(low) && isKnown(high));
  return band([...run]) ?? '';
}

interface JoinedProps {
  readonly spots: readonly Spot[];
  readonly at: Placing;
  readonly colour: string;
  readonly dash: string | undefined;
}

function Joined({ spots, at: { x, y }, colour, dash }: JoinedProps) {
  const join = line<Spot>(
    ({ index }) => x(index),
    ({ value }) => y(value),
  );
  if (spots.length < 2) return null;
  return (
    <path
      d={join([...spots]) ?? ''}
      stroke={colour}
      strokeDasharray={dash}
      strokeWidth={2}
      strokeLinejoin="round"
      fill="none"
    />
  );
}

/** A value that stands alone has no band to lie in: its interval is drawn as a bar with ends. */
function Whisker({ spot, at: { x, y }, colour }: { spot: Spot; at: Placing; colour: string }) {
  if (!isKnown(spot.low) || !isKnown(spot.high)) return null;
  const [middle, low, high] = [x(spot.index), y(spot.low), y(spot.high)];
  const d = `M${middle - 6},${low}H${middle + 6}M${middle - 6},${high}H${middle + 6}M${middle},${low}V${high}`;
  return <path d={d} stroke={colour} strokeWidth={1.5} fill="none" />;
}

interface DotProps {
  readonly spot: Spot;
  readonly layout: TrendLayout;
  readonly colour: string;
  /** Alone or at the end of the line: always to be seen, and larger. */
  readonly stands: boolean;
}

function Dot({ spot, layout, colour, stands }: DotProps) {
  const [x, y] = [layout.x(spot.index), layout.y(spot.value)];
  if (spot.marked) return <Marked x={x} y={y} isHollow={spot.quality !== undefined} />;
  const hollow = { fill: paint.surface, stroke: colour, strokeWidth: 2 };
  if (spot.quality === 'ESTIMATE') return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} {...hollow} />;
  if (spot.open || spot.quality) return <circle cx={x} cy={y} r={3.5} {...hollow} />;
  const tooDense = layout.slot < 12 && !stands;
  return tooDense ? null : <circle cx={x} cy={y} r={stands ? 4 : 2.5} fill={colour} />;
}

/** The finding speaks of it; hollow when it can still change. */
function Marked({ x, y, isHollow }: { x: number; y: number; isHollow: boolean }) {
  const [fill, stroke] = isHollow ? [paint.surface, paint.mark] : [paint.mark, paint.surface];
  return <path d={`M${x},${y - 6}l6,6l-6,6l-6,-6z`} fill={fill} stroke={stroke} strokeWidth={isHollow ? 2 : 1} />;
}
