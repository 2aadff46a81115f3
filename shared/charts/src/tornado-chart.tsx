import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth } from './text.ts';

export interface TornadoBar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly lowShown: string;
  readonly highShown: string;
  /** What a reader hears of it. */
  readonly tip: string;
}

export interface TornadoChartProps {
  readonly finding: string;
  /** The result as it is assumed: bars reach from it to both sides. */
  readonly base: number;
  readonly baseShown: string;
  /** The widest first. */
  readonly bars: readonly TornadoBar[];
  readonly width?: number;
}

const row = 34;
const head = 26;

export const tornadoHeight = (bars: number): number => head + bars * row + 4;

/** How far a result moves when each assumption moves, the widest swing first. */
export function TornadoChart({ finding, base, baseShown, bars, width = 760 }: TornadoChartProps) {
  const size = textSize(width);
  const labelEnd = isNarrow(width)
    ? 0
    : Math.min(width * 0.3, Math.max(0, ...bars.map(({ label }) => textWidth(label, size))) + 16);
  const shownWidth =
    Math.max(0, ...bars.flatMap(({ lowShown, highShown }) => [textWidth(lowShown, size), textWidth(highShown, size)])) +
    10;
  const [left, right] = [labelEnd + shownWidth, width - shownWidth];
  const ends = [base, ...bars.flatMap(({ low, high }) => [low, high])];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number) =>
    to > from ? left + ((value - from) / (to - from)) * (right - left) : (left + right) / 2;
  const marks = bars.map(({ tip }, index) => ({ x: 0, y: head + index * row, width, height: row, label: tip }));
  return (
    <Picture
      finding={finding}
      size={{ width, height: tornadoHeight(bars.length) }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      <Word x={x(base)} y={9} size={size} fill={paint.quiet} anchor="middle">
        {baseShown}
      </Word>
      {bars.map((bar, index) => (
        <Bar key={bar.label} {...{ bar, x, size, labelEnd }} top={head + index * row} />
      ))}
      <line x1={x(base)} x2={x(base)} y1={head - 6} y2={tornadoHeight(bars.length)} stroke={paint.ink} />
    </Picture>
  );
}

interface BarProps {
  bar: TornadoBar;
  x: (value: number) => number;
  top: number;
  size: number;
  labelEnd: number;
}

/** On a phone the name stands above its bar. */
function Bar({ bar, x, top, size, labelEnd }: BarProps) {
  const { label, low, high, lowShown, highShown } = bar;
  const isAbove = labelEnd === 0;
  const y = top + (isAbove ? 23 : 15);
  return (
    <>
      <Word x={0} y={isAbove ? top + 8 : y} size={size} fill={paint.ink}>
        {isAbove ? label : fit(label, size, labelEnd - 8)}
      </Word>
      <rect x={x(low)} y={y - 7} width={Math.max(1, x(high) - x(low))} height={14} rx={2} fill={strokes[0].colour} />
      <Word x={x(low) - 5} y={y} size={size} fill={paint.quiet} anchor="end">
        {lowShown}
      </Word>
      <Word x={x(high) + 5} y={y} size={size} fill={paint.quiet}>
        {highShown}
      </Word>
    </>
  );
}
