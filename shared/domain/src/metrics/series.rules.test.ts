import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { laneyLimits, runsIn, xmrLimits } from './control-limits.rules.ts';
import type { MetricDefinition } from './definition.rules.ts';
import { readSeries } from './finding.rules.ts';
import { headlineOf, measure } from './measure.rules.ts';
import {
  isOpen,
  lastClosedPeriod,
  nextPeriod,
  periodOf,
  periodsBetween,
  previousPeriod,
  type Grain,
} from './period.rules.ts';
import { buildSeries, type DayCell, type Series } from './series.rules.ts';

const definition: MetricDefinition = {
  rule: 'NPS',
  scale: { min: 0, max: 10 },
  direction: 'HIGHER_IS_BETTER',
  leads: 'UNWEIGHTED',
  version: 1,
  validFrom: '2024-01-01',
  question: 'Would you recommend us?',
  programme: 'RELATIONSHIP',
  population: 'All customers',
};
const onDay = (day: string, score: number, n: number): DayCell => ({ day, score, n, sumW: n, sumW2: n });
const months = (from: string, promotersOf100: readonly number[]): DayCell[] =>
  periodsBetween(from, '2099-12-31', 'MONTH')
    .slice(0, promotersOf100.length)
    .flatMap(({ from: day }, index) => [
      onDay(day, 10, promotersOf100[index]!),
      onDay(day, 0, 100 - promotersOf100[index]!),
    ]);
const series = (promoters: readonly number[], today = '2099-01-01', definitions = [definition]): Series => {
  const cells = months('2024-01-01', promoters);
  return buildSeries({ grain: 'MONTH', from: '2024-01-01', to: cells.at(-1)!.day, today, definitions, cells });
};
const valuesOf = ({ points }: Series) => points.map(({ measurement }) => headlineOf(measurement).value);

test('weeks are those of ISO 8601 and months those of the calendar', () => {
  expect(periodOf('2026-01-01', 'WEEK')).toEqual({
    grain: 'WEEK',
    name: '2026-W01',
    from: '2025-12-29',
    to: '2026-01-04',
  });
  expect(periodOf('2027-01-01', 'WEEK').name).toBe('2026-W53');
  expect(periodOf('2028-02-10', 'MONTH')).toMatchObject({ name: '2028-02', from: '2028-02-01', to: '2028-02-29' });
  expect(isOpen(periodOf('2026-11-22', 'MONTH'), '2026-11-30')).toBe(true);
  expect(isOpen(periodOf('2026-11-22', 'MONTH'), '2026-12-01')).toBe(false);
  expect(lastClosedPeriod('2026-11-22', 'MONTH').name).toBe('2026-10');
});

test('periods follow each other without gap or overlap', () => {
  const day = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom<Grain>('DAY', 'WEEK', 'MONTH'), (date, grain) => {
      const period = periodOf(date, grain);
      expect(period.from <= date && date <= period.to).toBe(true);
      expect(previousPeriod(nextPeriod(period))).toEqual(period);
      expect(nextPeriod(period).name > period.name).toBe(true);
    }),
  );
});

test('months hold what their days hold, and a month without answers is a point without a value', () => {
  const cells = [
    onDay('2025-01-31', 10, 20),
    onDay('2025-01-02', 0, 20),
    onDay('2025-03-01', 10, 9),
    onDay('2024-12-31', 0, 500),
  ];
  const built = buildSeries({
    grain: 'MONTH',
    from: '2025-01-01',
    to: '2025-03-31',
    today: '2025-03-05',
    definitions: [definition],
    cells,
  });
  expect(valuesOf(built)).toEqual([0, null, 100]);
  expect(built.points.map(({ open, showing }) => [open, showing])).toEqual([
    [false, 'VERDICT'],
    [false, 'NOTHING'],
    [true, 'COUNTS'],
  ]);
  expect(built.points[1]?.change).toMatchObject({ verdict: 'NOT_ENOUGH_DATA', reason: 'NO_ANSWERS' });
  expect(built.points[2]?.change).toBeNull();
});

