import { scaleLinear } from 'd3-scale';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, textSize, textWidth } from './text.ts';
import { Diamond, placed, side, Sign, signsOf, Tick, type TimelineRow, type TimelineWords } from './timeline-signs.tsx';

/** Days as numbers, so that a picture needs no calendar of its own. */
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

export interface TimelineChartProps {
  readonly finding: string;
  readonly rows: readonly TimelineRow[];
  readonly today: string;
  readonly todayWord: string;
  readonly month: (date: string) => string;
  readonly words: TimelineWords;
  readonly width?: number;
}

const legendRow = 20;
const rowHeight = 44;
const head = 24;

/** Bars from the beginning to the date that stands, with every date that stood before and the milestones on the way. */
export function TimelineChart({ finding, rows, today, todayWord, month, words, width = 640 }: TimelineChartProps) {
  const height = head + rows.length * rowHeight + 6;
  const { x, from, to } = scaleFor(rows, today, width);
  const size = textSize(width);
  const signs = placed(signsOf(rows, words), { width, size });
  const whole = height + (signs.at(-1)?.row ?? -1) * legendRow + (signs.length > 0 ? legendRow + 12 : 0);
  return (
    <Picture finding={finding} size={{ width, height: whole }}>
      <Months {...{ x, from, to, month, size, height, width, apart: x(dayOf(today)) }} />
      {rows.map((row, index) => (
        <Bar
          key={row.key}
          row={row}
          today={today}
          x={x}
          top={head + index * rowHeight}
          room={width - 2 * side}
          size={size}
        />
      ))}
      <Today at={x(dayOf(today))} {...{ height, size, width }} word={todayWord} />
      {signs.map(({ kind, word, left, row }) => (
        <g key={kind}>
          <Sign kind={kind} at={left + 7} y={height + 14 + row * legendRow} />
          <Word x={left + 20} y={height + 14 + row * legendRow} size={size} fill={paint.quiet}>
            {word}
          </Word>
        </g>
      ))}
    </Picture>
  );
}

type Scale = (day: number) => number;

function scaleFor(rows: readonly TimelineRow[], today: string, width: number) {
  const days = rows.flatMap(({ from, to, earlier, ticks }) =>
    [from, ...(to ? [to] : []), ...earlier, ...ticks.map(({ on }) => on)].map(dayOf),
  );
  const from = Math.min(dayOf(today) - 14, ...days);
  const to = Math.max(dayOf(today) + 14, ...days);
  return { x: scaleLinear([from, to], [side, width - side]) as Scale, from, to };
}

interface MonthsProps {
  readonly x: Scale;
  readonly from: number;
  readonly to: number;
  readonly month: (date: string) => string;
  readonly size: number;
  readonly height: number;
  readonly width: number;
  /** Where the word for today stands: no month is named under it. */
  readonly apart: number;
}

/** The first of each month, as many as there is room to name. */
function Months({ x, from, to, month, size, height, width, apart }: MonthsProps) {
  const firsts = firstsBetween(from, to);
  const wide = Math.max(0, ...firsts.map((date) => textWidth(month(date), size))) + 12;
  const room = (firsts.length > 1 ? x(dayOf(firsts[1] ?? '')) - x(dayOf(firsts[0] ?? '')) : wide) || wide;
  const isFree = (left: number) => left + wide <= width && (left > apart + wide / 2 || left + wide < apart - 16);
  const every = Math.max(1, Math.ceil(wide / room));
  return firsts
    .filter((_, index) => index % every === 0)
    .map((date) => (
      <g key={date}>
        <line x1={x(dayOf(date))} x2={x(dayOf(date))} y1={head - 6} y2={height} stroke={paint.rule} />
        {isFree(x(dayOf(date))) && (
          <Word x={x(dayOf(date)) + 4} y={8} size={size} fill={paint.quiet}>
            {month(date)}
          </Word>
        )}
      </g>
    ));
}

function firstsBetween(from: number, to: number): string[] {
  const begin = new Date(from * 86_400_000);
  const count = Math.ceil((to - from) / 28) + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1 + index, 1)).toISOString().slice(0, 10),
  ).filter((date) => dayOf(date) <= to);
}

interface BarProps {
  readonly row: TimelineRow;
  readonly today: string;
  readonly x: Scale;
  readonly top: number;
  readonly room: number;
  readonly size: number;
}

function Bar({ row, today, x, top, room, size }: BarProps) {
  const { label, from, to, earlier, ticks, isQuiet } = row;
  const left = x(dayOf(from));
  const middle = top + 30;
  const right = x(dayOf(to ?? today));
  const colour = isQuiet ? paint.frame : strokes[0].colour;
  return (
    <g>
      <Word x={side} y={top + 12} size={size} fill={paint.ink}>
        {fit(label, size, room)}
      </Word>
      <rect
        x={left}
        y={middle - 5}
        width={Math.max(2, right - left)}
        height={10}
        rx={3}
        fill={to ? paint.band : paint.surface}
        stroke={colour}
        strokeDasharray={to ? undefined : '3 3'}
      />
      {earlier.map((date) => (
        <Diamond key={date} at={x(dayOf(date))} y={middle} fill={paint.surface} stroke={paint.mark} />
      ))}
      {ticks.map(({ on, kind }, index) => (
        <Tick key={index} at={x(dayOf(on))} y={middle} kind={kind} colour={colour} />
      ))}
      {to && <Diamond at={right} y={middle} fill={colour} stroke={colour} />}
    </g>
  );
}

interface TodayProps {
  readonly at: number;
  readonly height: number;
  readonly size: number;
  readonly width: number;
  readonly word: string;
}

function Today({ at, height, size, width, word }: TodayProps) {
  const wide = textWidth(word, size) + 10;
  const left = Math.min(Math.max(0, at - wide / 2), width - wide);
  return (
    <g>
      <line x1={at} x2={at} y1={16} y2={height} stroke={paint.mark} strokeWidth={1.25} strokeDasharray="3 3" />
      <rect x={left} y={0} width={wide} height={16} rx={3} fill={paint.surface} />
      <Word x={left + wide / 2} y={8} size={size} fill={paint.mark} anchor="middle" weight={600}>
        {word}
      </Word>
    </g>
  );
}
