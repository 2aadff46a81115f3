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

const friendliness = ['day', 'label', 'mean', 'n', 'sd'];
const places = ['App', 'Branch', 'Phone'];
const told = Array.from({ length: 99 }, (_, nth) => [
  `${String((nth % 28) + 1).padStart(2, '0')}/0${(nth % 9) + 1}/2026`,
  ...[places[nth % 3] ?? '', `${7 + (nth % 20) / 10}`, `${100 + nth}`, '1.5'],
]);

test('words beside the numbers are labels to compare by, whatever their column is called', () => {
  const found = guessShapes(friendliness, told);
  expect([found.holds, found.asObservations.columns.map(({ mapping }) => mapping.role)]).toEqual([
    'OBSERVATIONS',
    ['DATE', 'DIMENSION', 'MEAN', 'TOTAL', 'DEVIATION'],
  ]);
  expect(found.asObservations.columns[1]).toMatchObject({ reason: 'FEW_LABELS', mapping: { dimension: 'label' } });
  const roleOf = (label: (nth: number) => string) =>
    guessShapes(
      friendliness,
      told.map((cells, nth) => cells.with(1, label(nth))),
    ).asObservations.columns[1]?.mapping.role;
  expect(roleOf((nth) => `Branch ${nth}`)).toBe('IGNORE');
  expect(roleOf((nth) => `${nth % 3}`)).toBe('IGNORE');
  expect(roleOf((nth) => `${nth % 3}@example.org`)).toBe('IGNORE');
  expect(roleOf((nth) => `${nth % 3} was a day on which everybody waited for the lift`)).toBe('IGNORE');
});

test('one bad cell makes no other file of it: its row is refused by its line', () => {
  const bad = [...told, ['31/02/2026', 'App', '7', '12', '1'], ['03/03/2026', 'App', 'abc', '12', '1']];
  const found = guessShapes(friendliness, bad);
  expect([found.holds, found.asObservations.columns.map(({ mapping }) => mapping.role)]).toEqual([
    'OBSERVATIONS',
    ['DATE', 'DIMENSION', 'MEAN', 'TOTAL', 'DEVIATION'],
  ]);
  const mapping = onScale({ ...proposedMapping(found.asObservations), holds: 'OBSERVATIONS' });
  const read = compileObservationMapping(mapping, friendliness, 'Europe/Amsterdam');
  expect(bad.map(read).filter(({ kind }) => kind === 'BAD')).toMatchObject([
    { problems: [{ line: 99, column: 'day' }] },
    { problems: [{ line: 100, column: 'mean', reason: 'NOT_A_NUMBER' }] },
  ]);
  const half = told.map((cells, nth) => (nth % 5 === 0 ? cells.with(2, 'abc') : cells));
  expect(guessShapes(friendliness, half).holds).toBe('ANSWERS');
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