test('a month cut by a new definition is two values and a break, never one', () => {
  const stricter: MetricDefinition = {
    ...definition,
    version: 2,
    validFrom: '2025-02-15',
    population: 'Business customers',
  };
  const cells = [onDay('2025-02-14', 10, 40), onDay('2025-02-15', 0, 40)];
  const built = buildSeries({
    grain: 'MONTH',
    from: '2025-02-01',
    to: '2025-02-28',
    today: '2025-06-01',
    definitions: [definition, stricter],
    cells,
  });
  expect(built.points.map(({ name, from, to, version }) => [name, from, to, version])).toEqual([
    ['2025-02', '2025-02-01', '2025-02-14', 1],
    ['2025-02', '2025-02-15', '2025-02-28', 2],
  ]);
  expect(valuesOf(built)).toEqual([100, -100]);
  expect(built.points[1]?.change).toBeNull();
  expect(built.breaks).toEqual([{ on: '2025-02-15', fromVersion: 1, toVersion: 2, aspects: ['POPULATION'] }]);
});

test('nothing is drawn beyond today, and what was left out stays with its period', () => {
  const built = buildSeries({
    grain: 'MONTH',
    from: '2025-01-01',
    to: '2026-12-31',
    today: '2025-02-10',
    definitions: [definition],
    cells: [],
    excluded: [{ day: '2025-02-01', excluded: { blank: 3, outOfRange: 0, notInteger: 0, duplicate: 0 } }],
  });
  expect(built.points.map(({ name, measurement }) => [name, measurement.unweighted.excluded.blank])).toEqual([
    ['2025-01', 0],
    ['2025-02', 3],
  ]);
});

