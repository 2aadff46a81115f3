import { secondsLeft } from '@cxboard/domain/sessions/timer.rules';
import type { ReactNode } from 'react';
import type {
  LiveItem_itemFragment,
  LiveResult_resultFragment,
  LiveSession_sessionFragment,
} from './session.generated.ts';

export type Session = LiveSession_sessionFragment;
export type Item = LiveItem_itemFragment;
export type Result = LiveResult_resultFragment;
export type Snapshot = NonNullable<Item['snapshot']>;

export interface ItemPlace {
  readonly itemId: string;
  readonly session: Session;
  /** Whether whoever looks writes down what the board says here: never on a second screen. */
  readonly runs: boolean;
}

export interface LiveProps {
  /** How the frozen numbers of an item are drawn. */
  numbers: (snapshot: Snapshot) => ReactNode;
  /** What an item about a nomination shows and asks. */
  nomination?: (place: ItemPlace) => ReactNode;
  /** What an item about a deep dive shows: the map, and why it is so. */
  dive?: (itemId: string, session: Session) => ReactNode;
  /** Whether what lies on the table for an item came in time. */
  papers?: (itemId: string, session: Session) => ReactNode;
  /** What can be done on the spot about the proposal, decision or promise an item is about. */
  subject?: (place: ItemPlace & { readonly subject: NonNullable<Item['subject']> }) => ReactNode;
  /** What a standing item brings to the table: what was promised and decided since the last meeting. */
  lookBack?: (place: ItemPlace) => ReactNode;
  /** The story that an item tells; null where nobody has chosen one. */
  story?: (place: ItemPlace & { readonly storyId: string | null }) => ReactNode;
  /** What was asked about an item before the meeting. */
  questions?: (itemId: string, session: Session) => ReactNode;
  /** What the answers say about the project an item is about, and what the board makes of it. */
  effect?: (place: ItemPlace & { readonly project: NonNullable<Item['project']> }) => ReactNode;
  /** What of the project an item is about can be decided on the spot. */
  revision?: (place: ItemPlace & { readonly project: NonNullable<Item['project']> }) => ReactNode;
}

export const currentOf = ({ items, currentItemId }: Session): Item | null =>
  items.find(({ id }) => id === currentItemId) ?? null;

export const waitingIn = ({ items, currentItemId }: Session): Item[] =>
  items.filter(({ id, state }) => state === 'WAITING' && id !== currentItemId);

/** Seconds left for an item; it runs only while it is on and the board sits. */
export function leftFor(item: Item, { currentItemId, currentSince }: Session, now: Date): number {
  const since = item.id === currentItemId && currentSince ? new Date(currentSince) : null;
  return secondsLeft({ ...item, since }, now);
}

/** `12:05`, and `−0:30` when it is over. */
export function clockWords(seconds: number): string {
  const all = Math.abs(seconds);
  const rest = String(all % 60).padStart(2, '0');
  return `${seconds < 0 ? '−' : ''}${Math.floor(all / 60)}:${rest}`;
}
