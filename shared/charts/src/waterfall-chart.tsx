import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth } from './text.ts';
import { isKnown } from './value-scale.ts';

export interface WaterfallStep {
  readonly label: string;
  /** What it adds or takes away; a total stands on the ground instead. */
  readonly value: number;
  readonly isTotal: boolean;
  readonly shown: string;
  readonly tip: string;
}

export interface WaterfallChartProps {
  readonly finding: string;
  readonly steps: readonly WaterfallStep[];
  readonly width?: number;
}

const head = 6;
const rowHeight = (width: number): number => (isNarrow(width) ? 42 : 30);

export const waterfallHeight = (steps: number, width: number): number => head + steps * rowHeight(width) + 4;

interface Placed extends WaterfallStep {
  readonly from: number;
  readonly to: number;
}

/** Each step begins where the one before ended. */
export function placeSteps(steps: readonly WaterfallStep[]): Placed[] {
  let level = 0;
  return steps.map((step) => {
    const value = isKnown(step.value) ? step.value : 0;
    const [from, to] = step.isTotal ? [0, value] : [level, level + value];
    level = to;
    return { ...step, from, to };
  });
}

interface Layout {
  readonly size: number;
  readonly narrow: boolean;
  readonly tall: number;
  readonly left: number;
  readonly x: (value: number) => number;
}

function layOut(placed: readonly Placed[], width: number): Layout {
  const size = textSize(width);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const narrow = isNarrow(width);
  const left = narrow ? 0 : Math.min(width * 0.34, widest(placed.map(({ label }) => label)) + 16);
  const ends = [0, ...placed.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(0, width - widest(placed.map(({ shown }) => shown)) - 12 - left);
  const x = (value: number) => (most > least ? left + ((value - least) / (most - least)) * room : left);
  return { size, narrow, tall: rowHeight(width), left, x };
}

/** How a sum comes about, step by step: what adds, what takes away, where it ends. Lying down, so that names have room. */
export function WaterfallChart({ finding, steps, width = 760 }: WaterfallChartProps) {
  const placed = placeSteps(steps);
  const layout = layOut(placed, width);
  const { tall, x } = layout;
  const height = waterfallHeight(steps.length, width);
  const marks = placed.map(({ tip }, index) => ({ x: 0, y: head + index * tall, width, height: tall, label: tip }));
  return (
    <Picture
      finding={finding}
      size={{ width, height }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      {placed.map((step, index) => (
        <Step key={index} {...{ step, layout, width }} top={head + index * tall} isLast={index === placed.length - 1} />
      ))}
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke={paint.frame} />
    </Picture>
  );
}

function colourOf({ isTotal, from, to }: Placed): string {
  if (isTotal) return paint.quiet;
  return to < from ? strokes[1].colour : strokes[0].colour;
}

interface StepProps {
  step: Placed;
  layout: Layout;
  width: number;
  top: number;
  isLast: boolean;
}

function Step({ step, layout: { size, narrow, tall, left, x }, width, top, isLast }: StepProps) {
  const middle = top + (narrow ? 28 : tall / 2);
  const [low, high] = [x(Math.min(step.from, step.to)), x(Math.max(step.from, step.to))];
  const weight = step.isTotal ? 600 : 400;
  return (
    <>
      <Word x={0} y={narrow ? top + 8 : middle} size={size} fill={paint.ink} weight={weight}>
        {fit(step.label, size, narrow ? width : left - 8)}
      </Word>
      <rect x={low} y={middle - 8} width={Math.max(1, high - low)} height={16} rx={2} fill={colourOf(step)} />
      {!isLast && <line x1={x(step.to)} x2={x(step.to)} y1={middle + 8} y2={middle + tall - 8} stroke={paint.frame} />}
      <Word x={width} y={middle} size={size} fill={paint.ink} anchor="end" weight={weight}>
        {step.shown}
      </Word>
    </>
  );
}
