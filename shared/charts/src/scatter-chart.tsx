import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth, type Tick, ticksInside } from './text.ts';
import { domainOf, isKnown, valueScale } from './value-scale.ts';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Height of the step that the declared direction allows there. */
  readonly fitted: number;
  /** What a reader hears of it. */
  readonly tip: string;
}

export interface ScatterChartProps {
  readonly finding: string;
  readonly points: readonly ScatterPoint[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** "as it can only rise", beside the steps. */
  readonly stepsLabel: string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly width?: number;
  readonly height?: number;
}

/** Above this a tip for each point would be a wall for the mouse; the table says them. */
const mostTips = 400;

/** Two measures month against month, with the steps that a relation in one direction allows: no straight line is forced. */
export function ScatterChart({ width = 760, height = isNarrow(width) ? 260 : 320, ...props }: ScatterChartProps) {
  const { finding, xLabel, yLabel, stepsLabel } = props;
  const { size, plot, left, dots, marks, yTicks, xTicks } = placed({ ...props, width, height });
  return (
    <Picture
      finding={finding}
      size={{ width, height }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      <Axes {...{ plot, left, size, yTicks, xLabel, yLabel, height }} xTicks={xTicks} />
      <path d={stepsOf(dots)} fill="none" stroke={paint.mark} strokeWidth={2} strokeDasharray="7 3" />
      {dots.map(({ x, y }, index) => (
        <circle key={index} cx={x} cy={y} r={4} fill={strokes[0].colour} fillOpacity={dots.length > 60 ? 0.35 : 0.75} />
      ))}
      {dots.length > 1 && (
        <Word x={plot.right} y={12} size={size} fill={paint.mark} anchor="end">
          {fit(stepsLabel, size, width * 0.5)}
        </Word>
      )}
    </Picture>
  );
}

/** Where everything stands. */
function placed({ width, height, ...props }: ScatterChartProps & { readonly width: number; readonly height: number }) {
  const size = textSize(width);
  const points = props.points
    .filter(({ x, y, fitted }) => isKnown(x) && isKnown(y) && isKnown(fitted))
    .toSorted((a, b) => a.x - b.x);
  const plot = { top: 30, bottom: height - 44, right: width - 12 };
  const yScale = valueScale(domainOf(points.flatMap(({ y, fitted }) => [y, fitted])), [plot.bottom, plot.top], {
    ticks: 5,
  });
  const yTicks = (points.length > 0 ? yScale.ticks(5) : []).map((value) => ({
    at: yScale(value),
    text: props.yTick(value),
  }));
  const left = Math.max(0, ...yTicks.map(({ text }) => textWidth(text, size))) + 12;
  const xScale = valueScale(domainOf(points.map(({ x }) => x)), [left, plot.right], { ticks: isNarrow(width) ? 3 : 6 });
  const xTicks = (points.length > 0 ? xScale.ticks(isNarrow(width) ? 3 : 6) : []).map((value) => ({
    at: xScale(value),
    text: props.xTick(value),
  }));
  const dots = points.map(({ x, y, fitted, tip }) => ({ x: xScale(x), y: yScale(y), fitted: yScale(fitted), tip }));
  const marks = dots.length > mostTips ? [] : dots.map(({ x, y, tip }) => ({ ...around(x, y), label: tip }));
  return { size, plot, left, dots, marks, yTicks, xTicks: ticksInside(xTicks, size, width) };
}

const around = (x: number, y: number) => ({ x: x - 9, y: y - 9, width: 18, height: 18 });

/** Flat from each point to the middle of the way to the next, then up or down. */
function stepsOf(dots: readonly { readonly x: number; readonly fitted: number }[]): string {
  return dots
    .map(({ x, fitted }, index) => {
      const before = dots[index - 1];
      if (!before) return `M${x} ${fitted}`;
      const turn = (before.x + x) / 2;
      return `L${turn} ${before.fitted}L${turn} ${fitted}L${x} ${fitted}`;
    })
    .join('');
}

interface AxesProps {
  plot: { readonly top: number; readonly bottom: number; readonly right: number };
  left: number;
  size: number;
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  xLabel: string;
  yLabel: string;
  height: number;
}

function Axes({ plot, left, size, xTicks, yTicks, xLabel, yLabel, height }: AxesProps) {
  return (
    <>
      <Word x={0} y={12} size={size} fill={paint.ink}>
        {fit(yLabel, size, plot.right * 0.48)}
      </Word>
      {yTicks.map(({ at, text }) => (
        <g key={at}>
          <line x1={left} x2={plot.right} y1={at} y2={at} stroke={paint.rule} />
          <Word x={left - 8} y={at} size={size} fill={paint.quiet} anchor="end">
            {text}
          </Word>
        </g>
      ))}
      {xTicks.map(({ at, text }) => (
        <Word key={at} x={at} y={plot.bottom + 14} size={size} fill={paint.quiet} anchor="middle">
          {text}
        </Word>
      ))}
      <Word x={plot.right} y={height - 9} size={size} fill={paint.ink} anchor="end">
        {fit(xLabel, size, plot.right - left)}
      </Word>
    </>
  );
}
