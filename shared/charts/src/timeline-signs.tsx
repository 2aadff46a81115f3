import { paint, strokes } from './paint.ts';
import { textWidth } from './text.ts';

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

/** What is left free at both sides. */
export const side = 8;

interface NamedSign {
  readonly kind: keyof TimelineWords;
  readonly word: string;
}

export function signsOf(rows: readonly TimelineRow[], words: TimelineWords): NamedSign[] {
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
export function placed(
  signs: readonly NamedSign[],
  { width, size }: { readonly width: number; readonly size: number },
) {
  let [left, row] = [side, 0];
  return signs.map(({ kind, word }) => {
    const wide = 20 + textWidth(word, size) + 18;
    if (left > side && left + wide - 18 > width) [left, row] = [side, row + 1];
    const sign = { kind, word, left, row };
    left += wide;
    return sign;
  });
}

export function Sign({ kind, at, y }: { kind: keyof TimelineWords; at: number; y: number }) {
  const { colour } = strokes[0];
  if (kind === 'due') return <Diamond at={at} y={y} fill={colour} stroke={colour} />;
  if (kind === 'dueBefore') return <Diamond at={at} y={y} fill={paint.surface} stroke={paint.mark} />;
  if (kind === 'review') return <Tick at={at} y={y + 6} kind="REVIEW" colour={colour} />;
  return <Tick at={at} y={y} kind={kind === 'reached' ? 'DONE' : 'OPEN'} colour={colour} />;
}

export function Tick({ at, y, kind, colour }: { at: number; y: number; kind: TimelineTick['kind']; colour: string }) {
  if (kind === 'REVIEW') return <path d={`M${at - 5},${y - 10}h10l-5,8z`} fill={paint.quiet} />;
  return <circle cx={at} cy={y} r={3.5} fill={kind === 'DONE' ? colour : paint.surface} stroke={colour} />;
}

interface DiamondProps {
  readonly at: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
}

export const Diamond = ({ at, y, fill, stroke }: DiamondProps) => (
  <path d={`M${at},${y - 7}l7,7l-7,7l-7,-7z`} fill={fill} stroke={stroke} strokeWidth={1.5} />
);
