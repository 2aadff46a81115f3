import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth, type Tick, ticksInside } from './text.ts';
import { domainOf, isKnown, valueScale } from './value-scale.ts';

export interface MatrixDot {
  /** The same tag marks the same thing in the bars beside it. */
  readonly tag: string;
  readonly label: string;
  /** Value for the business, to the right. */
  readonly x: number;
  /** Value for the customer: below 0 it takes something away. */
  readonly y: number;
  readonly marked: boolean;
  readonly tip: string;
}

export interface DriverMatrixProps {
  readonly finding: string;
  readonly dots: readonly MatrixDot[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** What to do with what lies at the lower right: "most to gain". */
  readonly cornerLabel: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly width?: number;
  readonly height?: number;
}

const radius = 10;

interface Layout {
  readonly size: number;
  readonly plot: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly zero: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly placed: DotsProps['placed'];
}

function layOut({ xTick, yTick, ...props }: DriverMatrixProps, width: number, height: number): Layout {
  const size = textSize(width);
  const dots = props.dots.filter(({ x, y }) => isKnown(x) && isKnown(y));
  const [top, bottom, right] = [34, height - 46, width - 18];
  const yScale = valueScale(domainOf([0, ...dots.map(({ y }) => y)]), [bottom, top], { ticks: 5 });
  const yTicks = (dots.length > 0 ? yScale.ticks(5) : []).map((value) => ({ at: yScale(value), text: yTick(value) }));
  const left = Math.max(0, ...yTicks.map(({ text }) => textWidth(text, size))) + 16;
  const ticks = isNarrow(width) ? 3 : 5;
  // What is never below nothing has no room there either.
  const allowed = dots.every(({ x }) => x >= 0) ? ([0, Infinity] as const) : undefined;
  const xScale = valueScale(domainOf([0, ...dots.map(({ x }) => x)]), [left, right], {
    ticks,
    ...(allowed && { allowed }),
  });
  const xTicks = (dots.length > 0 ? xScale.ticks(ticks) : []).map((value) => ({
    at: xScale(value),
    text: xTick(value),
  }));
  return {
    ...{ size, yTicks, plot: { top, bottom, left, right }, zero: yScale(0) },
    xTicks: ticksInside(xTicks, size, width),
    placed: dots.map((dot) => ({ ...dot, cx: xScale(dot.x), cy: yScale(dot.y) })),
  };
}

/** Where customers lose most and the business could gain most: each thing by its tag, named where there is room. */
export function DriverMatrix({ width = 760, height = isNarrow(width) ? 320 : 380, ...props }: DriverMatrixProps) {
  const layout = layOut(props, width, height);
  const { placed, size, plot } = layout;
  const marks = placed.map(({ cx, cy, tip }) => ({ x: cx - 13, y: cy - 13, width: 26, height: 26, label: tip }));
  return (
    <Picture
      finding={props.finding}
      size={{ width, height }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      <Corner layout={layout} label={placed.length > 0 ? props.cornerLabel : ''} />
      <Axes layout={layout} />
      <Word x={0} y={12} size={size} fill={paint.ink}>
        {fit(props.yLabel, size, width)}
      </Word>
      <Word x={plot.right} y={height - 8} size={size} fill={paint.ink} anchor="end">
        {fit(props.xLabel, size, plot.right)}
      </Word>
      <Dots {...{ placed, size }} right={plot.right} isNamed={!isNarrow(width)} />
    </Picture>
  );
}

/** Where most is to be gained, for customers and for the business. */
function Corner({ layout: { plot, zero, size }, label }: { layout: Layout; label: string }) {
  const middle = (plot.left + plot.right) / 2;
  const wide = Math.max(0, plot.right - middle);
  return (
    <>
      <rect
        x={middle}
        y={zero}
        width={wide}
        height={Math.max(0, plot.bottom - zero)}
        fill={paint.band}
        fillOpacity={0.35}
      />
      <Word x={plot.right - 6} y={plot.bottom - 10} size={size} fill={paint.quiet} anchor="end">
        {fit(label, size, Math.max(0, wide - 8))}
      </Word>
    </>
  );
}

function Axes({ layout: { plot, zero, size, xTicks, yTicks } }: { layout: Layout }) {
  return (
    <>
      {yTicks.map(({ at, text }) => (
        <g key={at}>
          <line x1={plot.left} x2={plot.right} y1={at} y2={at} stroke={paint.rule} />
          <Word x={plot.left - 8} y={at} size={size} fill={paint.quiet} anchor="end">
            {text}
          </Word>
        </g>
      ))}
      <line x1={plot.left} x2={plot.right} y1={zero} y2={zero} stroke={paint.frame} />
      {xTicks.map(({ at, text }) => (
        <Word key={at} x={at} y={plot.bottom + 16} size={size} fill={paint.quiet} anchor="middle">
          {text}
        </Word>
      ))}
    </>
  );
}

interface DotsProps {
  placed: readonly (MatrixDot & { readonly cx: number; readonly cy: number })[];
  size: number;
  right: number;
  isNamed: boolean;
}

/** A name stands beside its dot only where no other dot or name stands already; the tag always says which it is. */
function Dots({ placed, size, right, isNamed }: DotsProps) {
  const taken: { x: number; y: number; width: number }[] = placed.map(({ cx, cy }) => ({
    ...{ x: cx - radius, y: cy, width: 2 * radius },
  }));
  return placed.map(({ tag, label, cx, cy, marked }, index) => {
    const width = textWidth(label, size);
    const place = { x: cx + radius + 4, y: cy, width };
    const isFree =
      isNamed &&
      place.x + width < right &&
      taken.every(
        (one, nth) =>
          nth === index || Math.abs(one.y - cy) > 15 || one.x > place.x + width || one.x + one.width < place.x,
      );
    if (isFree) taken.push(place);
    return (
      <g key={index}>
        <circle
          cx={cx}
          cy={cy}
          r={radius}
          fill={marked ? strokes[1].colour : paint.surface}
          stroke={marked ? strokes[1].colour : strokes[0].colour}
          strokeWidth={1.5}
        />
        <Word x={cx} y={cy} size={size - 1} fill={marked ? paint.surface : paint.ink} anchor="middle" weight={600}>
          {tag}
        </Word>
        {isFree && (
          <Word x={place.x} y={cy} size={size} fill={paint.ink}>
            {label}
          </Word>
        )}
      </g>
    );
  });
}
