import { type AgendaItemKind, type ComingMeeting, nextFittingMeeting } from '../agenda/agenda.rules.ts';
import type { ItemState } from './session.rules.ts';

/** Why an item of a closed meeting comes again; the first that holds. */
export const carryReasons = ['NOT_DISCUSSED', 'PARKED', 'UNDECIDED', 'RECURRING', 'OPEN_ACTION'] as const;
export type CarryReason = (typeof carryReasons)[number];

export interface HeldItem {
  readonly id: string;
  readonly kind: AgendaItemKind;
  readonly state: ItemState;
  readonly recurring: boolean;
  /** Actions promised under it, in this meeting or in one it was carried from, that are still open. */
  readonly openActions: number;
  /** Something was put to the board under it, and too few with a vote were there. */
  readonly isUndecided: boolean;
  /** How often it was carried before. */
  readonly carriedTimes: number;
  /** Not before this moment; null when nobody said. */
  readonly notBefore: Date | null;
}

export interface Carried<I extends HeldItem, M extends ComingMeeting> {
  readonly item: I;
  readonly reason: CarryReason;
  readonly carriedTimes: number;
  /** The next meeting that looks at such an item; null for the backlog. */
  readonly meeting: M | null;
}

export interface CarrySetting<M extends ComingMeeting> {
  readonly meetings: readonly M[];
  /** When the meeting that is closed was to start, or now when that is later. */
  readonly after: Date;
  /** Items that have been carried already, and those the chair leaves behind. */
  readonly except: ReadonlySet<string>;
}

export function whyCarried({
  state,
  recurring,
  openActions,
  isUndecided,
}: Pick<HeldItem, 'state' | 'recurring' | 'openActions' | 'isUndecided'>): CarryReason | null {
  if (state === 'WAITING') return 'NOT_DISCUSSED';
  if (state === 'PARKED') return 'PARKED';
  if (isUndecided) return 'UNDECIDED';
  if (recurring) return 'RECURRING';
  return openActions > 0 ? 'OPEN_ACTION' : null;
}

/** What comes again, and where. Carried twice is carried once: what was carried is left out the second time. */
export function carryOver<I extends HeldItem, M extends ComingMeeting>(
  items: readonly I[],
  { meetings, after, except }: CarrySetting<M>,
): Carried<I, M>[] {
  return items.flatMap((item) => {
    const reason = whyCarried(item);
    if (!reason || except.has(item.id)) return [];
    const from = item.notBefore && item.notBefore > after ? item.notBefore : after;
    return [
      { item, reason, carriedTimes: item.carriedTimes + 1, meeting: nextFittingMeeting(meetings, item.kind, from) },
    ];
  });
}
