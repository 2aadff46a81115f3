import { expect, test } from '@jest/globals';
import { realFile } from '../../testing/reference.ts';
import type { MetricDefinition } from '../metrics/definition.rules.ts';
import { laneyPChart } from '../metrics/control-charts.rules.ts';
import { readSeries } from '../metrics/finding.rules.ts';
import { buildSeries } from '../metrics/series.rules.ts';
import { proposedMapping } from './guess.rules.ts';
import type { Mapping } from './mapping.rules.ts';
import { refuseMapping } from './mapping-checks.rules.ts';
import { compileObservationMapping, type ObservationDraft } from './observation-row.rules.ts';
import { guessShapes } from './shape-guess.rules.ts';

const headers = ['period', 'org_code', 'type', 'attendances', 'breaches', 'admissions'];
const row = ['2017-03-01', 'RF4', '1', '21289', '2879', '5060'];

const guessed = (rows: readonly (readonly string[])[]): Mapping => ({
  ...proposedMapping(guessShapes(headers, rows).asObservations),
  holds: 'OBSERVATIONS',
});

test('a file of observations is known by a day, a count and what it is a part of', () => {
  const found = guessShapes(headers, [row]);
  expect([found.holds, found.asObservations.columns.map(({ mapping }) => mapping.role)]).toEqual([
    'OBSERVATIONS',
    ['DATE', 'IGNORE', 'DIMENSION', 'TOTAL', 'HITS', 'IGNORE'],
  ]);
  expect(found.asObservations.columns[4]?.mapping).toMatchObject({ question: 'breaches', decimalMark: '.' });
  expect(refuseMapping(guessed([row]), headers)).toBeNull();
});

test('a row says how many of how many; what cannot be is refused with its line and reason', () => {
  const read = compileObservationMapping(guessed([row]), headers, 'Europe/London');
  expect(read(row, 2)).toEqual({
    kind: 'ROW',
    draft: { line: 2, day: '2017-03-01', total: 21_289, hits: [2_879], observed: null, labels: ['1'] },
  });
  const wrong = (place: number, value: string) => read(row.with(place, value), 7);
  expect(wrong(4, '21290')).toMatchObject({ problems: [{ line: 7, column: 'breaches', reason: 'MORE_THAN_ALL' }] });
  expect(wrong(4, '')).toMatchObject({ problems: [{ reason: 'NO_COUNT' }] });
  expect(wrong(3, '-1')).toMatchObject({ problems: [{ column: 'attendances', reason: 'NOT_A_COUNT' }] });
  expect(wrong(3, '21.5')).toMatchObject({ problems: [{ reason: 'NOT_A_COUNT' }] });
  expect(wrong(0, '')).toMatchObject({ problems: [{ reason: 'NO_DATE' }] });
  expect(read(row.slice(1), 8)).toMatchObject({ problems: [{ reason: 'FIELD_COUNT' }] });
  expect(wrong(4, '0')).toMatchObject({ draft: { hits: [0] } });
});

test('without a count, or without what it is a part of, there is nothing to read', () => {
  const mapping = guessed([row]);
  const without = (role: string): Mapping => ({
    ...mapping,
    columns: mapping.columns.map((column) => (column.role === role ? { ...column, role: 'IGNORE' } : column)),
  });
  expect(refuseMapping(without('HITS'), headers)).toMatchObject({ problem: 'NO_HITS' });
  expect(refuseMapping(without('TOTAL'), headers)).toMatchObject({ problem: 'NO_TOTAL' });
  expect(refuseMapping(without('DATE'), headers)).toMatchObject({ problem: 'NO_PERIOD' });
});

const meanHeaders = ['day', 'branch', 'n', 'mean wait', 'sd'];
const meanRow = ['2026-03-01', 'Delft', '120', '7.5', '2.25'];
const guessedMeans = (): Mapping => ({
  ...proposedMapping(guessShapes(meanHeaders, [meanRow]).asObservations),
  holds: 'OBSERVATIONS',
});
const onScale = (mapping: Mapping): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((column) =>
    column.role === 'MEAN' ? { ...column, scale: { min: 0, max: 60 } } : column,
  ),
});

test('a file of means is known by a day, a count, a mean and its standard deviation', () => {
  const found = guessShapes(meanHeaders, [meanRow]);
  expect([found.holds, found.asObservations.columns.map(({ mapping }) => mapping.role)]).toEqual([
    'OBSERVATIONS',
    ['DATE', 'DIMENSION', 'TOTAL', 'MEAN', 'DEVIATION'],
  ]);
  expect(refuseMapping(guessedMeans(), meanHeaders)).toMatchObject({ problem: 'SCALE_MISSING' });
  expect(refuseMapping(onScale(guessedMeans()), meanHeaders)).toBeNull();
  // A mean that says nothing of how sure it is stays out until somebody asks for it, and is then refused alone.
  const half = guessShapes(['day', 'n', 'late', 'mean wait'], [['2026-03-01', '120', '7', '7.5']]);
  expect(half.asObservations.columns.map(({ mapping }) => mapping.role)).toEqual(['DATE', 'TOTAL', 'HITS', 'IGNORE']);
  const alone = onScale(guessedMeans());
  const columns = alone.columns.map((column) =>
    column.role === 'DEVIATION' ? { ...column, role: 'IGNORE' as const } : column,
  );
  expect(refuseMapping({ ...alone, columns }, meanHeaders)).toMatchObject({
    ...{ problem: 'NO_DEVIATION', columns: ['mean wait'] },
  });
});

