import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth } from './text.ts';
import { isKnown } from './value-scale.ts';

export interface DriverBar {
  /** The same tag marks the same thing in the matrix beside it. */
  readonly tag: string;
  readonly label: string;
  /** In the order of `parts`; below 0 to the left. */
  readonly values: readonly number[];
  /** Their sum, as the reader writes it. */
  readonly shown: string;
  /** The finding speaks of this row. */
  readonly marked: boolean;
  readonly tip: string;
}

export interface DriverBarsProps {
  readonly finding: string;
  readonly parts: readonly string[];
  /** The most harmful first. */
  readonly bars: readonly DriverBar[];
  readonly width?: number;
}

const head = 30;
const rowHeight = (width: number): number => (isNarrow(width) ? 44 : 30);

export const driverBarsHeight = (bars: number, width: number): number => head + bars * rowHeight(width) + 4;

const known = (value: number): number => (isKnown(value) ? value : 0);
const sideOf = (values: readonly number[], way: 1 | -1): number =>
  values.reduce((sum, value) => sum + Math.max(0, way * known(value)), 0);

/** What each thing takes from or adds to a sum, in parts: harm to the left, good to the right. */
export function DriverBars({ finding, parts, bars, width = 760 }: DriverBarsProps) {
  const size = textSize(width);
  const narrow = isNarrow(width);
  const tall = rowHeight(width);
  const shownWidth = Math.max(0, ...bars.map(({ shown }) => textWidth(shown, size))) + 12;
  const names = Math.max(0, ...bars.map(({ label }) => textWidth(label, size))) + 40;
  const left = narrow ? 4 : Math.min(width * 0.36, names);
  const right = width - shownWidth;
  const [harm, good] = [
    Math.max(0, ...bars.map(({ values }) => sideOf(values, -1))),
    Math.max(0, ...bars.map(({ values }) => sideOf(values, 1))),
  ];
  // Nothing to draw, or so little that its scale is beyond every number.
  const scale = Math.max(0, right - left) / (harm + good);
  const perUnit = isKnown(scale) ? scale : 0;
  const zero = left + harm * perUnit;
  const marks = bars.map(({ tip }, index) => ({ x: 0, y: head + index * tall, width, height: tall, label: tip }));
  return (
    <Picture
      finding={finding}
      size={{ width, height: driverBarsHeight(bars.length, width) }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      <Parts {...{ parts, size, width }} />
      {bars.map((bar, index) => (
        <Bar
          key={index}
          {...{ bar, size, narrow, zero, perUnit, left, width }}
          top={head + index * tall}
          middle={head + index * tall + (narrow ? 30 : tall / 2)}
        />
      ))}
      {bars.length > 0 && <line x1={zero} x2={zero} y1={head - 4} y2={head + bars.length * tall} stroke={paint.ink} />}
    </Picture>
  );
}

/** Names the colours where the eye begins. */
function Parts({ parts, size, width }: { parts: readonly string[]; size: number; width: number }) {
  let x = 0;
  return parts.map((part, index) => {
    const from = x;
    x += textWidth(part, size) + 34;
    return from > width - 20 ? null : (
      <g key={part + String(index)}>
        <rect x={from} y={4} width={12} height={12} rx={2} fill={strokes[index % strokes.length]?.colour} />
        <Word x={from + 17} y={10} size={size} fill={paint.quiet}>
          {fit(part, size, Math.max(0, width - from - 17))}
        </Word>
      </g>
    );
  });
}

interface BarProps {
  bar: DriverBar;
  size: number;
  narrow: boolean;
  zero: number;
  perUnit: number;
  left: number;
  width: number;
  top: number;
  middle: number;
}

function Bar({ bar, size, narrow, zero, perUnit, left, width, top, middle }: BarProps) {
  const { tag, label, values, shown, marked } = bar;
  const ends = { 1: zero, [-1]: zero } as Record<1 | -1, number>;
  const room = narrow ? width - 40 : left - 36;
  return (
    <>
      <Word x={12} y={narrow ? top + 9 : middle} size={size} fill={paint.quiet} anchor="middle">
        {tag}
      </Word>
      <Word x={28} y={narrow ? top + 9 : middle} size={size} fill={paint.ink} weight={marked ? 600 : 400}>
        {fit(label, size, room)}
      </Word>
      {values.map((value, index) => {
        const way = known(value) < 0 ? -1 : 1;
        const length = Math.abs(known(value)) * perUnit;
        const x = way === 1 ? ends[1] : ends[-1] - length;
        ends[way] += way * length;
        return (
          <rect
            key={index}
            x={x}
            y={middle - 7}
            width={Math.max(0, length)}
            height={14}
            fill={strokes[index % strokes.length]?.colour}
            fillOpacity={marked ? 1 : 0.55}
          />
        );
      })}
      <Word x={width} y={middle} size={size} fill={paint.ink} anchor="end" weight={marked ? 600 : 400}>
        {shown}
      </Word>
    </>
  );
}
