import { type Attendance as Facts, refuseAttendance } from '@cxboard/domain/sessions/attendance.rules';
import { Person } from '../people/index.ts';
import type { Work } from '../platform/database/work.ts';
import { Attendance } from './attendance.entity.ts';
import type { PresenceInput } from './results.inputs.ts';
import { attendancesOf, seatsOf } from './session-work.ts';

/** Notes how people were there; who was noted before is noted anew. */
export async function noteAttendance(work: Work, meetingId: string, people: readonly PresenceInput[]) {
  const seats = await seatsOf(work, meetingId);
  for (const one of people) {
    const noted = await notedAs(work, one);
    const others = await attendancesOf(work, meetingId);
    const refusal = refuseAttendance(noted, { seats, others });
    if (refusal) return refusal;

    const before = others.find(({ personId }) => personId === noted.personId);
    if (before) await work.change(before, noted);
    else await work.add(Attendance, { ...noted, meetingId });
  }
  return null;
}

async function notedAs(
  work: Work,
  { personId, presence, substituteId, substituteVotes }: PresenceInput,
): Promise<Facts> {
  await work.get(Person, personId);
  if (substituteId) await work.get(Person, substituteId);
  const isSubstituted = presence === 'SUBSTITUTED';
  return {
    ...{ personId, presence, substituteId: isSubstituted ? (substituteId ?? null) : null },
    substituteVotes: isSubstituted && substituteVotes,
  };
}

/** A deputy who opens the meeting is there; nobody else would think of noting it. */
export async function noteDeputy(work: Work, meetingId: string): Promise<void> {
  const { personId } = work;
  const seat = (await seatsOf(work, meetingId)).find((one) => one.personId === personId);
  if (!personId || seat?.role !== 'DEPUTY') return;
  const noted = { personId, presence: 'PRESENT', substituteId: null, substituteVotes: false } as const;
  await work.add(Attendance, { ...noted, meetingId });
}
