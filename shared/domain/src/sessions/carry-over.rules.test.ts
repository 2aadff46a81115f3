import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AgendaItemKind, agendaItemKinds, kindsForItem } from '../agenda/agenda.rules.ts';
import type { MeetingKind, MeetingState } from '../meetings/meeting.rules.ts';
import { carryOver, type HeldItem, whyCarried } from './carry-over.rules.ts';
import { itemStates } from './session.rules.ts';

const held = (changes: Partial<HeldItem>): HeldItem => ({
  ...{
    id: 'x',
    kind: 'TOPIC',
    state: 'DISCUSSED',
    recurring: false,
    openActions: 0,
    isUndecided: false,
    carriedTimes: 0,
    notBefore: null,
  },
  ...changes,
});
const meeting = (id: string, day: number, kind: MeetingKind = 'METRICS', state: MeetingState = 'PLANNED') => ({
  ...{ id, kind, state },
  startsAt: new Date(Date.UTC(2026, 2, day)),
});
const after = new Date(Date.UTC(2026, 2, 10));
const meetings = [
  meeting('past', 1),
  meeting('review', 24, 'PROJECT_REVIEW'),
  meeting('next', 38),
  meeting('later', 66),
];

describe('an item comes again', () => {
  test.each([
    [{ state: 'WAITING' }, 'NOT_DISCUSSED'],
    [{ state: 'PARKED' }, 'PARKED'],
    [{ recurring: true }, 'RECURRING'],
    [{ openActions: 2 }, 'OPEN_ACTION'],
    [{ isUndecided: true, recurring: true }, 'UNDECIDED'],
    [{}, null],
  ] as const)('%j: %s', (changes, reason) => {
    expect(whyCarried(held(changes))).toBe(reason);
  });

  test('in the next meeting that looks at such items, counted up', () => {
    const [topic] = carryOver([held({ state: 'WAITING', carriedTimes: 2 })], { meetings, after, except: new Set() });
    expect(topic).toMatchObject({ carriedTimes: 3, meeting: { id: 'review' } });
    const [metric] = carryOver([held({ state: 'WAITING', kind: 'METRIC_SNAPSHOT' })], {
      meetings,
      after,
      except: new Set(),
    });
    expect(metric?.meeting?.id).toBe('next');
  });

  test('not before the day it was put off to, and in the backlog when no meeting fits', () => {
    const late = held({ state: 'PARKED', notBefore: new Date(Date.UTC(2026, 3, 1)) });
    expect(carryOver([late], { meetings, after, except: new Set() })[0]?.meeting?.id).toBe('next');
    expect(carryOver([late], { meetings: [], after, except: new Set() })[0]?.meeting).toBeNull();
  });

  test('never into a meeting that was called off or has begun', () => {
    const taken = [
      meeting('off', 12, 'METRICS', 'CANCELLED'),
      meeting('on', 13, 'METRICS', 'IN_SESSION'),
      meeting('open', 14),
    ];
    expect(carryOver([held({ state: 'WAITING' })], { meetings: taken, after, except: new Set() })[0]?.meeting?.id).toBe(
      'open',
    );
  });
});

const anyItem = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom<AgendaItemKind>(...agendaItemKinds),
  state: fc.constantFrom(...itemStates),
  recurring: fc.boolean(),
  openActions: fc.nat(2),
  isUndecided: fc.boolean(),
  carriedTimes: fc.nat(5),
  notBefore: fc.option(fc.integer({ min: 1, max: 80 }).map((day) => new Date(Date.UTC(2026, 2, day)))),
});
const anyMeeting = fc
  .tuple(fc.uuid(), fc.integer({ min: 1, max: 90 }), fc.constantFrom<MeetingKind>('METRICS', 'PROJECT_REVIEW'))
  .map(([id, day, kind]) => meeting(id, day, kind));

test('carrying twice is carrying once; what comes again comes later, where it fits, and is counted', () => {
  const all = fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 20 });
  fc.assert(
    fc.property(all, fc.array(anyMeeting, { maxLength: 8 }), fc.array(fc.nat(19)), (items, coming, left) => {
      const leftOut = new Set(left.flatMap((index) => items[index]?.id ?? []));
      const first = carryOver(items, { meetings: coming, after, except: leftOut });
      const carried = new Set([...leftOut, ...first.map(({ item }) => item.id)]);
      expect(carryOver(items, { meetings: coming, after, except: carried })).toEqual([]);
      for (const { item, meeting: to, carriedTimes, reason } of first) {
        expect(leftOut.has(item.id)).toBe(false);
        expect(carriedTimes).toBe(item.carriedTimes + 1);
        expect(reason).toBe(whyCarried(item));
        if (!to) continue;
        expect(to.startsAt > after && (!item.notBefore || to.startsAt > item.notBefore)).toBe(true);
        expect(kindsForItem[item.kind] as readonly MeetingKind[]).toContain(to.kind);
      }
      expect(first.length).toBe(items.filter((item) => whyCarried(item) && !leftOut.has(item.id)).length);
    }),
  );
});
