import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../local-time.ts';
import { occurrences, type Cadence } from './cadence.rules.ts';
import { reconcile, type ExistingMeeting, type Reconciliation } from './reconcile.rules.ts';

const cadence: Cadence = {
  anchorDate: '2026-01-06',
  anchorTime: '10:00',
  timeZone: 'Europe/Prague',
  everyDays: 14,
  firstKind: 'METRICS',
  holidays: [],
  closedRanges: [],
  onHoliday: 'MOVE_NEXT_WORKING_DAY',
  durations: { METRICS: 90, PROJECT_REVIEW: 75 },
};
const at = { now: new Date('2026-03-01T08:00:00Z'), until: '2026-06-30' };

interface Numbered extends ExistingMeeting {
  readonly number: number;
}

const madeBy = (rule: Cadence, until = at.until): Numbered[] =>
  occurrences(rule, { from: rule.anchorDate, until }).map(({ slotOn, startsAt, minutes, kind }, index) => ({
    id: `meeting ${index + 1}`,
    number: index + 1,
    slotOn,
    startsAt,
    minutes,
    kind,
    state: 'PLANNED',
    movedByHand: false,
    items: 0,
    cancellation: null,
  }));

const withChange = (meetings: readonly Numbered[], number: number, change: Partial<Numbered>): Numbered[] =>
  meetings.map((meeting) => (meeting.number === number ? { ...meeting, ...change } : meeting));

/** What the service does with a reconciliation. */
function applied(meetings: readonly Numbered[], { redated, created, surplus }: Reconciliation<Numbered>): Numbered[] {
  const to = new Map(redated.map(({ meeting, to }) => [meeting.id, to]));
  const stayed = meetings.map((meeting): Numbered => {
    const date = to.get(meeting.id);
    if (surplus.includes(meeting)) return { ...meeting, state: 'CANCELLED' };
    return date
      ? { ...meeting, slotOn: date.slotOn, startsAt: date.startsAt, kind: date.kind, minutes: date.minutes }
      : meeting;
  });
  const last = Math.max(0, ...meetings.map(({ number }) => number));
  const made = created.map(({ slotOn, startsAt, kind, minutes }, index): Numbered => ({
    id: `meeting ${last + index + 1}`,
    number: last + index + 1,
    slotOn,
    startsAt,
    kind,
    minutes,
    state: 'PLANNED',
    movedByHand: false,
    items: 0,
    cancellation: null,
  }));
  return [...stayed, ...made];
}

const nothing = { redated: [], created: [], surplus: [] };

test('a board without meetings gets its year', () => {
  const { created, redated } = reconcile(cadence, [], at);
  expect(created.map(({ slotOn }) => slotOn).slice(0, 2)).toEqual(['2026-03-03', '2026-03-17']);
  expect(created.at(-1)?.slotOn).toBe('2026-06-23');
  expect(redated).toEqual([]);
});

test('meetings that follow the cadence are left alone', () => {
  expect(reconcile(cadence, madeBy(cadence), at)).toMatchObject(nothing);
});

test('as time goes on, only the far end grows', () => {
  const { created, ...rest } = reconcile(cadence, madeBy(cadence), { ...at, until: '2026-07-15' });
  expect(created.map(({ slotOn, kind }) => [slotOn, kind])).toEqual([['2026-07-07', 'PROJECT_REVIEW']]);
  expect(rest).toMatchObject({ redated: [], surplus: [] });
});

test('another weekday re-dates the empty coming meetings and keeps their numbers', () => {
  const thursdays = { ...cadence, anchorDate: '2026-03-05' };
  const { redated, created, surplus } = reconcile(thursdays, madeBy(cadence), at);
  expect(redated.slice(0, 2).map(({ meeting, to }) => [meeting.number, to.startsOn, to.kind])).toEqual([
    [5, '2026-03-05', 'METRICS'],
    [6, '2026-03-19', 'PROJECT_REVIEW'],
  ]);
  expect([created, surplus]).toEqual([[], []]);
});

test('what is past, begun, published, filled or moved by hand is kept, says why, and is not doubled', () => {
  let meetings = madeBy(cadence);
  meetings = withChange(meetings, 5, { state: 'PUBLISHED', items: 4 });
  meetings = withChange(meetings, 6, { state: 'AGENDA_OPEN', items: 1 });
  meetings = withChange(meetings, 7, { movedByHand: true, startsAt: new Date('2026-04-08T08:00:00Z') });
  const thursdays = { ...cadence, anchorDate: '2026-03-05' };

  const { kept, redated, created } = reconcile(thursdays, meetings, at);

  expect(kept.map(({ meeting, because }) => `${meeting.number} ${because}`)).toEqual([
    '1 PAST',
    '2 PAST',
    '3 PAST',
    '4 PAST',
    '5 PUBLISHED',
    '6 HAS_ITEMS',
    '7 MOVED_BY_HAND',
  ]);
  expect(kept.slice(4).map(({ instead }) => instead?.slotOn)).toEqual(['2026-03-05', '2026-03-19', '2026-04-02']);
  expect(redated[0]).toMatchObject({ meeting: { number: 8 }, to: { slotOn: '2026-04-16' } });
  expect(created).toEqual([]);
});

