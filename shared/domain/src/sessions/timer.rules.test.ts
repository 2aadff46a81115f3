import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  actualMinutes,
  isWorthAsking,
  minutesUntil,
  overrunChoices,
  overrunOf,
  plannedEnd,
  secondsLeft,
  secondsSpent,
  settleOverrun,
} from './timer.rules.ts';

const at = (clock: string) => new Date(`2026-03-10T${clock}Z`);

describe('the clock of an item', () => {
  const running = { minutes: 20, spentSeconds: 300, since: at('09:00:00') };

  test('adds what was counted before an adjournment', () => {
    expect(secondsSpent(running, at('09:05:30'))).toBe(630);
    expect(secondsLeft(running, at('09:05:30'))).toBe(570);
  });

  test('stands while the meeting is adjourned', () => {
    expect(secondsSpent({ ...running, since: null }, at('23:00:00'))).toBe(300);
  });

  test('goes below zero when its time is over, and never runs backwards', () => {
    expect(secondsLeft(running, at('09:16:00'))).toBe(-60);
    expect(secondsSpent(running, at('08:59:00'))).toBe(300);
  });

  test('is told in whole minutes, at least one for what was talked about', () => {
    expect([0, 5, 89, 90, 1_500].map(actualMinutes)).toEqual([0, 1, 1, 2, 25]);
  });
});

test('a meeting ends by the calendar, or has its minutes when it is held at another hour', () => {
  const planned = { startsAt: at('09:00:00'), minutes: 60 };
  expect(plannedEnd(planned, at('09:10:00'))).toEqual(at('10:00:00'));
  expect(plannedEnd(planned, at('08:40:00'))).toEqual(at('10:00:00'));
  expect(plannedEnd(planned, at('13:00:00'))).toEqual(at('14:00:00'));
});

const waiting = [
  { id: 'a', position: 2, minutes: 20 },
  { id: 'b', position: 3, minutes: 15 },
  { id: 'c', position: 4, minutes: 5 },
];
const endsAt = at('10:00:00');
const now = at('09:35:00');

describe('25 minutes left, 40 planned', () => {
  test('is asked, and only when it does not fit', () => {
    expect(overrunOf(waiting, { endsAt, now })).toEqual({ minutesLeft: 25, plannedMinutes: 40, fewestMinutes: 3 });
    expect(overrunOf(waiting, { endsAt, now: at('09:20:00') })).toBeNull();
    expect(overrunOf([], { endsAt, now: at('10:20:00') })).toBeNull();
    expect(minutesUntil(endsAt, at('10:20:00'))).toBe(0);
  });

  test('shorten: every item gets its share', () => {
    const plan = settleOverrun('SHORTEN', waiting, { endsAt, now });
    expect(plan.minutes).toEqual([
      { id: 'a', minutes: 12 },
      { id: 'b', minutes: 9 },
      { id: 'c', minutes: 4 },
    ]);
    expect([plan.parkedIds, plan.endsAt]).toEqual([[], endsAt]);
  });

  test('park: the last ones wait until the others fit', () => {
    expect(settleOverrun('PARK', waiting, { endsAt, now }).parkedIds).toEqual(['c', 'b']);
    expect(settleOverrun('PARK', waiting, { endsAt, now: at('10:05:00') }).parkedIds).toEqual(['c', 'b', 'a']);
  });

  test('extend: the meeting ends when everything has had its minutes', () => {
    expect(settleOverrun('EXTEND', waiting, { endsAt, now }).endsAt).toEqual(at('10:15:00'));
  });

  test('when everything fits, no press changes anything', () => {
    for (const choice of overrunChoices)
      expect(settleOverrun(choice, waiting, { endsAt, now: at('09:10:00') })).toEqual({
        minutes: [],
        parkedIds: [],
        endsAt,
      });
  });
});

test('after any press the rest fits, and nobody has less than a minute or more than before', () => {
  const items = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 });
  fc.assert(
    fc.property(
      items,
      fc.integer({ min: -30, max: 200 }),
      fc.constantFrom(...overrunChoices),
      (lengths, left, choice) => {
        const all = lengths.map((minutes, index) => ({ id: String(index), position: index + 1, minutes }));
        const moment = new Date(endsAt.getTime() - left * 60_000);
        const plan = settleOverrun(choice, all, { endsAt, now: moment });
        const shorter = new Map(plan.minutes.map(({ id, minutes }) => [id, minutes]));
        const rest = all
          .filter(({ id }) => !plan.parkedIds.includes(id))
          .map((item) => ({ ...item, minutes: shorter.get(item.id) ?? item.minutes }));
        const still = overrunOf(rest, { endsAt: plan.endsAt, now: moment });
        if (choice === 'SHORTEN' && all.length > Math.max(0, left))
          expect(rest.every(({ minutes }) => minutes === 1)).toBe(true);
        else expect(still).toBeNull();
        for (const [index, { minutes }] of all.entries())
          expect(shorter.get(String(index)) ?? minutes).toBeLessThanOrEqual(minutes);
        expect([...shorter.values()].every((minutes) => minutes >= 1)).toBe(true);
      },
    ),
  );
});

test.each(overrunChoices)('once settled by %s, the question is not asked again a moment later', (choice) => {
  const now = at('09:40:00');
  const before = overrunOf(waiting, { endsAt, now });
  expect(before && isWorthAsking(before)).toBe(true);
  const { minutes, parkedIds, endsAt: end } = settleOverrun(choice, waiting, { endsAt, now });
  const left = waiting
    .filter(({ id }) => !parkedIds.includes(id))
    .map((item) => ({ ...item, ...minutes.find(({ id }) => id === item.id) }));
  const after = (clock: string) => overrunOf(left, { endsAt: end, now: at(clock) });
  const soon = after('09:41:30');
  expect(soon && isWorthAsking(soon)).not.toBe(true);
  const later = after('09:55:00');
  expect(later && isWorthAsking(later)).toBe(true);
});

test('once the planned end has passed, shortening to a minute each settles the question too', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, position: index + 1, minutes: 10 }));
  const late = { endsAt, now: at('10:02:00') };
  const before = overrunOf(five, late);
  expect(before && isWorthAsking(before)).toBe(true);
  const { minutes } = settleOverrun('SHORTEN', five, late);
  expect(minutes.map((one) => one.minutes)).toEqual([1, 1, 1, 1, 1]);
  const shortest = five.map((item) => ({ ...item, minutes: 1 }));
  const after = overrunOf(shortest, late);
  expect(after && isWorthAsking(after)).toBe(false);
});

test('whatever is asked, every answer changes something', () => {
  const items = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 });
  fc.assert(
    fc.property(items, fc.integer({ min: -30, max: 200 }), (lengths, left) => {
      const all = lengths.map((minutes, index) => ({ id: String(index), position: index + 1, minutes }));
      const times = { endsAt, now: new Date(endsAt.getTime() - left * 60_000) };
      const overrun = overrunOf(all, times);
      fc.pre(overrun !== null && isWorthAsking(overrun));
      expect(settleOverrun('SHORTEN', all, times).minutes).not.toEqual([]);
      expect(settleOverrun('PARK', all, times).parkedIds).not.toEqual([]);
      expect(settleOverrun('EXTEND', all, times).endsAt).not.toEqual(endsAt);
    }),
  );
});
