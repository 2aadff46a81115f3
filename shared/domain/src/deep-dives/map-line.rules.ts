import { limits } from '../limits.ts';
import { type LaneKind, laneKinds, type MapLane, type MapStep } from './process-map.rules.ts';

/** A map as a table: one line a step, its ways on as `4 80% in order | 2 20% sent back`, or `end`. */
export const mapColumns = [
  ...(['step', 'lane', 'lane kind', 'cost per hour', 'touch minutes', 'wait minutes'] as const),
  ...(['customer sees it', 'next'] as const),
] as const;

/** What a line says in a column. */
export type Said = (name: (typeof mapColumns)[number]) => string;

export interface ReadWay {
  readonly to: number;
  readonly share: number;
  readonly label: string;
}
export interface ReadLine {
  readonly lane: Omit<MapLane, 'id'>;
  readonly step: Omit<MapStep, 'id' | 'laneId'>;
  readonly ways: readonly ReadWay[];
}

interface Place {
  readonly index: number;
  readonly count: number;
}

/** One line as a step, or what is wrong with it. */
export function readLine(said: Said, place: Place): ReadLine | string {
  const [name, laneName] = [said('step'), said('lane')];
  const kind = kindIn(said('lane kind'));
  const { costPerHour, ...minutes } = figuresIn(said);
  const wrong = wrongNames([name, laneName]) ?? wrongFigures({ costPerHour, ...minutes });
  if (wrong) return wrong;
  if (!kind) return `A lane is ${laneKinds.join(', ')}, not “${said('lane kind')}”.`;
  const ways = readWays(said('next'), place);
  if (typeof ways === 'string') return ways;
  const isCustomerVisible = /^(y|yes|ja|ano|true|1|x)$/i.test(said('customer sees it'));
  return {
    lane: { name: laneName, kind, costPerHour },
    step: { name, ...minutes, isCustomerVisible, isEnd: ways.length === 0 },
    ways,
  };
}

const kindIn = (text: string): LaneKind | undefined =>
  text === '' ? 'DEPARTMENT' : laneKinds.find((kind) => kind === text.toUpperCase());

const figuresIn = (said: Said): Figures => ({
  touchMinutes: figureIn(said('touch minutes')),
  waitMinutes: figureIn(said('wait minutes')),
  costPerHour: figureIn(said('cost per hour')),
});

function wrongNames(names: readonly string[]): string | null {
  if (names.some((name) => name === '')) return 'A line names its step and its lane.';
  const { title } = limits.text;
  return names.some((name) => name.length > title) ? `A name has at most ${title} characters.` : null;
}

type Figures = Readonly<Record<'touchMinutes' | 'waitMinutes' | 'costPerHour', number | null>>;

function wrongFigures({ touchMinutes, waitMinutes, costPerHour }: Figures): string | null {
  if ([touchMinutes, waitMinutes, costPerHour].some(Number.isNaN)) return 'Minutes and costs are numbers, 0 or more.';
  const { stepMinutes, costPerHour: cost } = limits.deepDives;
  if ([touchMinutes, waitMinutes].some((minutes) => (minutes ?? 0) > stepMinutes.max))
    return 'No step takes longer than five years.';
  return (costPerHour ?? 0) > cost.max ? 'No hour costs more than a million.' : null;
}

/** Null when nothing is said, NaN when it is no figure. */
function figureIn(text: string): number | null {
  if (text === '') return null;
  const figure = Number(text.replace(/\s/g, '').replace(',', '.'));
  return figure >= 0 && Number.isFinite(figure) ? figure : NaN;
}

/** Nothing said: on to the next line, or the end after the last one. */
function readWays(text: string, { index, count }: Place): readonly ReadWay[] | string {
  const isLast = index === count - 1;
  if (/^end$/i.test(text) || (text === '' && isLast)) return [];
  if (text === '') return [{ to: index + 1, share: 1, label: '' }];
  const read = text.split('|').map((part) => readWay(part, count));
  const wrong = read.find((way) => typeof way === 'string');
  return wrong ?? refuseTogether(read.filter((way) => typeof way !== 'string'));
}

function refuseTogether(ways: readonly ReadWay[]): readonly ReadWay[] | string {
  const twice = ways.find(({ to }, at) => ways.findIndex((other) => other.to === to) < at);
  if (twice) return `Step ${twice.to + 1} is named twice.`;
  const { branches } = limits.deepDives;
  return ways.length > branches ? `A step has at most ${branches} branches.` : ways;
}

const wayShape = /^\s*(\d+)(?:\s+(\d+(?:[.,]\d+)?)\s*%)?\s*(.*?)\s*$/;

function readWay(part: string, count: number): ReadWay | string {
  const [, number, percent, label = ''] = wayShape.exec(part) ?? [];
  if (!number) return `“${part.trim()}” names no step: say its number, for instance “4 80%”.`;
  const to = Number(number) - 1;
  const share = percent ? Number(percent.replace(',', '.')) / 100 : 1;
  return wrongWay({ to, share, label }, count) ?? { to, share, label };
}

function wrongWay({ to, share, label }: ReadWay, count: number): string | null {
  if (to < 0 || to >= count) return `There is no step ${to + 1}.`;
  if (share > 1) return `No more than 100 % of the cases go to step ${to + 1}.`;
  return label.length > limits.text.title ? 'A branch has a shorter label.' : null;
}