test('a row tells the mean of so many; what cannot be is refused with its line and reason', () => {
  const read = compileObservationMapping(onScale(guessedMeans()), meanHeaders, 'Europe/Amsterdam');
  expect(read(meanRow, 2)).toMatchObject({
    draft: { total: 120, hits: [], observed: { n: 120, mean: 7.5, deviation: 2.25 }, labels: ['Delft'] },
  });
  const wrong = (place: number, value: string) => read(meanRow.with(place, value), 7);
  const refused = (column: string, reason: string) => ({ kind: 'BAD', problems: [{ line: 7, column, reason }] });
  expect(wrong(2, '0')).toMatchObject(refused('n', 'NONE_COUNTED'));
  expect(wrong(2, '-3')).toMatchObject(refused('n', 'NOT_A_COUNT'));
  expect(wrong(3, '60.1')).toMatchObject(refused('mean wait', 'OUTSIDE_SCALE'));
  expect(wrong(3, '')).toMatchObject(refused('mean wait', 'NO_COUNT'));
  expect(wrong(4, '-0.1')).toMatchObject(refused('sd', 'NEGATIVE_AMOUNT'));
  expect(wrong(4, '')).toMatchObject(refused('sd', 'NO_COUNT'));
  expect(read(['2026-03-01', 'Delft', '1', '9', ''], 7)).toMatchObject({ draft: { observed: { n: 1, deviation: 0 } } });
});

const waits = realFile('nhs-ae-attendances-2016-2019.csv');
const breachesDefined: MetricDefinition = {
  ...{ version: 1, validFrom: '2016-01-01', rule: 'SHARE', scale: { min: 0, max: 1 }, leads: 'UNWEIGHTED' },
  ...{ direction: 'LOWER_IS_BETTER', question: 'breaches', programme: 'OPERATIONS', population: 'attendances' },
};

const cellsOf = (drafts: readonly ObservationDraft[]) =>
  drafts.flatMap(({ day, total, hits: [hits = 0] }) =>
    [
      { score: 1, n: hits },
      { score: 0, n: total - hits },
    ].map(({ score, n }) => ({ day, score, n, sumW: n, sumW2: n })),
  );

(waits ? test : test.skip)(
  'waits in English emergency departments: the chart widens by how months really scatter',
  () => {
    const columns = headers.map((header) => waits?.(header) ?? []);
    const rows = (columns[0] ?? []).map((_, nth) => columns.map((column) => column[nth] ?? ''));
    expect(guessShapes(headers, rows.slice(0, 1_000)).holds).toBe('OBSERVATIONS');
    const read = compileObservationMapping(guessed(rows.slice(0, 1_000)), headers, 'Europe/London');
    const drafts = rows.map((fields, nth) => read(fields, nth + 2));
    expect(drafts.every(({ kind }) => kind === 'ROW')).toBe(true);

    const cells = cellsOf(drafts.flatMap((found) => (found.kind === 'ROW' ? [found.draft] : [])));
    const span = { from: '2016-04-01', to: '2019-03-31', today: '2019-04-15' };
    const series = buildSeries({ grain: 'MONTH', ...span, definitions: [breachesDefined], cells });
    const reading = readSeries(series);
    const months = series.points.map(({ measurement: { groups } }) => {
      const [others, hits] = groups.map(({ n }) => n);
      return { hits: hits ?? 0, n: (hits ?? 0) + (others ?? 0) };
    });
    expect([months.length, reading.control?.method, reading.control?.state]).toEqual([36, 'LANEY_P', 'FIRM']);
    // Reference case spc-ae-england: over all months the centre is 0.11518 and 36 of 36 months lie out of plain limits.
    expect(laneyPChart(months).centre).toBeCloseTo(0.11518058703125583, 9);
    const alarms = reading.findings.filter(({ kind }) => kind === 'BEYOND_LIMITS');
    expect(alarms.length).toBeGreaterThan(0);
    expect(alarms.length).toBeLessThan(12);
    const fewer = series.points.map(({ change }) => change).filter((change) => (change?.difference ?? 0) < 0);
    expect(new Set(fewer.map((change) => change?.verdict))).toEqual(new Set(['BETTER']));
  },
);
