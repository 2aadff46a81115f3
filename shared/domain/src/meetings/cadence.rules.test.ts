import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, localDateOf } from '../local-time.ts';
import {
  horizonOf,
  occurrences,
  previewCancellation,
  refuseCadence,
  type Cadence,
  type Cancellation,
  type Occurrence,
} from './cadence.rules.ts';

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

const spring = { from: '2026-03-01', until: '2026-04-30' };
const lines = (found: readonly Occurrence[]) =>
  found.map(({ startsOn, kind, cancelled }) => `${startsOn} ${kind}${cancelled ? ' cancelled' : ''}`);

test('every second Tuesday at ten, kinds taking turns, also after the clocks change', () => {
  const found = occurrences(cadence, spring);
  expect(lines(found)).toEqual([
    '2026-03-03 METRICS',
    '2026-03-17 PROJECT_REVIEW',
    '2026-03-31 METRICS',
    '2026-04-14 PROJECT_REVIEW',
    '2026-04-28 METRICS',
  ]);
  expect(found.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
    '09:00',
    '09:00',
    '08:00',
    '08:00',
    '08:00',
  ]);
  expect(found.map(({ minutes }) => minutes)).toEqual([90, 75, 90, 75, 90]);
});

test('a cadence makes nothing before its anchor', () => {
  expect(occurrences(cadence, { from: '2025-01-01', until: '2026-01-06' })).toHaveLength(1);
  expect(occurrences(cadence, { from: '2025-01-01', until: '2026-01-05' })).toEqual([]);
});

test('a holiday moves a meeting to the next working day and its kind with it', () => {
  const easter = { ...cadence, anchorDate: '2026-04-06', holidays: ['2026-04-03', '2026-04-06'] };
  expect(lines(occurrences(easter, spring))).toEqual(['2026-04-07 METRICS', '2026-04-20 PROJECT_REVIEW']);
  expect(occurrences(easter, spring)[0]?.slotOn).toBe('2026-04-06');
});

test('a holiday on a Friday moves a meeting to the Monday after', () => {
  const fridays = { ...cadence, anchorDate: '2026-05-01', holidays: ['2026-05-01'] };
  expect(occurrences(fridays, { from: '2026-05-01', until: '2026-05-10' })[0]?.startsOn).toBe('2026-05-04');
});

test('when holidays are skipped, the next meeting takes the kind', () => {
  const skipping: Cadence = { ...cadence, holidays: ['2026-03-17'], onHoliday: 'SKIP' };
  expect(lines(occurrences(skipping, spring)).slice(0, 3)).toEqual([
    '2026-03-03 METRICS',
    '2026-03-31 PROJECT_REVIEW',
    '2026-04-14 METRICS',
  ]);
});

test('a company that is closed until past the next regular date has no meeting in between', () => {
  const closed = { ...cadence, closedRanges: [{ from: '2026-03-16', until: '2026-03-31' }] };
  expect(lines(occurrences(closed, spring)).slice(0, 3)).toEqual([
    '2026-03-03 METRICS',
    '2026-04-01 PROJECT_REVIEW',
    '2026-04-14 METRICS',
  ]);
});

test('a cancelled meeting that is skipped counts as held', () => {
  expect(lines(occurrences(cadence, spring, [{ slotOn: '2026-03-17', effect: 'SKIP' }])).slice(1, 3)).toEqual([
    '2026-03-17 PROJECT_REVIEW cancelled',
    '2026-03-31 METRICS',
  ]);
});

test('a cancelled meeting that is shifted gives its kind to the next date and all later ones follow', () => {
  const { before, after, changes } = previewCancellation(cadence, spring, {
    earlier: [],
    next: { slotOn: '2026-03-17', effect: 'SHIFT' },
  });
  expect(lines(before)[2]).toBe('2026-03-31 METRICS');
  expect(lines(after).slice(1, 4)).toEqual([
    '2026-03-17 PROJECT_REVIEW cancelled',
    '2026-03-31 PROJECT_REVIEW',
    '2026-04-14 METRICS',
  ]);
  expect(changes.map(({ slotOn, was, becomes }) => [slotOn, was, becomes])).toEqual([
    ['2026-03-31', 'METRICS', 'PROJECT_REVIEW'],
    ['2026-04-14', 'PROJECT_REVIEW', 'METRICS'],
    ['2026-04-28', 'METRICS', 'PROJECT_REVIEW'],
  ]);
});

test('two shifts bring the kinds back, and a skip changes none', () => {
  const twice = previewCancellation(cadence, spring, {
    earlier: [{ slotOn: '2026-03-03', effect: 'SHIFT' }],
    next: { slotOn: '2026-03-17', effect: 'SHIFT' },
  });
  expect(lines(twice.after).at(-1)).toBe('2026-04-28 METRICS');
  const skip = previewCancellation(cadence, spring, { earlier: [], next: { slotOn: '2026-03-17', effect: 'SKIP' } });
  expect(skip.changes).toEqual([]);
});

test('the horizon is a rolling year from the day it is there', () => {
  const now = new Date('2026-03-10T23:30:00Z');
  expect(horizonOf(now, 'Europe/Prague')).toEqual({ from: '2026-03-11', until: '2027-03-12' });
  expect(horizonOf(now, 'America/New_York').from).toBe('2026-03-10');
});

test.each([
  [{ timeZone: 'Europe/Praha' }, 'timeZone'],
  [{ timeZone: '+02:00' }, 'timeZone'],
  [{ everyDays: 10 as never }, 'everyDays'],
  [{ closedRanges: [{ from: '2026-07-02', until: '2026-07-01' }] }, 'closedRanges'],
  [{ workingWeekdays: [0, 1] }, 'workingWeekdays'],
])('%j is no cadence', (change, field) => {
  expect(refuseCadence({ ...cadence, ...change })).toMatchObject({ __typename: 'InvalidCadence', field });
});