test('an extraordinary meeting stands beside the cadence', () => {
  const kickOff: Numbered = {
    ...madeBy(cadence)[0]!,
    id: 'kick-off',
    number: 99,
    slotOn: null,
    startsAt: new Date('2026-03-04T08:00:00Z'),
  };
  const { kept, ...rest } = reconcile(cadence, [...madeBy(cadence), kickOff], at);
  expect(kept.find(({ meeting }) => meeting === kickOff)).toMatchObject({ because: 'EXTRAORDINARY', instead: null });
  expect(rest).toMatchObject(nothing);
});

test('a cancelled meeting that is skipped stays cancelled and changes nothing else', () => {
  const meetings = withChange(madeBy(cadence), 6, { state: 'CANCELLED', cancellation: 'SKIP' });
  expect(reconcile(cadence, meetings, at)).toMatchObject(nothing);
  const thursdays = { ...cadence, anchorDate: '2026-03-05' };
  expect(reconcile(thursdays, meetings, at).redated.map(({ to }) => to.slotOn)).not.toContain('2026-03-19');
});

test('a cancelled meeting that is shifted turns the kinds of the empty ones after it', () => {
  const meetings = withChange(madeBy(cadence), 6, { state: 'CANCELLED', cancellation: 'SHIFT' });
  const { redated, kept } = reconcile(cadence, withChange(meetings, 8, { items: 2 }), at);
  expect(redated.slice(0, 2).map(({ meeting, to }) => [meeting.number, meeting.kind, to.kind])).toEqual([
    [7, 'METRICS', 'PROJECT_REVIEW'],
    [9, 'METRICS', 'PROJECT_REVIEW'],
  ]);
  expect(kept.find(({ meeting }) => meeting.number === 8)).toMatchObject({
    because: 'HAS_ITEMS',
    meeting: { kind: 'PROJECT_REVIEW' },
    instead: { kind: 'METRICS' },
  });
});

test('a shift of the past still decides whose turn it is', () => {
  const meetings = withChange(madeBy(cadence), 2, { state: 'CANCELLED', cancellation: 'SHIFT' });
  expect(reconcile(cadence, meetings, at).redated[0]).toMatchObject({
    meeting: { number: 5 },
    to: { kind: 'PROJECT_REVIEW' },
  });
});

test('a rarer cadence leaves meetings over, a denser one makes more', () => {
  const rare = reconcile({ ...cadence, anchorDate: '2026-03-03', everyDays: 28 }, madeBy(cadence), at);
  expect(rare.surplus.map(({ number }) => number)).toEqual([10, 11, 12, 13]);
  expect(rare.created).toEqual([]);
  const dense = reconcile({ ...cadence, anchorDate: '2026-03-03', everyDays: 7 }, madeBy(cadence), at);
  expect([dense.surplus.length, dense.created.length]).toEqual([0, 9]);
});

test('meetings before a cadence that starts later are left as they are', () => {
  const fromMay = { ...cadence, anchorDate: '2026-05-06' };
  const { kept, redated } = reconcile(fromMay, madeBy(cadence), at);
  expect(kept.filter(({ because }) => because === 'BEFORE_ANCHOR').map(({ meeting }) => meeting.number)).toEqual([
    5, 6, 7, 8, 9,
  ]);
  expect(redated[0]).toMatchObject({ meeting: { number: 10 }, to: { slotOn: '2026-05-06' } });
});

test('a meeting that a holiday moved over today is not made twice', () => {
  const holiday = { ...cadence, holidays: ['2026-03-03', '2026-03-04', '2026-03-05'] };
  const meetings = madeBy(holiday);
  expect(reconcile(holiday, meetings, { ...at, now: new Date('2026-03-04T08:00:00Z') })).toMatchObject(nothing);
});

const changes = fc.array(
  fc.record({
    number: fc.integer({ min: 1, max: 13 }),
    change: fc.constantFrom<Partial<Numbered>>(
      { state: 'CANCELLED', cancellation: 'SKIP' },
      { state: 'CANCELLED', cancellation: 'SHIFT' },
      { state: 'AGENDA_OPEN', items: 3 },
      { state: 'PUBLISHED', items: 3 },
      { movedByHand: true },
    ),
  }),
  { maxLength: 8 },
);

test('done once it holds: a second time changes nothing, kept meetings and numbers never change', () => {
  const rules = fc.record({
    days: fc.integer({ min: 0, max: 60 }),
    everyDays: fc.constantFrom(7 as const, 14 as const, 28 as const),
    holidays: fc.array(
      fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-03-01', days)),
      { maxLength: 8 },
    ),
    onHoliday: fc.constantFrom('SKIP' as const, 'MOVE_NEXT_WORKING_DAY' as const),
  });
  fc.assert(
    fc.property(changes, rules, (made, { days, ...rule }) => {
      const meetings = made.reduce((all, { number, change }) => withChange(all, number, change), madeBy(cadence));
      const changed: Cadence = { ...cadence, ...rule, anchorDate: addDays('2026-02-10', days) };
      const first = reconcile(changed, meetings, at);
      const after = applied(meetings, first);

      expect(reconcile(changed, after, at)).toMatchObject(nothing);
      for (const { meeting } of first.kept) expect(after).toContainEqual(meeting);
      expect(after.slice(0, meetings.length).map(({ id, number }) => [id, number])).toEqual(
        meetings.map(({ id, number }) => [id, number]),
      );
      const dates = after.flatMap(({ slotOn, state }) => (slotOn && state !== 'CANCELLED' ? [slotOn] : []));
      expect(new Set(dates).size).toBe(dates.length);
    }),
    { numRuns: 150 },
  );
});