test('days, weeks and months of the same answers hold the same number of them', () => {
  const cell = fc.tuple(
    fc.integer({ min: 0, max: 89 }),
    fc.integer({ min: 0, max: 10 }),
    fc.integer({ min: 1, max: 50 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (rows) => {
      const days = periodsBetween('2025-01-01', '2025-03-31', 'DAY').map(({ from }) => from);
      const cells = rows.map(([day, score, n]) => onDay(days[day]!, score, n));
      const whole = measure(definition, cells).unweighted.n;
      for (const grain of ['DAY', 'WEEK', 'MONTH'] as const) {
        const { points } = buildSeries({
          grain,
          from: '2025-01-01',
          to: '2025-03-31',
          today: '2026-01-01',
          definitions: [definition],
          cells,
        });
        expect(points.reduce((sum, { measurement }) => sum + measurement.unweighted.n, 0)).toBe(whole);
      }
    }),
  );
});

test('a single point says that there is nothing to compare it with; none says so too', () => {
  expect(readSeries(series([70])).findings).toMatchObject([
    { kind: 'ONE_POINT', point: { name: '2024-01', value: 40, n: 100 } },
  ]);
  expect(
    readSeries(
      buildSeries({
        grain: 'MONTH',
        from: '2025-01-01',
        to: '2025-01-31',
        today: '2025-06-01',
        definitions: [definition],
        cells: [],
      }),
    ).findings,
  ).toEqual([{ kind: 'NO_VALUES' }]);
});

test('the step since the previous closed month comes with its verdict; the open month takes none', () => {
  const reading = readSeries(series([50, 80, 10], '2024-03-15'));
  expect(reading).toMatchObject({ points: 3, closedPoints: 2, control: null });
  expect(reading.findings).toMatchObject([
    { kind: 'CHANGE', verdict: 'BETTER', difference: 60, latest: { name: '2024-02' }, previous: { name: '2024-01' } },
  ]);
});

const steady = [60, 62, 59, 61, 60, 62, 58, 61, 60, 59, 62];

test('a point beyond the limits is the first thing said when it is the newest', () => {
  const { findings, control } = readSeries(series([...steady, 90]));
  expect(control).toMatchObject({ method: 'XMR', state: 'TRIAL' });
  expect(control?.points).toHaveLength(12);
  expect(findings[0]).toMatchObject({
    kind: 'BEYOND_LIMITS',
    side: 'ABOVE',
    isLatest: true,
    point: { name: '2024-12', value: 80 },
  });
});

test('limits wait for twelve points', () => {
  expect(readSeries(series(steady)).control).toBeNull();
});

test('a level that moved is a run of eight on one side', () => {
  const { findings } = readSeries(series([70, 71, 70, 71, 70, 71, 70, 71, 50, 51, 50, 51, 50, 51, 50, 51]));
  expect(findings.filter(({ kind }) => kind === 'RUN')).toMatchObject([
    { side: 'BELOW', length: 8, lasts: true, first: { name: '2024-09' }, last: { name: '2025-04' } },
    { side: 'ABOVE', length: 8, lasts: false },
  ]);
});

test('what came before a break is not judged with what came after', () => {
  const changed: MetricDefinition = { ...definition, version: 2, validFrom: '2024-07-01', population: 'New customers' };
  const reading = readSeries(series([...steady, 60, 60, 60], '2099-01-01', [definition, changed]));
  expect(reading).toMatchObject({ closedPoints: 8, control: null });
});

test('points on the centre neither make nor break a run', () => {
  expect(runsIn([1, 1, 1, 1, 0, 1, 1, 1, 1, -1], 0)).toEqual([{ side: 'ABOVE', first: 0, last: 8, length: 8 }]);
  expect(runsIn([1, 1, 1, 1, -1, 1, 1, 1, 1], 0)).toEqual([]);
});

test('limits of a series without any spread are its level', () => {
  expect(laneyLimits(Array.from({ length: 12 }, () => ({ value: 100, n: 50 })))?.limits[0]).toEqual({
    low: 100,
    high: 100,
  });
  expect(
    xmrLimits(
      Array.from({ length: 20 }, () => 5),
      { min: 0, max: 100 },
    ),
  ).toMatchObject({ state: 'FIRM', centre: 5, limits: Array.from({ length: 20 }, () => ({ low: 5, high: 5 })) });
});

test('where values lie beyond what was thought possible, limits lie around them all the same', () => {
  const values = Array.from({ length: 20 }, (_, nth) => 700 + (nth % 2 ? 5 : -5));
  const { centre = 0, limits = [] } = xmrLimits(values, { min: 0, max: 600 }) ?? {};
  expect(limits.every(({ low, high }) => low < centre && high > centre)).toBe(true);
});

test('answers dated by a span of days are one point of that span, and two such surveys are compared', () => {
  const asked = { definitions: [definition], today: '2026-11-22', from: '2024-01-01', to: '2025-12-31' };
  const cells = ['2024-01-01', '2025-01-01'].flatMap((day) => [onDay(day, 10, 60), onDay(day, 0, 40)]);
  const years = [
    { from: '2024-01-01', to: '2024-12-31' },
    { from: '2025-01-01', to: '2025-12-31' },
  ];
  for (const grain of ['MONTH', 'WEEK'] as const) {
    const { points } = buildSeries({ ...asked, grain, cells, spans: years });
    expect(points.filter(({ measurement }) => headlineOf(measurement).n > 0)).toMatchObject([
      { name: '2024-01-01/2024-12-31', ...years[0], open: false, change: null },
      { name: '2025-01-01/2025-12-31', ...years[1], change: { verdict: 'NO_CLEAR_CHANGE' } },
    ]);
  }
  expect(buildSeries({ ...asked, grain: 'MONTH', cells, spans: years }).points).toHaveLength(2);

  const mixed = [...cells, onDay('2025-06-10', 10, 50)];
  const { points } = buildSeries({ ...asked, grain: 'MONTH', cells: mixed, spans: years });
  expect(points.map(({ name }) => name).slice(0, 3)).toEqual(['2024-01-01/2024-12-31', '2025-01', '2025-02']);
});
