import { shadeOf } from './heat-map.tsx';
import { Marks } from './marks.tsx';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, textSize, wrap } from './text.ts';

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

const inset = 12;
const least = 104;
const lineHeight = 16;

/** How content customers are against what they bring; the deeper the shade, the more of the whole a class holds. */
export function ClassGrid({ finding, cells, rows, columns, width = 760 }: ClassGridProps) {
  const size = textSize(width);
  const wide = (Math.min(width, 860) - side - gap) / 2;
  const texts = cells.map((cell) => textsOf(cell, size, wide - 2 * inset));
  const tall = Math.max(least, ...texts.map(({ lines }) => 40 + lines.length * lineHeight));
  const places = texts.map((text, index) => ({
    ...text,
    x: side + (index % 2) * (wide + gap),
    y: head + Math.floor(index / 2) * (tall + gap),
  }));
  const marks = places.map(({ cell, x, y }) => ({ x, y, width: wide, height: tall, label: cell.tip }));
  const most = Math.max(0, ...cells.map(({ share }) => (Number.isFinite(share) ? share : 0)));
  return (
    <Picture
      finding={finding}
      size={{ width, height: head + 2 * tall + gap + 2 }}
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
      {places.map(({ cell, lines, x, y }, index) => (
        <Cell key={index} {...{ lines, x, y, wide, tall }} shade={shadeOf(cell.share, most)} />
      ))}
    </Picture>
  );
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly weight: 400 | 600;
}

/** What stands in a cell, line by line: figures are never cut, they take another line. */
function textsOf(cell: GridCell, size: number, room: number): { cell: GridCell; lines: readonly Line[] } {
  const lineOf = (more: Omit<Line, 'text'>) => (text: string) => ({ text, ...more });
  return {
    cell,
    lines: [
      ...wrap(cell.label, size + 1, room).map(lineOf({ size: size + 1, fill: paint.ink, weight: 600 })),
      ...wrap(cell.holds, size + 3, room).map(lineOf({ size: size + 3, fill: paint.ink, weight: 400 })),
      ...wrap(cell.count, size, room).map(lineOf({ size, fill: paint.quiet, weight: 400 })),
    ],
  };
}

interface CellProps {
  lines: readonly Line[];
  x: number;
  y: number;
  wide: number;
  tall: number;
  shade: number;
}

/** The lines share the height of the cell. */
function Cell({ lines, x, y, wide, tall, shade }: CellProps) {
  const step = (tall - 40) / Math.max(1, lines.length - 1);
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
      {lines.map(({ text, ...look }, nth) => (
        <Word key={nth} x={x + inset} y={y + 20 + nth * step} {...look}>
          {text}
        </Word>
      ))}
    </>
  );
}
