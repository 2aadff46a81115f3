import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../local-time.ts';
import { chairOn, handOverChair, isInForce, refuseAppointment, refuseEnd, seatsOn, type Seat } from './seat.rules.ts';

const seat = (personId: string, role: Seat['role'], fromOn: string, untilOn: string | null = null): Seat => ({
  personId,
  role,
  fromOn,
  untilOn,
});
const jana = seat('jana', 'CHAIR', '2026-01-01', '2026-06-30');
const petr = seat('petr', 'CHAIR', '2026-07-01');
const seats = [jana, petr, seat('eva', 'MEMBER', '2026-01-01')];

test('a role is in force from its first day to its last, both with it', () => {
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
  expect(days.map((on) => isInForce(jana, on))).toEqual([false, true, true, false]);
  expect(isInForce(petr, '2099-01-01')).toBe(true);
});

test('who sits on the board on a day, and who chairs it', () => {
  expect(seatsOn(seats, '2026-07-01').map(({ personId }) => personId)).toEqual(['petr', 'eva']);
  expect(chairOn(seats, '2026-06-30')?.personId).toBe('jana');
  expect(chairOn(seats, '2025-12-31')).toBeNull();
});

test('a board has one chair at a time', () => {
  expect(refuseAppointment(seats, seat('eva', 'CHAIR', '2026-06-30', '2026-06-30'))).toMatchObject({
    __typename: 'SeatTaken',
    role: 'CHAIR',
    personId: 'jana',
    untilOn: '2026-06-30',
  });
  expect(refuseAppointment([jana], seat('eva', 'CHAIR', '2026-07-01'))).toBeNull();
});

test('nobody has the same role twice at once; several people may have it', () => {
  expect(refuseAppointment(seats, seat('eva', 'MEMBER', '2026-03-01'))).toMatchObject({
    __typename: 'SeatTaken',
    personId: 'eva',
  });
  expect(refuseAppointment(seats, seat('jan', 'MEMBER', '2026-03-01'))).toBeNull();
  expect(refuseAppointment(seats, seat('eva', 'DEPUTY', '2026-03-01', '2026-03-31'))).toBeNull();
});

test('a role does not end before it begins', () => {
  expect(refuseAppointment(seats, seat('jan', 'MEMBER', '2026-03-02', '2026-03-01'))).toMatchObject({
    __typename: 'EndsBeforeStart',
  });
  expect(refuseEnd(seats, petr, '2026-06-30')).toMatchObject({ __typename: 'EndsBeforeStart' });
});

test('a chair leaves when the next one begins the day after', () => {
  expect(refuseEnd(seats, petr, '2026-12-31')).toMatchObject({ __typename: 'ChairMissing', on: '2027-01-01' });
  expect(refuseEnd(seats, jana, '2026-05-31')).toMatchObject({ __typename: 'ChairMissing', on: '2026-06-01' });
  expect(refuseEnd([...seats, seat('eva', 'CHAIR', '2027-01-01')], petr, '2026-12-31')).toBeNull();
  expect(refuseEnd([jana], jana, '2026-06-30')).toBeNull();
  expect(refuseEnd(seats, seats[2] ?? jana, '2026-12-31')).toBeNull();
});

test('the chair is handed over without a day of two chairs or of none', () => {
  expect(handOverChair(seats, { personId: 'eva', fromOn: '2026-05-01' })).toEqual({
    ended: [{ seat: jana, untilOn: '2026-04-30' }],
    withdrawn: [petr],
    begun: seat('eva', 'CHAIR', '2026-05-01'),
  });
});

test('after any handovers every day from the first on has exactly one chair', () => {
  const handovers = fc.array(fc.tuple(fc.constantFrom('jana', 'petr', 'eva'), fc.integer({ min: 0, max: 200 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(handovers, (made) => {
      const board = made.reduce<Seat[]>((all, [personId, days]) => {
        const { ended, withdrawn, begun } = handOverChair(all, { personId, fromOn: addDays('2026-01-01', days) });
        const ends = new Map(ended.map((end) => [end.seat, end.untilOn]));
        const stayed = all.filter((one) => !withdrawn.includes(one));
        return [...stayed.map((one) => ({ ...one, untilOn: ends.get(one) ?? one.untilOn })), begun];
      }, []);
      const first = Math.min(...made.map(([, days]) => days));
      for (let days = first; days <= 201; days += 1) {
        const chairs = seatsOn(board, addDays('2026-01-01', days)).filter(({ role }) => role === 'CHAIR');
        expect(chairs).toHaveLength(1);
      }
    }),
    { numRuns: 40 },
  );
});
