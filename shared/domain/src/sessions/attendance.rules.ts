import type { BoardRole } from '../people/relations.ts';
import type { Refusal } from '../refusal.ts';

export const presences = ['PRESENT', 'LATE', 'ABSENT', 'SUBSTITUTED'] as const;
export type Presence = (typeof presences)[number];

/** How somebody of the board was there: `substituteId` came in their place. */
export interface Attendance {
  readonly personId: string;
  readonly presence: Presence;
  readonly substituteId: string | null;
  readonly substituteVotes: boolean;
}

export interface Seat {
  readonly personId: string;
  readonly role: BoardRole;
}

export interface AttendanceImpossible extends Refusal<'AttendanceImpossible'> {
  readonly because: 'NO_SEAT' | 'NO_SUBSTITUTE' | 'OWN_SUBSTITUTE' | 'SITS_THEMSELVES' | 'STANDS_IN_ALREADY';
}

const sentences: Record<AttendanceImpossible['because'], string> = {
  NO_SEAT: 'Attendance is noted for those who have a seat on the board.',
  NO_SUBSTITUTE: 'Say who came in their place.',
  OWN_SUBSTITUTE: 'Nobody stands in for themselves.',
  SITS_THEMSELVES: 'Somebody with a vote of their own does not stand in for another.',
  STANDS_IN_ALREADY: 'This person already stands in for somebody else.',
};

/** A substitute is somebody without a vote of their own, and for one member only: no voice counts twice. */
export function refuseAttendance(
  noted: Attendance,
  { seats, others }: { readonly seats: readonly Seat[]; readonly others: readonly Attendance[] },
): AttendanceImpossible | null {
  const because = whyImpossible(noted, seats, others);
  return because && { __typename: 'AttendanceImpossible', because, message: sentences[because] };
}

function whyImpossible(
  { personId, presence, substituteId }: Attendance,
  seats: readonly Seat[],
  others: readonly Attendance[],
): AttendanceImpossible['because'] | null {
  if (!seats.some((seat) => seat.personId === personId)) return 'NO_SEAT';
  if (presence !== 'SUBSTITUTED') return null;
  if (!substituteId) return 'NO_SUBSTITUTE';
  if (substituteId === personId) return 'OWN_SUBSTITUTE';
  if (votesBySeat(seats).includes(substituteId)) return 'SITS_THEMSELVES';
  const isTaken = others.some((other) => other.personId !== personId && other.substituteId === substituteId);
  return isTaken ? 'STANDS_IN_ALREADY' : null;
}

const rounds = {
  alone: ['PRESENT', 'LATE', 'ABSENT'],
  withSubstitute: ['SUBSTITUTED', 'PRESENT', 'LATE', 'ABSENT'],
} as const satisfies Record<string, readonly Presence[]>;

/** One tap goes round: not noted, here, late, absent, here again; whoever named a substitute begins with them. */
export function nextPresence(presence: Presence | null, hasSubstitute = false): Presence {
  const round: readonly Presence[] = hasSubstitute ? rounds.withSubstitute : rounds.alone;
  const at = presence ? round.indexOf(presence) : -1;
  return round[(at + 1) % round.length] ?? 'PRESENT';
}

/** Those in the room with a vote: members who are there, and substitutes who were given the vote. */
export function votersOf(seats: readonly Seat[], attendances: readonly Attendance[]): string[] {
  const withVote = votesBySeat(seats);
  const there = attendances.flatMap(({ personId, presence, substituteId, substituteVotes }) => {
    if (!withVote.includes(personId)) return [];
    if (presence === 'PRESENT' || presence === 'LATE') return [personId];
    return presence === 'SUBSTITUTED' && substituteVotes && substituteId ? [substituteId] : [];
  });
  return [...new Set(there)];
}

export type NoVote = Refusal<'NoVote'>;

export interface Room {
  readonly seats: readonly Seat[];
  readonly attendances: readonly Attendance[];
}

/** Who can be asked for a vote: those in the room who have one, and members whose attendance nobody has noted yet. */
export function askedToVote({ seats, attendances }: Room): string[] {
  const noted = attendances.map(({ personId }) => personId);
  const unnoted = votesBySeat(seats).filter((personId) => !noted.includes(personId));
  return [...new Set([...votersOf(seats, attendances), ...unnoted])];
}

/** A vote is for those in the room who have one; a member whose attendance nobody has noted yet is taken as there. */
export function refuseVoter(personId: string, room: Room): NoVote | null {
  if (askedToVote(room).includes(personId)) return null;
  return { __typename: 'NoVote', message: 'This person has no vote in this meeting.' };
}

const votesBySeat = (seats: readonly Seat[]): string[] =>
  seats.filter(({ role }) => role === 'MEMBER' || role === 'CHAIR').map(({ personId }) => personId);
