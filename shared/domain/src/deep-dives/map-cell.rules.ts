import { limits } from '../limits.ts';

/** What one cell of a map's table holds: a figure, several names, or where cases go next. */

/** An apostrophe in front keeps a spreadsheet from running a text as a formula; it is not part of the text. */
export const plain = (text: string): string => text.trim().replace(/^'(?=[=+\-@\t\r])/, '');

/** Null when nothing is said, NaN when it is no figure. */
export function figureIn(text: string): number | null {
  if (text === '') return null;
  const figure = Number(text.replace(/\s/g, '').replace(',', '.'));
  return figure >= 0 && Number.isFinite(figure) ? figure : NaN;
}

/** Between parts stands a bar; one that belongs to a part has a backslash before it. */
export const escapedPart = (part: string): string => part.replace(/[\\|]/g, String.raw`\$&`);

export const partsOf = (text: string): readonly string[] =>
  (text.match(/(?:\\.|[^\\|])+/g) ?? []).map((part) => part.trim().replace(/\\(.)/g, '$1')).filter(Boolean);

export interface ReadWay {
  readonly to: number;
  readonly share: number;
  readonly label: string;
}
export interface ReadWays {
  readonly ways: readonly ReadWay[];
  readonly isEnd: boolean;
}

/** Nothing said: on to the next line, or the end after the last one. */
export function readWays(text: string, { index, count }: { index: number; count: number }): ReadWays | string {
  const isLast = index === count - 1;
  if (/^nowhere$/i.test(text)) return { ways: [], isEnd: false };
  if (/^end$/i.test(text) || (text === '' && isLast)) return { ways: [], isEnd: true };
  if (text === '') return { ways: [{ to: index + 1, share: 1, label: '' }], isEnd: false };
  const read = partsOf(text).map((part) => readWay(part, count));
  const wrong = read.find((way) => typeof way === 'string');
  if (wrong !== undefined) return wrong;
  const ways = read.filter((way) => typeof way !== 'string');
  return refuseTogether(ways) ?? { ways, isEnd: false };
}

function refuseTogether(ways: readonly ReadWay[]): string | null {
  const twice = ways.find(({ to }, at) => ways.findIndex((other) => other.to === to) < at);
  if (twice) return `Step ${twice.to + 1} is named twice.`;
  const { branches } = limits.deepDives;
  return ways.length > branches ? `A step has at most ${branches} branches.` : null;
}

const wayShape = /^\s*(\d+)(?:\s+(\d+(?:[.,]\d+)?(?:e-\d+)?)\s*%)?\s*(.*?)\s*$/;

function readWay(part: string, count: number): ReadWay | string {
  const [, number, percent, label = ''] = wayShape.exec(part) ?? [];
  if (!number) return `“${part.trim()}” names no step: say its number, for instance “4 80%”.`;
  const to = Number(number) - 1;
  const share = percent ? shareIn(percent) : 1;
  return wrongWay({ to, share, label }, count) ?? { to, share, label };
}

function wrongWay({ to, share, label }: ReadWay, count: number): string | null {
  if (to < 0 || to >= count) return `There is no step ${to + 1}.`;
  if (share > 1) return `No more than 100 % of the cases go to step ${to + 1}.`;
  return label.length > limits.text.title ? 'A branch has a shorter label.' : null;
}

/** Two places to the left in the text itself: a division would round once more. */
function shareIn(percent: string): number {
  const [figures = '', exponent = '0'] = percent.replace(',', '.').split('e');
  return Number(`${figures}e${Number(exponent) - 2}`);
}

/** Two places to the right in the text itself: a third comes back as the very same third. */
function percentOf(share: number): string {
  if (share === 0) return '0';
  const [figures = '', exponent = '0'] = share.toExponential().split('e');
  const digits = figures.replace('.', '');
  const whole = Number(exponent) + 3;
  if (whole < -5) return `${figures}e${whole - 1}`;
  if (whole <= 0) return `0.${'0'.repeat(-whole)}${digits}`;
  const padded = digits.padEnd(whole, '0');
  return padded.length > whole ? `${padded.slice(0, whole)}.${padded.slice(whole)}` : padded;
}

/** A way as a cell says it; a share of a third keeps all its digits. */
export const wayCell = (place: number | undefined, { share, label }: Omit<ReadWay, 'to'>): string =>
  [String(place ?? ''), `${percentOf(share)}%`, escapedPart(label)].filter(Boolean).join(' ');
