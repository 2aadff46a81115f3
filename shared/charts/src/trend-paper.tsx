import { line } from 'd3-shape';
import { hatch } from './hatch.ts';
import { paint } from './paint.ts';
import { Word } from './picture.tsx';
import type { TrendLine, TrendPeriod } from './trend.ts';
import { type EndLabel, endLine, type TrendLayout } from './trend-layout.ts';
import { isKnown } from './value-scale.ts';

interface Laid {
  readonly layout: TrendLayout;
}

export function Grid({ layout: { plot, ticks, size } }: Laid) {
  return ticks.map(({ y, text }) => (
    <g key={text}>
      <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={paint.rule} />
      <Word x={plot.left - 8} y={y} size={size} fill={paint.quiet} anchor="end">
        {text}
      </Word>
    </g>
  ));
}

export function Dates({ layout: { dates, plot, size } }: Laid) {
  return dates.map(({ x, text }) => (
    <Word key={x} x={x} y={plot.bottom + 15} size={size} fill={paint.quiet} anchor="middle">
      {text}
    </Word>
  ));
}

export function EndLabels({ layout: { endLabels, size } }: Laid) {
  const words = endLabels.flatMap(({ x, y, lines, strong }, index) =>
    lines.map((text, row) => (
      <Word
        key={`${index} ${row}`}
        x={x}
        y={y + (row - (lines.length - 1) / 2) * endLine(size)}
        size={strong ? size + 1 : size}
        fill={strong ? paint.ink : paint.quiet}
        weight={strong ? 600 : 400}
      >
        {text}
      </Word>
    )),
  );
  return (
    <>
      {endLabels.map((label, index) => (
        <Leader key={index} label={label} size={size} />
      ))}
      {words}
    </>
  );
}

/** From a label that made room for its neighbours back to where its value lies. */
function Leader({ label: { x, y, tip, bend }, size }: { label: EndLabel; size: number }) {
  const isAside = Math.abs(y - tip.y) > endLine(size) / 2 && x > tip.x;
  if (!isAside) return null;
  const way = `M${tip.x},${tip.y}H${bend}L${x - 6},${y}H${x - 2}`;
  return <path d={way} stroke={paint.frame} strokeWidth={1} fill="none" />;
}

export function Notes({ layout: { notes, plot, size } }: Laid) {
  return notes.map(({ x, text, row, kind, anchor }) => (
    <g key={`${kind} ${x}`}>
      <line
        x1={x}
        x2={x}
        y1={plot.top - 8 - row * 15}
        y2={plot.bottom}
        stroke={paint.frame}
        strokeDasharray={kind === 'BREAK' ? '4 3' : '1 3'}
      />
      {text && (
        <Word
          x={anchor === 'start' ? x + 4 : x - 4}
          y={plot.top - 13 - row * 15}
          size={size}
          fill={paint.quiet}
          anchor={anchor}
        >
          {text}
        </Word>
      )}
    </g>
  ));
}

/** A period that is not over is hatched, so that nobody reads a fall into its missing days. */
export function OpenPeriods({ layout: { plot, slot, x }, periods }: Laid & { periods: readonly TrendPeriod[] }) {
  return periods.map(({ open }, index) =>
    open ? (
      <path
        key={index}
        d={hatch({ left: x(index) - slot / 2, right: x(index) + slot / 2, top: plot.top, bottom: plot.bottom })}
        stroke={paint.rule}
        strokeWidth={1.5}
        fill="none"
      />
    ) : null,
  );
}

const dashes = { CENTRE: '7 3', LIMIT: '2 3', TARGET: undefined, TARGET_LATER: '1 4', BENCHMARK: '10 3 2 3' } as const;

export function ReferenceLines({ layout, lines }: Laid & { lines: readonly TrendLine[] }) {
  return lines.map(({ kind, at }, index) => (
    <path
      key={index}
      d={heightLine(layout, at)}
      stroke={kind === 'CENTRE' || kind === 'LIMIT' ? paint.frame : paint.ink}
      strokeDasharray={dashes[kind]}
      strokeWidth={1.25}
      fill="none"
    />
  ));
}

/** One height is a straight line over the plot; a height for each period is a staircase. */
function heightLine({ plot, slot, x, y }: TrendLayout, at: TrendLine['at']): string {
  if (typeof at === 'number') return isKnown(at) ? `M${plot.left},${y(at)}H${plot.right}` : '';
  const corners = at.flatMap((height, index) =>
    [x(index) - slot / 2, x(index) + slot / 2].map((side) => ({ side, height })),
  );
  const staircase = line<(typeof corners)[number]>(
    ({ side }) => side,
    ({ height }) => y(height ?? 0),
  ).defined(({ height }) => isKnown(height));
  return staircase(corners) ?? '';
}
