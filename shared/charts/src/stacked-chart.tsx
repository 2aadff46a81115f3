import { scaleBand, scaleLinear } from 'd3-scale';
import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, namesUnder, spread, textSize, textWidth } from './text.ts';

export interface StackedPart {
  readonly name: string;
  /** One for each column, never below 0. */
  readonly values: readonly number[];
}

export interface StackedChartProps {
  readonly finding: string;
  readonly width?: number;
  readonly height?: number;
  readonly columns: readonly { readonly label: string; readonly tip: string; readonly isOpen?: boolean }[];
  /** At most four; the first lies at the bottom. */
  readonly parts: readonly StackedPart[];
  readonly tick: (value: number) => string;
  readonly marksLabel?: string;
  readonly onSelect?: ((index: number) => void) | undefined;
}

const fills = [strokes[0].colour, strokes[2].colour, strokes[3].colour, 'var(--line-2, #c9c9c2)'] as const;
const sane = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) ? Math.max(0, value) : 0;

/** Columns narrower than this stand without a gap, or nothing of them could be seen. */
const thin = 3;

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly band: number;
  readonly ticks: readonly number[];
}

function layOut({ width = 760, height = 240, columns, parts, tick }: StackedChartProps): Layout {
  const size = textSize(width);
  const sums = columns.map((_, index) => parts.reduce((sum, { values }) => sum + sane(values[index]), 0));
  const y = scaleLinear([0, Math.max(1, ...sums)], [height - 26, 10]).nice(4);
  const ticks = columns.length > 0 ? y.ticks(4) : [];
  const left = Math.max(0, ...ticks.map((value) => textWidth(tick(value), size))) + 8;
  const names = Math.max(0, ...parts.map(({ name }) => textWidth(name, size)));
  const right = width - Math.min(names + 12, isNarrow(width) ? 96 : 180);
  const x = scaleBand<number>(
    columns.map((_, index) => index),
    [left, Math.max(left + 20, right)],
  ).padding((right - left) / columns.length < thin ? 0 : 0.25);
  return {
    ...{ width, height, size, left, right, bottom: height - 26, ticks, band: x.bandwidth() },
    x: (index) => x(index) ?? left,
    y: (value) => y(value),
  };
}

/** How the parts of a whole change over time: columns with the same parts in the same order, named at the last one. */
export function StackedChart(props: StackedChartProps) {
  const { columns, parts, finding, onSelect } = props;
  const layout = layOut(props);
  const step = columns.length > 1 ? layout.x(1) - layout.x(0) : layout.band;
  const marks = columns.map(({ tip }, index) => ({
    ...{ x: layout.x(index) - (step - layout.band) / 2, y: 0, width: step, height: layout.bottom, label: tip },
  }));
  return (
    <Picture
      finding={finding}
      size={{ width: layout.width, height: layout.height }}
      marks={<Marks marks={marks} label={props.marksLabel ?? ''} first={columns.length - 1} onSelect={onSelect} />}
      takesPresses={onSelect !== undefined}
    >
      <Scale layout={layout} tick={props.tick} />
      {columns.map((_, index) => (
        <Column key={index} parts={parts} index={index} layout={layout} />
      ))}
      <Names parts={parts} last={columns.length - 1} layout={layout} />
      <Labels columns={columns} layout={layout} />
    </Picture>
  );
}

function Scale({
  layout: { ticks, y, left, right, size },
  tick,
}: { layout: Layout } & Pick<StackedChartProps, 'tick'>) {
  return ticks.map((value) => (
    <g key={value}>
      <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke={paint.rule} />
      <Word x={left - 8} y={y(value)} size={size} fill={paint.quiet} anchor="end">
        {tick(value)}
      </Word>
    </g>
  ));
}

/** Where each part of a column begins and ends. */
function piecesOf(parts: readonly StackedPart[], index: number): { from: number; to: number }[] {
  let from = 0;
  return parts.map(({ values }) => {
    const piece = { from, to: from + sane(values[index]) };
    from = piece.to;
    return piece;
  });
}

function Column({
  parts,
  index,
  layout: { x, y, band },
}: {
  parts: readonly StackedPart[];
  index: number;
  layout: Layout;
}) {
  return piecesOf(parts, index).map(({ from, to }, place) => (
    <rect
      key={place}
      x={x(index)}
      y={y(to)}
      width={Math.max(band, 0.5)}
      height={Math.max(0, y(from) - y(to) - (place > 0 ? 1 : 0))}
      fill={fills[Math.min(place, fills.length - 1)]}
    />
  ));
}

function Names({ parts, last, layout }: { parts: readonly StackedPart[]; last: number; layout: Layout }) {
  const { y, right, width, size, bottom } = layout;
  if (last < 0) return null;
  const placed = piecesOf(parts, last).map(({ from, to }, place) => ({
    ...{ y: (y(from) + y(to)) / 2, name: parts[place]?.name ?? '', place },
  }));
  return spread(placed, size + 4, [size, bottom - 4]).map(({ name, place, y: at }) => (
    <g key={place}>
      <rect x={right + 2} y={at - 4} width={6} height={8} fill={fills[Math.min(place, fills.length - 1)]} />
      <Word x={right + 12} y={at} size={size} fill={paint.ink}>
        {fit(name, size, width - right - 12)}
      </Word>
    </g>
  ));
}

function Labels({ columns, layout }: Pick<StackedChartProps, 'columns'> & { layout: Layout }) {
  const { x, band, size, width, height } = layout;
  const slot = columns.length > 1 ? x(1) - x(0) : width;
  const names = columns.map(({ label }) => label);
  return namesUnder(names, { x: (index) => x(index) + band / 2, slot, size, width }).map(({ at, text }, nth) => (
    <Word key={nth} x={at} y={height - 10} size={size} fill={paint.quiet} anchor="middle">
      {text}
    </Word>
  ));
}
