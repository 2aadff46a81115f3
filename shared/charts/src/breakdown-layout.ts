import type { ScaleLinear } from 'd3-scale';
import type { BreakdownChartProps } from './breakdown.ts';
import { isNarrow, textSize, textWidth } from './text.ts';
import { domainOf, isKnown, valueScale, type Range } from './value-scale.ts';

export interface BreakdownLayout {
  readonly size: number;
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  /** Where the rows begin: under the headings and the name of the overall line. */
  readonly top: number;
  readonly rowHeight: number;
  readonly labelRoom: number;
  /** Right edges of the two columns of figures. */
  readonly shownEnd: number;
  readonly countEnd: number;
  readonly plot: { readonly left: number; readonly right: number };
  readonly x: ScaleLinear<number, number>;
}

const gap = 16;

export const hasTargets = ({ rows }: Pick<BreakdownChartProps, 'rows'>): boolean =>
  rows.some(({ target }) => isKnown(target));

/** Names at the left, the picture between, figures at the right; on a phone the name and the figures stand above. */
export function layOutBreakdown(props: BreakdownChartProps & { width: number }): BreakdownLayout {
  const { rows, width, overall } = props;
  const [size, narrow] = [textSize(width), isNarrow(width)];
  const columns = placeColumns(props, size);
  const rowHeight = narrow ? 44 : 28;
  const headed = props.shownHeading ?? props.countHeading ?? (hasTargets(props) ? props.targetHeading : undefined);
  const top = 8 + (overall ? 16 : 0) + (headed ? 16 : 0);
  const { left, right } = columns.plot;
  const x = valueScale(domainFor(props), [left, right], { ticks: 5, allowed: props.range });
  return { size, narrow, width, top, rowHeight, x, height: top + rows.length * rowHeight + 8, ...columns };
}

type Columns = Pick<BreakdownLayout, 'labelRoom' | 'shownEnd' | 'countEnd' | 'plot'>;

function placeColumns({ rows, width, ...headings }: BreakdownChartProps & { width: number }, size: number): Columns {
  const widest = (texts: readonly (string | undefined)[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text ?? '', size)));
  const countWidth = widest([headings.countHeading, ...rows.map(({ count }) => count)]);
  const shownWidth = widest([headings.shownHeading, ...rows.map(({ shown }) => shown)]) * 1.05;
  const countEnd = width - 2;
  const shownEnd = countEnd - (countWidth ? countWidth + gap : 0);
  const figuresLeft = shownEnd - shownWidth - gap;
  if (isNarrow(width)) return { shownEnd, countEnd, labelRoom: figuresLeft, plot: { left: 8, right: width - 8 } };
  const labelRoom = Math.min(widest(rows.map(({ label }) => label)) * 1.05, width * 0.32);
  return { shownEnd, countEnd, labelRoom, plot: { left: labelRoom + gap, right: figuresLeft } };
}

function domainFor({ rows, overall, form, range }: BreakdownChartProps): Range {
  const values = [overall?.value, ...rows.flatMap(({ value, low, high, target }) => [value, low, high, target])];
  return form === 'BARS' ? fromZero(domainOf([0, ...values], range)) : domainOf(values, range);
}

/** A bar grows from zero: no air is left on the side where nothing lies. */
function fromZero([least, most]: Range): Range {
  const few = (most - least) * 0.08;
  return [-least < few ? 0 : least, most < few ? 0 : most];
}
