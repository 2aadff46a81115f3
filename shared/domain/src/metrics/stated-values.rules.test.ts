import { expect, test } from '@jest/globals';
import type { MetricDefinition } from './definition.rules.ts';
import { readSeries } from './finding.rules.ts';
import { buildSeries } from './series.rules.ts';
import { refuseStating, refuseWithdrawing, type Saying, standing, type StatedValue } from './stated-values.rules.ts';
import { newlyTold, toldBy } from './told-values.rules.ts';

const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2020-01-01', programme: 'PULSE', population: 'customers', question: 'Recommend?' },
};
const share: MetricDefinition = {
  ...{ ...nps, rule: 'SHARE', scale: { min: 0, max: 1 }, direction: 'LOWER_IS_BETTER', programme: 'OPERATIONS' },
};
const said = (month: string, value: number, more: Partial<StatedValue> = {}): StatedValue => ({
  ...{ month, value, n: null, low: null, high: null, quality: 'ESTIMATE', ...more },
});
const bar = (day: string, score: number, n: number) => ({ day, score, n, sumW: n, sumW2: n });
const series = (stated: readonly StatedValue[], cells = [bar('2026-08-10', 10, 60), bar('2026-08-10', 0, 40)]) =>
  buildSeries({
    ...{ grain: 'MONTH', from: '2026-08-01', to: '2026-10-31', today: '2026-11-22', definitions: [nps] },
    ...{ cells, stated },
  });

test('a value by hand stands where nothing was counted, drawn as sure as it is', () => {
  const { points } = series([said('2026-09-01', 41), said('2026-10-01', 44, { quality: 'PROVISIONAL' })]);
  expect(points.map(({ quality, showing }) => [quality, showing])).toEqual([
    [undefined, 'VERDICT'],
    ['ESTIMATE', 'VALUE'],
    ['PROVISIONAL', 'VALUE'],
  ]);
  expect(points[1]?.measurement.unweighted).toMatchObject({ value: 41, n: 0, low: null, method: 'STATED' });
});

test('answers take its place once they are enough to show a value', () => {
  const few = [bar('2026-09-10', 10, 4)];
  const enough = [bar('2026-09-10', 10, 30)];
  const at = (cells: typeof few) => series([said('2026-09-01', 41)], cells).points[1]?.measurement.unweighted;
  expect(at(few)).toMatchObject({ value: 41, method: 'STATED' });
  expect(at(enough)).toMatchObject({ value: 100, n: 30, method: 'ADJUSTED_WALD' });
});

test('a value by hand is of a whole month: days and weeks know nothing of it', () => {
  const days = buildSeries({
    ...{ grain: 'DAY', from: '2026-09-01', to: '2026-09-02', today: '2026-11-22', definitions: [nps], cells: [] },
    stated: [said('2026-09-01', 41)],
  });
  expect(days.points[0]?.measurement.unweighted).toMatchObject({ value: null, reason: 'NO_ANSWERS' });
});

test('without intervals a difference is told and no verdict; with both and enough answers there is one', () => {
  const bare = readSeries(series([said('2026-09-01', 41), said('2026-10-01', 44)])).findings[0];
  expect(bare).toMatchObject({
    kind: 'CHANGE',
    difference: 3,
    low: null,
    verdict: 'NOT_ENOUGH_DATA',
    method: 'STATED',
  });
  const known = (value: number) => ({ n: 400, low: value - 3, high: value + 4 });
  const both = series([said('2026-09-01', 30, known(30)), said('2026-10-01', 44, known(44))]).points[2]?.change;
  // 44 - 30 = 14; the ends 3 below and 4 above, squared and added: 5 either way.
  expect(both).toMatchObject({ difference: 14, low: 9, high: 19, verdict: 'BETTER' });
});

test('a series of shares with a value of unknown n takes limits that need none', () => {
  const months = Array.from(
    { length: 14 },
    (_, nth) => `20${25 + Math.floor(nth / 12)}-${String(1 + (nth % 12)).padStart(2, '0')}-01`,
  );
  const reading = readSeries(
    buildSeries({
      ...{ grain: 'MONTH', from: '2025-01-01', to: '2026-02-28', today: '2026-11-22', definitions: [share], cells: [] },
      stated: months.map((month, nth) => said(month, 20 + (nth % 3))),
    }),
  );
  expect(reading.control?.method).toBe('XMR');
  expect(reading.control?.limits.every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))).toBe(true);
});

test('a value by hand is told like any other, and its correction restates it', () => {
  const before = toldBy(series([said('2026-09-01', 41)]));
  const after = toldBy(series([said('2026-09-01', 44)]));
  expect(newlyTold(after, before)).toEqual([{ month: '2026-09-01', version: 1, value: 44, n: 0 }]);
});

const saying = (id: string, month: string, value: number | null): Saying => ({ ...said(month, 0), id, value });

