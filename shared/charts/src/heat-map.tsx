import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize, textWidth } from './text.ts';
import { isKnown } from './value-scale.ts';

export interface HeatCell {
  readonly value: number | null;
  /** The number as it stands in the cell; empty for none. */
  readonly shown: string;
  /** What a reader hears of it. */
  readonly tip: string;
}

export interface HeatRow {
  readonly label: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatMapProps {
  readonly finding: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly width?: number;
}

const rowHeight = 36;
const gap = 2;
/** One hue in five steps, so faint that the number in the cell stays readable in light, in dark and on paper. */
const steps = [0.05, 0.13, 0.21, 0.3, 0.4] as const;

export function shadeOf(value: number | null, most: number): number {
  if (!isKnown(value) || value <= 0 || !(most > 0)) return 0;
  const step = Math.min(steps.length - 1, Math.floor((Math.min(value, most) / most) * steps.length));
  return steps[step] ?? 0;
}

interface Layout {
  readonly size: number;
  readonly labelEnd: number;
  readonly head: number;
  readonly cell: number;
  readonly upright: boolean;
}

function layOut({ columns, rows, width }: HeatMapProps & { width: number }): Layout {
  const size = textSize(width);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size)));
  const labelEnd = Math.min(width * (isNarrow(width) ? 0.34 : 0.28), widest(rows.map(({ label }) => label)) + 14);
  const cell = columns.length > 0 ? Math.min(150, (width - labelEnd) / columns.length) : 0;
  const upright = widest(columns) > cell - 6;
  return { size, labelEnd, cell, upright, head: upright ? Math.min(120, widest(columns)) + 12 : 24 };
}

export const heatMapHeight = (props: HeatMapProps & { width: number }): number =>
  layOut(props).head + props.rows.length * rowHeight + 2;

/** How much there is where two things meet: one hue, with the number in the cell. */
export function HeatMap({ width = 760, ...props }: HeatMapProps) {
  const { finding, columns, rows } = props;
  const layout = layOut({ ...props, width });
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value }) => (isKnown(value) ? value : 0))));
  const left = (column: number) => layout.labelEnd + column * layout.cell;
  const top = (row: number) => layout.head + row * rowHeight;
  const marks = rows.flatMap(({ cells }, row) =>
    cells.map(({ tip }, column) => ({
      ...{ x: left(column), y: top(row), width: layout.cell, height: rowHeight, label: tip },
    })),
  );
  return (
    <Picture
      finding={finding}
      size={{ width, height: heatMapHeight({ ...props, width }) }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      {columns.map((name, column) => (
        <ColumnName key={column} {...{ name, layout }} x={left(column) + layout.cell / 2} />
      ))}
      {rows.map((row, index) => (
        <Row key={index} {...{ row, layout, most, left }} top={top(index)} />
      ))}
    </Picture>
  );
}

function ColumnName({ name, layout: { upright, head, cell, size }, x }: { name: string; layout: Layout; x: number }) {
  if (!upright)
    return (
      <Word x={x} y={10} size={size} fill={paint.quiet} anchor="middle">
        {fit(name, size, cell - 4)}
      </Word>
    );
  return (
    <g transform={`translate(${x} ${head - 8}) rotate(-90)`}>
      <Word x={0} y={0} size={size} fill={paint.quiet}>
        {fit(name, size, head - 10)}
      </Word>
    </g>
  );
}

interface RowProps {
  row: HeatRow;
  layout: Layout;
  most: number;
  left: (column: number) => number;
  top: number;
}

function Row({ row: { label, cells }, layout: { size, labelEnd, cell }, most, left, top }: RowProps) {
  const middle = top + rowHeight / 2;
  const inner = Math.max(0, cell - gap);
  return (
    <>
      <Word x={0} y={middle} size={size} fill={paint.ink}>
        {fit(label, size, labelEnd - 8)}
      </Word>
      {cells.map(({ value, shown }, column) => (
        <g key={column}>
          <rect
            x={left(column)}
            y={top}
            width={inner}
            height={rowHeight - gap}
            rx={3}
            fill={strokes[0].colour}
            fillOpacity={shadeOf(value, most)}
            stroke={paint.rule}
          />
          <Word x={left(column) + inner / 2} y={middle - 1} size={size} fill={paint.ink} anchor="middle">
            {fit(shown, size, inner - 2)}
          </Word>
        </g>
      ))}
    </>
  );
}
