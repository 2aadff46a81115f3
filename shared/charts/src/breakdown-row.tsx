import type { BreakdownRow } from './breakdown.ts';
import type { BreakdownLayout } from './breakdown-layout.ts';
import { paint, strokes } from './paint.ts';
import { Word } from './picture.tsx';
import { fit } from './text.ts';
import { isKnown } from './value-scale.ts';

export interface BreakdownRowProps {
  readonly row: BreakdownRow;
  readonly form: 'BARS' | 'DOTS';
  readonly overall: number | undefined;
  readonly layout: BreakdownLayout;
  readonly top: number;
}

export function BreakdownRowPicture({ row, form, overall, layout, top }: BreakdownRowProps) {
  const { narrow, rowHeight, plot, width, size, x } = layout;
  const middle = top + (narrow ? 30 : rowHeight / 2);
  const Mark = form === 'BARS' ? Bar : Dot;
  return (
    <g>
      <line x1={0} x2={width} y1={top + rowHeight} y2={top + rowHeight} stroke={paint.rule} />
      <Words row={row} layout={layout} y={narrow ? top + 11 : middle} />
      {isKnown(overall) && <Upright layout={layout} x={x(overall)} middle={middle} dash="4 3" />}
      {form === 'BARS' && <Upright layout={layout} x={x(0)} middle={middle} />}
      {isKnown(row.value) && <Mark row={row} value={row.value} layout={layout} middle={middle} />}
      <TargetOf row={row} layout={layout} middle={middle} />
      {row.note && (
        <Word x={plot.left} y={middle} size={size} fill={paint.quiet}>
          {fit(row.note, size, plot.right - plot.left)}
        </Word>
      )}
    </g>
  );
}

function Words({ row, layout, y }: { row: BreakdownRow; layout: BreakdownLayout; y: number }) {
  const { size, labelRoom, shownEnd, countEnd } = layout;
  return (
    <>
      <Word x={0} y={y} size={size} fill={paint.ink} weight={row.marked ? 600 : 400}>
        {fit(row.label, size, labelRoom)}
      </Word>
      <Word x={shownEnd} y={y} size={size} fill={paint.ink} anchor="end" weight={600}>
        {row.shown}
      </Word>
      <Word x={countEnd} y={y} size={size} fill={paint.quiet} anchor="end">
        {row.count ?? ''}
      </Word>
    </>
  );
}

interface UprightProps {
  readonly layout: BreakdownLayout;
  readonly x: number;
  readonly middle: number;
  readonly dash?: string;
}

/** A line through all rows; on a phone it leaves out the words that stand above each mark. */
function Upright({ layout: { narrow, rowHeight }, x, middle, dash }: UprightProps) {
  const reach = narrow ? 11 : rowHeight / 2;
  return <line x1={x} x2={x} y1={middle - reach} y2={middle + reach} stroke={paint.frame} strokeDasharray={dash} />;
}

function TargetOf({ row: { target }, layout: { x }, middle }: Pick<MarkProps, 'row' | 'layout' | 'middle'>) {
  return isKnown(target) ? <TargetStroke x={x(target)} y={middle} /> : null;
}

/** Taller than a mark and its whisker, so that it is seen where they meet. */
export function TargetStroke({ x, y }: { readonly x: number; readonly y: number }) {
  return <line x1={x} x2={x} y1={y - 9} y2={y + 9} stroke={paint.ink} strokeWidth={2.5} />;
}

interface MarkProps {
  readonly row: BreakdownRow;
  readonly value: number;
  readonly layout: BreakdownLayout;
  readonly middle: number;
}

const colourOf = (row: BreakdownRow) => (row.marked ? paint.mark : strokes[0].colour);

function Bar({ row, value, layout: { x }, middle }: MarkProps) {
  const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  return (
    <>
      <rect x={from} y={middle - 7} width={to - from} height={14} rx={2} fill={colourOf(row)} />
      <Whisker row={row} x={x} middle={middle} colour={paint.ink} />
    </>
  );
}

function Dot({ row, value, layout: { x }, middle }: MarkProps) {
  const at = x(value);
  return (
    <>
      <Whisker row={row} x={x} middle={middle} colour={colourOf(row)} />
      {row.marked ? (
        <path d={`M${at},${middle - 6}l6,6l-6,6l-6,-6z`} fill={paint.mark} stroke={paint.surface} />
      ) : (
        <circle cx={at} cy={middle} r={4.5} fill={colourOf(row)} stroke={paint.surface} />
      )}
    </>
  );
}

interface WhiskerProps {
  readonly row: BreakdownRow;
  readonly x: BreakdownLayout['x'];
  readonly middle: number;
  readonly colour: string;
}

function Whisker({ row: { low, high }, x, middle, colour }: WhiskerProps) {
  if (!isKnown(low) || !isKnown(high)) return null;
  const d = `M${x(low)},${middle - 4}v8M${x(high)},${middle - 4}v8M${x(low)},${middle}H${x(high)}`;
  return <path d={d} stroke={colour} strokeWidth={1.5} fill="none" />;
}
