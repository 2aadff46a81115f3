import { shadeOf } from './heat-map.tsx';
import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, isNarrow, textSize } from './text.ts';

export interface GridCell {
  readonly label: string;
  /** "1,204 customers" */
  readonly count: string;
  /** "34 % of the revenue" */
  readonly holds: string;
  /** Part of what all of them hold, 0 to 1. */
  readonly share: number;
  /** What a reader hears of it. */
  readonly tip: string;
}

export interface ClassGridProps {
  readonly finding: string;
  /** Good above, low below; little at the left, much at the right: top left, top right, bottom left, bottom right. */
  readonly cells: readonly [GridCell, GridCell, GridCell, GridCell];
  /** What the two sides stand for: "content", "brings little". */
  readonly rows: readonly [above: string, below: string];
  readonly columns: readonly [left: string, right: string];
  readonly width?: number;
}

const gap = 4;
const head = 22;
const side = 20;

export const classGridHeight = (width: number): number => head + 2 * cellHeight(width) + gap + 2;
const cellHeight = (width: number): number => (isNarrow(width) ? 104 : 116);

/** How content customers are against what they bring; the deeper the shade, the more of the whole a class holds. */
export function ClassGrid({ finding, cells, rows, columns, width = 760 }: ClassGridProps) {
  const size = textSize(width);
  const tall = cellHeight(width);
  const wide = (Math.min(width, 860) - side - gap) / 2;
  const places = cells.map((cell, index) => ({
    cell,
    x: side + (index % 2) * (wide + gap),
    y: head + Math.floor(index / 2) * (tall + gap),
  }));
  const marks = places.map(({ cell, x, y }) => ({ x, y, width: wide, height: tall, label: cell.tip }));
  const most = Math.max(0, ...cells.map(({ share }) => (Number.isFinite(share) ? share : 0)));
  return (
    <Picture
      finding={finding}
      size={{ width, height: classGridHeight(width) }}
      marks={<Marks marks={marks} label="" first={0} onSelect={undefined} />}
    >
      {columns.map((name, column) => (
        <Word key={column} x={side + column * (wide + gap)} y={9} size={size} fill={paint.quiet}>
          {fit(name, size, wide)}
        </Word>
      ))}
      {rows.map((name, row) => (
        <g key={row} transform={`translate(8 ${head + row * (tall + gap) + tall / 2}) rotate(-90)`}>
          <Word x={0} y={0} size={size} fill={paint.quiet} anchor="middle">
            {fit(name, size, tall)}
          </Word>
        </g>
      ))}
      {places.map(({ cell, x, y }, index) => (
        <Cell key={index} {...{ cell, x, y, wide, tall, size }} shade={shadeOf(cell.share, most)} />
      ))}
    </Picture>
  );
}

interface CellProps {
  cell: GridCell;
  x: number;
  y: number;
  wide: number;
  tall: number;
  size: number;
  shade: number;
}

function Cell({ cell: { label, count, holds }, x, y, wide, tall, size, shade }: CellProps) {
  const room = wide - 24;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={Math.max(0, wide)}
        height={tall}
        rx={6}
        fill={strokes[0].colour}
        fillOpacity={shade}
        stroke={paint.rule}
      />
      <Word x={x + 12} y={y + 20} size={size + 1} fill={paint.ink} weight={600}>
        {fit(label, size + 1, room)}
      </Word>
      <Word x={x + 12} y={y + tall / 2 + 6} size={size + 3} fill={paint.ink}>
        {fit(holds, size + 3, room)}
      </Word>
      <Word x={x + 12} y={y + tall - 20} size={size} fill={paint.quiet}>
        {fit(count, size, room)}
      </Word>
    </>
  );
}
