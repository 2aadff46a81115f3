import { scaleLinear } from 'd3-scale';
import { paint, strokes } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, textSize, textWidth } from './text.ts';

/** Days as numbers, so that a picture needs no calendar of its own. */
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

export interface TimelineTick {
  readonly on: string;
  /** A milestone is open or done; a review is when the board looks at what has changed. */
  readonly kind: 'OPEN' | 'DONE' | 'REVIEW';
}

/** Milestones on the days they are due, or were reached, and the review. */
export const ticksOf = (
  milestones: readonly { readonly dueOn: string; readonly doneOn: string | null }[],
  reviewOn: string | null,
): TimelineTick[] => [
  ...milestones.map(({ dueOn, doneOn }) => ({
    on: doneOn ?? dueOn,
    kind: doneOn ? ('DONE' as const) : ('OPEN' as const),
  })),
  ...(reviewOn ? [{ on: reviewOn, kind: 'REVIEW' as const }] : []),
];

export interface TimelineRow {
  readonly key: string;
  /** Over the bar: what it is, and when it is due. */
  readonly label: string;
  readonly from: string;
  /** Null while nobody has said. */
  readonly to: string | null;
  /** The dates that stood before, the first first. */
  readonly earlier: readonly string[];
  readonly ticks: readonly TimelineTick[];
  /** What is over, or rests. */
  readonly isQuiet?: boolean;
}

/** What the signs on the bars mean; only those that stand there are explained. */
export interface TimelineWords {
  readonly due: string;
  readonly dueBefore: string;
  readonly reached: string;
  readonly ahead: string;
  readonly review: string;
}

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
const side = 8;

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

interface NamedSign {
  readonly kind: keyof TimelineWords;
  readonly word: string;
}

function signsOf(rows: readonly TimelineRow[], words: TimelineWords): NamedSign[] {
  const ticks = new Set(rows.flatMap((row) => row.ticks.map(({ kind }) => kind)));
  const stands: Record<keyof TimelineWords, boolean> = {
    due: rows.some(({ to }) => to !== null),
    dueBefore: rows.some(({ earlier }) => earlier.length > 0),
    reached: ticks.has('DONE'),
    ahead: ticks.has('OPEN'),
    review: ticks.has('REVIEW'),
  };
  const kinds: readonly (keyof TimelineWords)[] = ['due', 'dueBefore', 'reached', 'ahead', 'review'];
  return kinds.filter((kind) => stands[kind]).map((kind) => ({ kind, word: words[kind] }));
}

/** One beside the other, in as many rows as they need. */
function placed(signs: readonly NamedSign[], { width, size }: { readonly width: number; readonly size: number }) {
  let [left, row] = [side, 0];
  return signs.map(({ kind, word }) => {
    const wide = 20 + textWidth(word, size) + 18;
    if (left > side && left + wide - 18 > width) [left, row] = [side, row + 1];
    const sign = { kind, word, left, row };
    left += wide;
    return sign;
  });
}

function Sign({ kind, at, y }: { kind: keyof TimelineWords; at: number; y: number }) {
  const { colour } = strokes[0];
  if (kind === 'due') return <Diamond at={at} y={y} fill={colour} stroke={colour} />;
  if (kind === 'dueBefore') return <Diamond at={at} y={y} fill={paint.surface} stroke={paint.mark} />;
  if (kind === 'review') return <Tick at={at} y={y + 6} kind="REVIEW" colour={colour} />;
  return <Tick at={at} y={y} kind={kind === 'reached' ? 'DONE' : 'OPEN'} colour={colour} />;
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

function Tick({ at, y, kind, colour }: { at: number; y: number; kind: TimelineTick['kind']; colour: string }) {
  if (kind === 'REVIEW') return <path d={`M${at - 5},${y - 10}h10l-5,8z`} fill={paint.quiet} />;
  return <circle cx={at} cy={y} r={3.5} fill={kind === 'DONE' ? colour : paint.surface} stroke={colour} />;
}

interface DiamondProps {
  readonly at: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
}

const Diamond = ({ at, y, fill, stroke }: DiamondProps) => (
  <path d={`M${at},${y - 7}l7,7l-7,7l-7,-7z`} fill={fill} stroke={stroke} strokeWidth={1.5} />
);

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
