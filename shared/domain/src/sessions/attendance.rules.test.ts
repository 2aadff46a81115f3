import { describe, expect, test } from '@jest/globals';
import {
  askedToVote,
  type Attendance,
  nextPresence,
  type Presence,
  refuseAttendance,
  refuseVoter,
  votersOf,
} from './attendance.rules.ts';

const seats = [
  { personId: 'chair', role: 'CHAIR' },
  { personId: 'mona', role: 'MEMBER' },
  { personId: 'tom', role: 'MEMBER' },
  { personId: 'sam', role: 'SECRETARY' },
] as const;
const noted = (
  personId: string,
  presence: Presence,
  substituteId: string | null = null,
  substituteVotes = false,
): Attendance => ({
  ...{ personId, presence, substituteId, substituteVotes },
});
const why = (one: Attendance, others: readonly Attendance[] = []) =>
  refuseAttendance(one, { seats, others })?.because ?? null;

describe('a substitute', () => {
  test('comes for somebody of the board, is named and has no vote of their own', () => {
    expect(why(noted('mona', 'SUBSTITUTED', 'nina'))).toBeNull();
    expect(why(noted('mona', 'SUBSTITUTED', 'sam', true))).toBeNull();
    expect(why(noted('mona', 'SUBSTITUTED'))).toBe('NO_SUBSTITUTE');
    expect(why(noted('mona', 'SUBSTITUTED', 'mona'))).toBe('OWN_SUBSTITUTE');
    expect(why(noted('mona', 'SUBSTITUTED', 'tom'))).toBe('SITS_THEMSELVES');
    expect(why(noted('nobody', 'PRESENT'))).toBe('NO_SEAT');
  });

  test('stands in for one only', () => {
    expect(why(noted('mona', 'SUBSTITUTED', 'nina'), [noted('tom', 'SUBSTITUTED', 'nina')])).toBe('STANDS_IN_ALREADY');
    expect(why(noted('mona', 'SUBSTITUTED', 'nina'), [noted('mona', 'SUBSTITUTED', 'nina')])).toBeNull();
  });
});

test('those who vote are members in the room and substitutes who were given the vote', () => {
  const room = [noted('chair', 'PRESENT'), noted('mona', 'LATE'), noted('sam', 'PRESENT')];
  expect(votersOf(seats, [...room, noted('tom', 'ABSENT')])).toEqual(['chair', 'mona']);
  expect(votersOf(seats, [...room, noted('tom', 'SUBSTITUTED', 'nina')])).toEqual(['chair', 'mona']);
  expect(votersOf(seats, [...room, noted('tom', 'SUBSTITUTED', 'nina', true)])).toEqual(['chair', 'mona', 'nina']);
});

test('a vote is refused to who has none; a member not noted yet has one', () => {
  const attendances = [noted('mona', 'ABSENT'), noted('tom', 'SUBSTITUTED', 'nina', true)];
  const mayVote = (personId: string) => refuseVoter(personId, { seats, attendances }) === null;
  expect(['chair', 'nina'].map(mayVote)).toEqual([true, true]);
  expect(['mona', 'tom', 'sam', 'stranger'].map(mayVote)).toEqual([false, false, false, false]);
  expect(askedToVote({ seats, attendances })).toEqual(['nina', 'chair']);
  expect(askedToVote({ seats, attendances: [] })).toEqual(['chair', 'mona', 'tom']);
});

test('taps go round', () => {
  expect([null, 'PRESENT', 'LATE', 'ABSENT', 'SUBSTITUTED'].map((one) => nextPresence(one as Presence | null))).toEqual(
    ['PRESENT', 'LATE', 'ABSENT', 'PRESENT', 'PRESENT'],
  );
  const named = [null, 'SUBSTITUTED', 'PRESENT', 'LATE', 'ABSENT'].map((one) => nextPresence(one as Presence, true));
  expect(named).toEqual(['SUBSTITUTED', 'PRESENT', 'LATE', 'ABSENT', 'SUBSTITUTED']);
});
