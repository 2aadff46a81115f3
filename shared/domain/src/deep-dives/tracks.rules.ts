import type { MapFlow } from './process-map.rules.ts';

/**
 * Lines run in the gutters between columns and in the channels above and below each row, where no box stands.
 * Whatever runs along the same gutter or channel at the same height gets a track of its own.
 */
export interface Stop {
  readonly stepId: string;
  readonly column: number;
  readonly row: number;
}

/** How far beside the middle of a box a line leaves it, in ports: 0 only for the straight way. */
export interface Leg {
  readonly flow: MapFlow;
  readonly from: Stop;
  readonly to: Stop;
  readonly port: number;
  readonly isBack: boolean;
}

export type Course =
  | { readonly kind: 'STRAIGHT' }
  | { readonly kind: 'DIRECT'; readonly gutter: Track }
  | { readonly kind: 'CHANNEL'; readonly exit: Track; readonly channel: Track; readonly entry: Track };

/** A line beside others: which gutter or channel, and the how-manieth there. */
export interface Track {
  readonly at: number;
  readonly track: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Tracks as they are taken, one list of spans for each track of each gutter or channel. */
export class Tracks {
  private readonly taken = new Map<number, Span[][]>();

  take(at: number, [one, other]: readonly [number, number]): Track {
    const span = { from: Math.min(one, other), to: Math.max(one, other) };
    const tracks = this.taken.get(at) ?? [];
    this.taken.set(at, tracks);
    const free = tracks.findIndex((spans) => spans.every(({ from, to }) => span.to < from || to < span.from));
    const track = free === -1 ? tracks.length : free;
    (tracks[track] ??= []).push(span);
    return { at, track };
  }

  count(at: number): number {
    return this.taken.get(at)?.length ?? 0;
  }
}

export interface Taken {
  readonly exits: Tracks;
  readonly entries: Tracks;
  readonly channels: Tracks;
}

/** Heights in the order in which they are drawn, long before anybody knows how tall a row is. */
const middleOf = (row: number, port: number) => 3 * row + 1 + port / 100;
const channelOf = (row: number, side: 'ABOVE' | 'BELOW') => 2 * row + (side === 'ABOVE' ? 0 : 1);
const heightOf = (channel: number) => 3 * Math.floor(channel / 2) + (channel % 2) * 2;

/** The course of a line; nothing but itself stands in its way. */
export function courseOf(leg: Leg, isFree: (row: number, column: number) => boolean, taken: Taken): Course {
  const { from, to, port } = leg;
  if (isStraight(leg, isFree)) return { kind: 'STRAIGHT' };
  const side = entrySide(leg);
  if (to.column === from.column + 1)
    return {
      kind: 'DIRECT',
      gutter: taken.entries.take(to.column, [middleOf(from.row, port), middleOf(to.row, side)]),
    };

  const channel = channelFor(leg);
  const height = heightOf(channel);
  return {
    kind: 'CHANNEL',
    exit: taken.exits.take(from.column + 1, [middleOf(from.row, port), height]),
    channel: taken.channels.take(channel, [from.column + 1, to.column]),
    entry: taken.entries.take(to.column, [height, middleOf(to.row, side)]),
  };
}

/** In one row what goes on runs above the boxes and what goes back below; between rows, above the lower one. */
function channelFor({ from, to, isBack }: Leg): number {
  if (from.row === to.row) return channelOf(from.row, isBack ? 'BELOW' : 'ABOVE');
  return channelOf(Math.max(from.row, to.row), 'ABOVE');
}

/** −1 when a line comes to its box from above, 1 from below. Lines that leave never share a height with those. */
export function entrySide({ from, to, isBack }: Leg): -1 | 1 {
  if (from.row === to.row) return isBack ? 1 : -1;
  return to.row > from.row ? -1 : 1;
}

export function isStraight({ from, to, port }: Leg, isFree: (row: number, column: number) => boolean): boolean {
  if (port !== 0 || from.row !== to.row || to.column <= from.column) return false;
  return Array.from({ length: to.column - from.column - 1 }, (_, index) => from.column + 1 + index).every((column) =>
    isFree(from.row, column),
  );
}
