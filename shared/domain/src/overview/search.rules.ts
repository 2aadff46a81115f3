import { may } from '../people/permissions.ts';
import { seatsOf, type ViewerFacts } from '../people/relations.ts';

/** What stands in the index with its words, the board's own things first. */
export const indexedKinds = [
  'MEETING',
  'AGENDA_ITEM',
  'MINUTES',
  'DECISION',
  'ACTION',
  'RESOLUTION',
  'PROJECT',
  'NOMINATION',
  'TOPIC',
  'DEEP_DIVE',
  'RATIONALE',
  'PROPOSAL',
  'METRIC',
  'CONTACT_REASON',
  'STORY',
  'VISION',
  'FILE',
  'PERSON',
] as const;
export type IndexedKind = (typeof indexedKinds)[number];

/** What can be found. Comments come in by the million with files: they are looked through where they lie, the newest first. */
export const foundKinds = [...indexedKinds, 'COMMENT'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** The shelves somebody may take from, beside what names them and what is everybody's. */
export interface Shelves {
  /** The boards whose things they read; null for every one. */
  readonly boards: readonly string[] | null;
  /** What everybody reads who sits on a board. */
  readonly seats: boolean;
  /** What is not published yet. */
  readonly leads: boolean;
}

/** A board on which nobody has a seat: who reads its things reads every board's. */
const anyBoard = { boardId: '' };

/** Where somebody may look, by the same permissions as the pages that show what is found. */
export function shelvesOf(viewer: ViewerFacts): Shelves {
  const { seeProjects, seeDeepDives, seeDraftMetrics } = may(viewer);
  const seated = new Set(
    seatsOf(viewer)
      .filter((seat) => seeProjects(seat))
      .map(({ boardId }) => boardId),
  );
  return {
    boards: seeProjects(anyBoard) ? null : [...seated],
    seats: seeDeepDives(),
    leads: seeDraftMetrics(),
  };
}

const marks = /[\u0300-\u036f]/g;
const folded = (said: string) => said.normalize('NFD').replace(marks, '').toLowerCase();

export interface Piece {
  readonly text: string;
  /** It begins a word that was looked for. */
  readonly isHit: boolean;
}

const wordOrNot = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;

/** A text in pieces, those that were looked for apart: a word counts from its beginning, whatever its accents. */
export function piecesOf(text: string, looked: string): Piece[] {
  const stems = wordsIn(looked);
  const pieces: { text: string; isHit: boolean }[] = [];
  for (const [part] of text.matchAll(wordOrNot)) {
    const isHit = stems.some((stem) => folded(part).startsWith(stem));
    const last = pieces.at(-1);
    if (last && last.isHit === isHit) last.text += part;
    else pieces.push({ text: part, isHit });
  }
  return pieces;
}

/** Words of three letters and more without their last letter when they are long: "calls" marks "call" too. */
const wordsIn = (looked: string) =>
  [...folded(looked).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => (word.length > 4 ? word.slice(0, -1) : word));

const bare = (text: string) => text.replace(/[\s.]+$/, '');

/** The same, unless the title says just that already. */
export function excerptBeside(title: string, { body, looked }: { body: string; looked: string }): string | null {
  const excerpt = excerptOf(body, looked);
  return excerpt !== null && bare(excerpt) === bare(title) ? null : excerpt;
}

/** The words as they are looked for in a text: without accents, each the beginning of a word there. */
export const beginningsIn = (looked: string): string[] => [
  ...new Set([...folded(looked).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word)),
];

/** Whether every word that was looked for begins one of the text. */
export function holdsAll(text: string, looked: string): boolean {
  const words = [...folded(text).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  return beginningsIn(looked).every((beginning) => words.some((word) => word.startsWith(beginning)));
}

/** Something found, as far as it decides what stands before what. */
export interface Ranked {
  readonly id: string;
  readonly rank: number;
  /** From today, in days, before or after. */
  readonly daysAway: number;
}

/** What was found in two places as one list: the words that weigh most, then the nearest day. */
export const bestFirst = <Thing extends Ranked>(one: readonly Thing[], other: readonly Thing[]): Thing[] =>
  [...one, ...other].toSorted(
    (a, b) => b.rank - a.rank || a.daysAway - b.daysAway || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );

/** What a comment is called: how it begins. */
export function titleOfComment(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= commentTitle) return whole;
  const end = whole.lastIndexOf(' ', commentTitle);
  return `${whole.slice(0, end > 0 ? end : commentTitle)} …`;
}
const commentTitle = 90;

const before = 60;
const room = 180;

/** The part of a long text where what was looked for stands first, cut between words; null when it does not stand there. */
export function excerptOf(body: string, looked: string): string | null {
  const pieces = piecesOf(body.replace(/\s+/g, ' ').trim(), looked);
  const hit = pieces.findIndex(({ isHit }) => isHit);
  if (hit < 0) return null;
  const whole = pieces.map(({ text }) => text).join('');
  const at = pieces.slice(0, hit).reduce((length, { text }) => length + text.length, 0);
  const from = at <= before ? 0 : whole.indexOf(' ', at - before) + 1;
  const until = whole.length <= from + room ? whole.length : whole.lastIndexOf(' ', from + room);
  const end = Math.max(until, at);
  return `${from > 0 ? '… ' : ''}${whole.slice(from, end)}${end < whole.length ? ' …' : ''}`;
}
