import { expect, test } from '@jest/globals';
import type { ColumnMapping, Mapping } from './mapping.rules.ts';
import { rememberedFor, sourceLike, waitsFor, withBlanksOf } from './remembered.rules.ts';

const column = (header: string, role: ColumnMapping['role'] = 'DIMENSION', more: Partial<ColumnMapping> = {}) => ({
  ...{ header, role },
  ...more,
});
const saved: Mapping = {
  columns: [
    column('Day', 'DATE', { dateOrder: 'DMY' }),
    column('Would you recommend us?', 'SCORE', { scale: { min: 0, max: 10 } }),
    column('E-mail', 'IGNORE'),
  ],
  period: { from: '2026-01-01', to: '2026-01-31' },
  leaveOut: [{ header: 'Status', values: ['Preview'] }],
};
const headers = ['WOULD you  recommend us? ', ' day', 'e-mail'];

test('headers are compared trimmed and case-folded, in whatever order they come', () => {
  const { mapping, newHeaders, goneHeaders } = rememberedFor(saved, { headers, rows: [] });
  expect(mapping.columns.map(({ header, role }) => [header, role])).toEqual([
    ['WOULD you  recommend us?', 'SCORE'],
    ['day', 'DATE'],
    ['e-mail', 'IGNORE'],
  ]);
  expect([newHeaders, goneHeaders, mapping.period, mapping.leaveOut]).toEqual([[], [], null, []]);
});

test.each([
  ['a new column', [...headers, 'Region '], [], { why: 'NEW_COLUMNS', columns: ['Region'] }],
  ['a column that is gone', headers.slice(1), [], { why: 'COLUMNS_GONE', columns: ['Would you recommend us?'] }],
  ['one that was left out and is gone', headers.slice(0, 2), [], null],
  [
    'dates in another order',
    headers,
    [
      ['9', '10/31/2026', ''],
      ['8', '11/01/2026', ''],
    ],
    { why: 'DATE_ORDER', columns: ['day'] },
  ],
  [
    'one odd date',
    headers,
    [
      ['9', '31.10.2026', ''],
      ['8', 'soon', ''],
    ],
    null,
  ],
] as const)('%s', (_, found, rows, waits) => {
  expect(waitsFor(rememberedFor(saved, { headers: found, rows }))).toEqual(waits);
});

test('a file without dates asks for its days each time', () => {
  const undated = { ...saved, columns: saved.columns.slice(1) };
  const remembered = rememberedFor(undated, { headers: [headers[0], headers[2]].map(String), rows: [] });
  expect(waitsFor(remembered)).toEqual({ why: 'PERIOD', columns: [] });
  const period = { from: '2026-02-01', to: '2026-02-28' };
  expect(waitsFor({ ...remembered, mapping: { ...remembered.mapping, period } })).toBeNull();
});

test('a file looks like the source of which everything used is there, and most is known', () => {
  const narrow = { name: 'narrow', mapping: { ...saved, columns: saved.columns.slice(0, 1) } };
  const whole = { name: 'whole', mapping: saved };
  expect(sourceLike(headers, [narrow, whole])?.name).toBe('whole');
  expect(sourceLike(['day', 'amount', 'branch'], [narrow, whole])).toBeNull();
  expect(sourceLike(['day', 'amount'], [narrow, whole])?.name).toBe('narrow');
  expect(sourceLike(headers, [{ mapping: { columns: [column('Day', 'IGNORE')], period: null } }])).toBeNull();
});

test('words for "not answered" that only this file writes join those that were said; what was said stays as it is', () => {
  const blank = (value: string) => ({ value, means: 'BLANK' as const });
  const score = (codes?: ColumnMapping['codes']) => column('Score', 'SCORE', codes && { codes });
  const kept = { ...saved, columns: [score([blank('11')]), column('Area')] };
  const guessed = [
    score([blank('Blank'), { value: '11', means: 'NOT_APPLICABLE' }]),
    column('Area', 'IGNORE', { codes: [blank('-')] }),
  ];
  expect(withBlanksOf(kept, guessed).columns).toEqual([score([blank('11'), blank('Blank')]), column('Area')]);
  expect(withBlanksOf(kept, [score()])).toEqual(kept);
});