test('a cadence that can be kept is not refused', () => {
  expect(refuseCadence(cadence)).toBeNull();
});

/** Twenty zones: half-hour and two-hour changes, southern summers, Ramadan, winter time below standard, a lost day. */
const zones = [
  'Europe/Prague',
  'Europe/Amsterdam',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Istanbul',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Antarctica/Troll',
];

const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
);

/** What a wall clock there shows, as if it stood in Greenwich: by Intl, not by Temporal. */
function wallOf(moment: number, timeZone: string): number {
  const parts = formats.get(timeZone)?.formatToParts(moment) ?? [];
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The moment of a wall time, by trying the offsets around it: the first that shows it, else later by the leap. */
function reference(wall: number, timeZone: string): number {
  const day = 86_400_000;
  const offsets = [wall - day, wall + day].map((moment) => wallOf(moment, timeZone) - moment);
  const shown = offsets.map((offset) => wall - offset).filter((moment) => wallOf(moment, timeZone) === wall);
  return shown.length ? Math.min(...shown) : wall - (offsets[0] ?? 0);
}

const greenwich = ({ startsOn }: Occurrence, time: string) => Date.parse(`${startsOn}T${time}:00Z`);
const fiveYears = { from: '2026-01-01', until: '2030-12-31' };

test.each(zones)('five years in %s keep their wall time, by an independent reckoning', (timeZone) => {
  for (const anchorTime of ['09:30', '00:15', '02:30'])
    for (const anchorDate of ['2026-01-04', '2026-01-02']) {
      const found = occurrences({ ...cadence, timeZone, anchorTime, anchorDate, everyDays: 7 }, fiveYears);
      expect(found.length).toBeGreaterThan(258);
      const expected = found.map((one) => new Date(reference(greenwich(one, anchorTime), timeZone)).toISOString());
      expect(found.map(({ startsAt }) => startsAt.toISOString())).toEqual(expected);
    }
});

test('the reckoning meets leaps and doubled hours', () => {
  expect(new Date(reference(Date.UTC(2026, 2, 29, 2, 30), 'Europe/Prague')).toISOString()).toBe(
    '2026-03-29T01:30:00.000Z',
  );
  expect(new Date(reference(Date.UTC(2026, 9, 25, 2, 30), 'Europe/Prague')).toISOString()).toBe(
    '2026-10-25T00:30:00.000Z',
  );
});

const day = fc.integer({ min: 0, max: 1_826 }).map((days) => addDays('2026-01-01', days));
const anyCadence: fc.Arbitrary<Cadence> = fc.record({
  anchorDate: fc.integer({ min: 0, max: 27 }).map((days) => addDays('2026-01-01', days)),
  anchorTime: fc.constantFrom('00:30', '02:30', '09:00', '23:45'),
  timeZone: fc.constantFrom(...zones),
  everyDays: fc.constantFrom(7, 14, 28),
  firstKind: fc.constantFrom('METRICS', 'PROJECT_REVIEW'),
  holidays: fc.array(day, { maxLength: 80 }),
  closedRanges: fc.array(
    fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([from, days]) => ({ from, until: addDays(from, days) })),
    { maxLength: 6 },
  ),
  onHoliday: fc.constantFrom('MOVE_NEXT_WORKING_DAY', 'SKIP'),
  durations: fc.constant(cadence.durations),
});

const alternates = (found: readonly Occurrence[]) =>
  found.every(({ kind }, index) => index === 0 || kind !== found[index - 1]?.kind);

test('kinds alternate over holidays, closed weeks and year ends', () => {
  fc.assert(
    fc.property(anyCadence, (any) => expect(alternates(occurrences(any, fiveYears))).toBe(true)),
    {
      numRuns: 60,
    },
  );
});

test('kinds alternate over any cancellations: skipped ones counted as held, shifted ones left out', () => {
  const effects = fc.array(fc.constantFrom('SKIP', 'SHIFT', null), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(anyCadence, effects, (any, choices) => {
      const slots = occurrences(any, fiveYears);
      const cancelled = slots.flatMap(({ slotOn }, index): Cancellation[] => {
        const effect = choices[index % choices.length];
        return effect ? [{ slotOn, effect }] : [];
      });
      const shifted = new Set(cancelled.filter(({ effect }) => effect === 'SHIFT').map(({ slotOn }) => slotOn));
      const found = occurrences(any, fiveYears, cancelled);
      expect(found.map(({ slotOn }) => slotOn)).toEqual(slots.map(({ slotOn }) => slotOn));
      expect(alternates(found.filter(({ slotOn }) => !shifted.has(slotOn)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('no meeting falls on a closed day, none leaves its place in the row', () => {
  fc.assert(
    fc.property(anyCadence, (any) => {
      const found = occurrences(any, fiveYears);
      for (const { slotOn, startsOn, startsAt } of found) {
        expect(any.holidays).not.toContain(startsOn);
        expect(any.closedRanges.some(({ from, until }) => from <= startsOn && startsOn <= until)).toBe(false);
        expect(daysBetween(slotOn, startsOn)).toBeLessThan(any.everyDays);
        expect(localDateOf(startsAt, any.timeZone)).toBe(startsOn);
      }
      const days = found.map(({ startsOn }) => startsOn);
      expect(days).toEqual([...new Set(days)].sort());
    }),
    { numRuns: 25 },
  );
});

test('a span shows the same dates and kinds as the whole', () => {
  fc.assert(
    fc.property(anyCadence, day, (any, from) => {
      const whole = occurrences(any, fiveYears).filter(({ slotOn }) => slotOn >= from);
      expect(occurrences(any, { from, until: fiveYears.until })).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});
