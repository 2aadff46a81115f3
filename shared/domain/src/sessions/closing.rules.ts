import type { Ballot, DecisionRule, Vote } from '../decisions/decision.rules.ts';
import { type Attendance, type Seat, votersOf } from './attendance.rules.ts';
import type { HeldItem } from './carry-over.rules.ts';
import type { ResultKind } from './result.rules.ts';
import type { ItemState } from './session.rules.ts';

/** Whoever runs the meeting goes on: what was on has been talked about, unless it was put off. */
export const stateWhenLeft = (state: ItemState): ItemState => (state === 'WAITING' ? 'DISCUSSED' : state);

/** Who decides in this room: those with a vote who are there, and the one whose word counts. */
export const roomOf = (seats: readonly Seat[], attendances: readonly Attendance[]): Room => ({
  voterIds: votersOf(seats, attendances),
  chairId: seats.find(({ role }) => role === 'CHAIR')?.personId ?? null,
});
export type Room = Pick<Vote, 'voterIds' | 'chairId'>;

export interface WrittenDecision {
  readonly id: string;
  readonly rule: DecisionRule | null;
  readonly quorum: number | null;
}

export interface CastBallot extends Ballot {
  readonly resultId: string;
}

/** The vote on one of the decisions that were written down; consent where nobody said how. */
export function voteOn({ id, rule, quorum }: WrittenDecision, all: readonly CastBallot[], room: Room): Vote {
  const ballots = all
    .filter(({ resultId }) => resultId === id)
    .map(({ personId, choice }) => ({ personId, choice }))
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  return { rule: rule ?? 'CONSENT', quorum, ballots, ...room };
}

export interface WrittenDown {
  readonly results: readonly { readonly itemId: string; readonly kind: ResultKind }[];
  /** Items that are to come again every time from now on. */
  readonly recurringItemIds: readonly string[];
  /** Items under which too few were there to decide. */
  readonly undecidedIds: readonly string[];
  /** By item, what earlier meetings promised under it and is still open. */
  readonly promisedBefore: ReadonlyMap<string, number>;
}

type Taken = Pick<HeldItem, 'id' | 'recurring'>;

/** Items as carrying looks at them, with what was said under each. */
export const heldItems = <I extends Taken>(items: readonly I[], written: WrittenDown) =>
  items.map((item) => ({
    ...item,
    recurring: item.recurring || written.recurringItemIds.includes(item.id),
    isUndecided: written.undecidedIds.includes(item.id),
    openActions: promisedUnder(item.id, written) + (written.promisedBefore.get(item.id) ?? 0),
  }));

const promisedUnder = (id: string, { results }: WrittenDown): number =>
  results.filter(({ itemId, kind }) => itemId === id && kind === 'ACTION').length;

/** What the chair leaves behind is not carried, and what was carried once is not carried again. */
export const stayBehind = (
  items: readonly { readonly id: string; readonly carriedToId: string | null }[],
  leftItemIds: readonly string[],
): ReadonlySet<string> =>
  new Set([...leftItemIds, ...items.filter(({ carriedToId }) => carriedToId !== null).map(({ id }) => id)]);
