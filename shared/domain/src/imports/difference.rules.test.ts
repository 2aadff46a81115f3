import { expect, test } from '@jest/globals';
import { limits } from '../limits.ts';
import { differenceTo } from './difference.rules.ts';

const before = {
  ...{ id: 'one', fileName: 'october.csv', committedAt: '2026-11-02T09:00:00Z', headers: ['Day', 'Score', 'Area'] },
  counts: { rows: 120, firstDay: '2026-10-01', lastDay: '2026-10-31' },
};

test('headers are compared folded, and values that no file had before are named', () => {
  const seen = [{ column: 'Region', values: ['South', 'North', 'East'], known: new Set(['North']) }];
  expect(differenceTo(before, { headers: ['day ', 'SCORE', 'Region'], seen })).toEqual({
    before: { id: 'one', fileName: 'october.csv', committedAt: '2026-11-02T09:00:00Z' },
    ...{ rowsBefore: 120, firstDayBefore: '2026-10-01', lastDayBefore: '2026-10-31' },
    ...{ newHeaders: ['Region'], goneHeaders: ['Area'] },
    newValues: [{ column: 'Region', values: ['East', 'South'], more: 0 }],
  });
});

test('a column nothing was known of is no news value by value, and a long list is cut', () => {
  const many = Array.from(
    { length: limits.imports.newValuesNamed + 3 },
    (_, nth) => `v${String(nth).padStart(3, '0')}`,
  );
  const { newValues } = differenceTo(before, {
    headers: before.headers,
    seen: [
      { column: 'New', values: ['a'], known: new Set() },
      { column: 'Area', values: ['A'], known: new Set(['A']) },
      { column: 'Code', values: many, known: new Set(['old']) },
    ],
  });
  expect(newValues).toEqual([{ column: 'Code', values: many.slice(0, limits.imports.newValuesNamed), more: 3 }]);
});