test('the newest saying of a month stands unless it withdraws', () => {
  const sayings = [
    ...[saying('1', '2026-09-01', 41), saying('2', '2026-10-01', 50), saying('3', '2026-09-01', 44)],
    saying('4', '2026-10-01', null),
  ];
  expect(standing(sayings)).toMatchObject([{ month: '2026-09-01', value: 44 }]);
});

const context = { unit: 'POINTS', today: '2026-11-22', isRetired: false, last: null, seenId: null } as const;
test.each([
  ['no first day', said('2026-09-02', 41), 'NO_WHOLE_MONTH'],
  ['a month to come', said('2026-12-01', 41), 'MONTH_TO_COME'],
  ['more than there is', said('2026-09-01', 101), 'OUT_OF_REACH'],
  ['no number', said('2026-09-01', NaN), 'OUT_OF_REACH'],
  ['an end beyond what there is', said('2026-09-01', 90, { low: 80, high: 120 }), 'OUT_OF_REACH'],
  ['half an interval', said('2026-09-01', 41, { low: 30 }), 'HALF_AN_INTERVAL'],
  ['a value beside its interval', said('2026-09-01', 41, { low: 42, high: 50 }), 'VALUE_OUTSIDE_INTERVAL'],
  ['an interval upside down', said('2026-09-01', 41, { low: 50, high: 30 }), 'VALUE_OUTSIDE_INTERVAL'],
  ['of nobody', said('2026-09-01', 41, { n: 0 }), 'NO_COUNT'],
] as const)('%s is refused', (_, value, problem) => {
  expect(refuseStating(value, context)).toMatchObject({ __typename: 'StatedValueDoesNotFit', problem, least: -100 });
});

test('a month that is running may have a value; the same again says nothing; the newest must have been read', () => {
  expect(refuseStating(said('2026-11-01', 41), context)).toBeNull();
  const last = saying('1', '2026-09-01', 41);
  const seen = { ...context, last, seenId: '1' };
  expect(refuseStating(said('2026-09-01', 41), seen)).toMatchObject({ problem: 'NOTHING_NEW' });
  expect(refuseStating(said('2026-09-01', 44), seen)).toBeNull();
  expect(refuseStating(said('2026-09-01', 44), { ...seen, seenId: null })?.__typename).toBe('StatedValueMovedOn');
});

test('only what stands is withdrawn, by who has read it', () => {
  const last = saying('1', '2026-09-01', 41);
  expect(refuseWithdrawing({ unit: 'POINTS', isRetired: false, last, seenId: '1' })).toBeNull();
  expect(refuseWithdrawing({ unit: 'POINTS', isRetired: false, last, seenId: '0' })?.__typename).toBe(
    'StatedValueMovedOn',
  );
  for (const nothing of [null, saying('2', '2026-09-01', null)])
    expect(refuseWithdrawing({ unit: 'POINTS', isRetired: false, last: nothing, seenId: '2' })).toMatchObject({
      problem: 'NOTHING_TO_WITHDRAW',
    });
});

test('what is no longer measured takes no values, and keeps those it has', () => {
  const retired = { ...context, isRetired: true };
  expect(refuseStating(said('2026-09-01', 41), retired)).toMatchObject({ problem: 'RETIRED' });
  const last = { id: '1', ...said('2026-09-01', 41) };
  expect(refuseWithdrawing({ ...retired, last, seenId: '1' })).toMatchObject({ problem: 'RETIRED' });
});

test('a note or a source put right is something new', () => {
  const last = { id: '1', ...said('2026-09-01', 41), source: 'Service desk', note: null };
  const right = (about: object) =>
    refuseStating({ ...said('2026-09-01', 41), source: 'Service desk', ...about }, { ...context, last, seenId: '1' });
  expect(right({})).toMatchObject({ problem: 'NOTHING_NEW' });
  expect(right({ note: 'Two of five branches' })).toBeNull();
  expect(right({ source: 'Head of service' })).toBeNull();
});

test('a month that two definitions share has no value of the whole month; one that the first begins in has', () => {
  const months = (validFrom: string, ...more: MetricDefinition[]) =>
    buildSeries({
      ...{ grain: 'MONTH', from: '2026-09-01', to: '2026-10-31', today: '2026-11-22', cells: [] },
      ...{ definitions: [{ ...nps, validFrom }, ...more], stated: [said('2026-09-01', 41), said('2026-10-01', 44)] },
    }).points.map(({ from, measurement }) => [from, measurement.unweighted.value]);
  expect(months('2026-09-15')).toEqual([
    ['2026-09-01', 41],
    ['2026-10-01', 44],
  ]);
  expect(months('2020-01-01', { ...nps, version: 2, validFrom: '2026-09-15', population: 'others' })).toEqual([
    ['2026-09-01', null],
    ['2026-09-15', null],
    ['2026-10-01', 44],
  ]);
});
