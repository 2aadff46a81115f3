import { askedToVote, type Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { Session } from './session-view.ts';

type Seat = Session['attendance'][number];

export interface Voter {
  readonly id: string;
  readonly name: string;
}

/** Who can be asked for a vote, by the rule the server counts with. */
export function votersIn(attendance: readonly Seat[], presenceOf = asNoted): Voter[] {
  const seats = attendance.map(({ person, role }) => ({ personId: person.id, role }));
  const attendances = attendance.flatMap((seat) => {
    const presence = presenceOf(seat);
    const { person, substitute, substituteVotes } = seat;
    return presence ? [{ personId: person.id, presence, substituteId: substitute?.id ?? null, substituteVotes }] : [];
  });
  const ids = askedToVote({ seats, attendances });
  return attendance
    .flatMap(({ person, substitute }) => (substitute ? [person, substitute] : [person]))
    .filter(({ id }, index, all) => ids.includes(id) && all.findIndex((one) => one.id === id) === index);
}

const asNoted = ({ presence }: Seat): Presence | null => presence;
