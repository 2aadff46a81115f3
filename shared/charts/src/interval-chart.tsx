import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth } from './text.ts';

export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The value in words. */
  readonly shown: string;
  /** What a reader hears of it, and what stands under the mouse. */
  readonly tip: string;
  /** All the others together: set apart and heavier. */
  readonly isSum?: true;
}

export interface IntervalChartProps {
  readonly finding: string;
  readonly rows: readonly IntervalRow[];
  /** How nothing is written. */
  readonly zeroShown: string;
  readonly width?: number;
}

const head = 22;
const gap = 12;
const rowHigh = (width: number): number => (isNarrow(width) ? 40 : 30);

export const intervalHeight = (rows: readonly IntervalRow[], width: number): number =>
  head + rows.length * rowHigh(width) + (rows.some(({ isSum }) => isSum) ? gap : 0);

/** From the lowest end to the highest, nothing always among them, as shares of the room there is. */
export function intervalScale(rows: readonly Pick<IntervalRow, 'low' | 'high'>[]): (value: number) => number {
  const ends = [0, ...rows.flatMap(({ low, high }) => [low, high])];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return (value) => (to > from ? (value - from) / (to - from) : 0.5);
}

/** Values with their intervals on one scale: what does not reach nothing is full, what may be nothing is hollow. */
export function IntervalChart({ finding, rows, zeroShown, width = 760 }: IntervalChartProps) {
  const size = textSize(width);
  const widest = (words: readonly string[]) => Math.max(0, ...words.map((word) => textWidth(word, size)));
  const labelEnd = isNarrow(width) ? 4 : Math.min(width * 0.36, widest(rows.map(({ label }) => label)) + 20);
  const end = width - Math.min(width * 0.3, widest(rows.map(({ shown }) => shown)) * 1.08 + 14);
  const share = intervalScale(rows);
  const x = (value: number) => labelEnd + 6 + share(value) * (end - labelEnd - 12);
  const high = rowHigh(width);
  const topOf = (index: number) => head + index * high + (rows[index]?.isSum ? gap : 0);
  const height = intervalHeight(rows, width);
  const marks = rows.map(({ tip }, index) => ({ x: 0, y: topOf(index), width, height: high, label: tip }));
  return (
    <Picture
      finding={finding}
      size={{ width, height }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      <Word x={x(0)} y={8} size={size} fill={paint.quiet} anchor={x(0) < 24 ? 'start' : 'middle'}>
        {zeroShown}
      </Word>
      {!isNarrow(width) && <line x1={x(0)} x2={x(0)} y1={head - 4} y2={height} stroke={paint.frame} />}
      {rows.map((row, index) => (
        <Interval key={row.label} {...{ row, x, size, labelEnd, width }} top={topOf(index)} />
      ))}
    </Picture>
  );
}

interface IntervalProps {
  row: IntervalRow;
  x: (value: number) => number;
  top: number;
  size: number;
  labelEnd: number;
  width: number;
}

/** On a phone the name stands above its interval. */
function Interval({ row, x, top, size, labelEnd, width }: IntervalProps) {
  const { label, shown, isSum } = row;
  const isAbove = isNarrow(width);
  const y = top + (isAbove ? 27 : 15);
  const weight = isSum ? 600 : 400;
  return (
    <>
      {isSum && <line x1={0} x2={width} y1={top - gap / 2} y2={top - gap / 2} stroke={paint.rule} />}
      <Word x={0} y={isAbove ? top + 9 : y} size={size} fill={paint.ink} weight={weight}>
        {fit(label, size, isAbove ? width : labelEnd - 8)}
      </Word>
      {isAbove && <line x1={x(0)} x2={x(0)} y1={y - 9} y2={y + 9} stroke={paint.frame} />}
      <Reach row={row} x={x} y={y} />
      <Word x={width} y={y} size={size} fill={paint.ink} anchor="end" weight={weight}>
        {shown}
      </Word>
    </>
  );
}

interface ReachProps extends Pick<IntervalProps, 'row' | 'x'> {
  y: number;
}

function Reach({ row: { value, low, high, isSum }, x, y }: ReachProps) {
  const { colour } = strokes[0];
  const fill = low <= 0 && high >= 0 ? paint.surface : colour;
  return (
    <>
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} stroke={paint.band} strokeWidth={isSum ? 14 : 10} />
      <circle cx={x(value)} cy={y} r={isSum ? 6 : 5} fill={fill} stroke={colour} strokeWidth={2} />
    </>
  );
}
