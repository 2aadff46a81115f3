import { addDays, type LocalDate } from '../local-time.ts';
import type { BoardRole } from '../people/relations.ts';
import type { Refusal } from '../refusal.ts';

export const boardRoles = ['MEMBER', 'CHAIR', 'SECRETARY', 'DEPUTY'] as const satisfies readonly BoardRole[];

/** A person's role on a board, from one day to another, both with it; open when no last day is known. */
export interface Seat {
  readonly personId: string;
  readonly role: BoardRole;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}

export const isInForce = ({ fromOn, untilOn }: Seat, on: LocalDate): boolean =>
  fromOn <= on && (untilOn === null || on <= untilOn);

export const seatsOn = <S extends Seat>(seats: readonly S[], on: LocalDate): S[] =>
  seats.filter((seat) => isInForce(seat, on));

export const chairOn = <S extends Seat>(seats: readonly S[], on: LocalDate): S | null =>
  seatsOn(seats, on).find(({ role }) => role === 'CHAIR') ?? null;

export type EndsBeforeStart = Refusal<'EndsBeforeStart'>;
export interface SeatTaken extends Refusal<'SeatTaken'> {
  readonly role: BoardRole;
  /** Who has it: the person themselves, or the other chair. */
  readonly personId: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate | null;
}
export interface ChairMissing extends Refusal<'ChairMissing'> {
  /** The first day on which nobody would chair. */
  readonly on: LocalDate;
}

/** One chair at a time, and nobody has the same role twice at once. */
export function refuseAppointment(seats: readonly Seat[], seat: Seat): EndsBeforeStart | SeatTaken | null {
  if (seat.untilOn !== null && seat.untilOn < seat.fromOn) return endsBeforeStart;
  const other = seats.find(
    (one) => one.role === seat.role && (one.role === 'CHAIR' || one.personId === seat.personId) && overlaps(one, seat),
  );
  if (!other) return null;
  const { role, personId, fromOn, untilOn } = other;
  const message =
    personId === seat.personId
      ? 'This person has that role at that time already.'
      : 'The board has another chair at that time; hand the chair over instead.';
  return { __typename: 'SeatTaken', role, personId, fromOn, untilOn, message };
}

/** A seat ends on any day, the chair's only when the next one begins the day after. */
export function refuseEnd(
  seats: readonly Seat[],
  seat: Seat,
  untilOn: LocalDate,
): EndsBeforeStart | ChairMissing | null {
  if (untilOn < seat.fromOn) return endsBeforeStart;
  if (seat.role !== 'CHAIR' || (seat.untilOn !== null && seat.untilOn <= untilOn)) return null;
  const on = addDays(untilOn, 1);
  const others = seats.filter((one) => one !== seat);
  if (chairOn(others, on)) return null;
  return {
    __typename: 'ChairMissing',
    on,
    message: `Nobody would chair the board from ${on}; name the next chair first.`,
  };
}

export interface ChairHandover<S extends Seat> {
  /** The seats of chairs that end the day before; those of chairs to come are withdrawn. */
  readonly ended: readonly { readonly seat: S; readonly untilOn: LocalDate }[];
  readonly withdrawn: readonly S[];
  readonly begun: Seat;
}

/** The chair passes to somebody from a day on, without a day of two chairs or of none. */
export function handOverChair<S extends Seat>(
  seats: readonly S[],
  { personId, fromOn }: { readonly personId: string; readonly fromOn: LocalDate },
): ChairHandover<S> {
  const later = seats.filter(({ role, untilOn }) => role === 'CHAIR' && (untilOn === null || untilOn >= fromOn));
  return {
    ended: later.filter((seat) => seat.fromOn < fromOn).map((seat) => ({ seat, untilOn: addDays(fromOn, -1) })),
    withdrawn: later.filter((seat) => seat.fromOn >= fromOn),
    begun: { personId, role: 'CHAIR', fromOn, untilOn: null },
  };
}

const endsBeforeStart: EndsBeforeStart = {
  __typename: 'EndsBeforeStart',
  message: 'A role ends on the day it begins or later.',
};

const overlaps = (a: Seat, b: Seat): boolean =>
  (a.untilOn === null || b.fromOn <= a.untilOn) && (b.untilOn === null || a.fromOn <= b.untilOn);
