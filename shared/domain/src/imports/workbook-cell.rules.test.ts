import { expect, test } from '@jest/globals';
import { columnOf, dateOfSerial, plainNumber, showsTime, unescaped } from './workbook-cell.rules.ts';

test.each([
  [46_083, false, '2026-03-02'],
  [46_083.5, false, '2026-03-02 12:00:00'],
  [44_621, true, '2026-03-02 00:00:00'.slice(0, 10)],
  [0.395_833_333_333_333_3, false, '09:30:00'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
])('serial %d is %s', (serial, isFrom1904, date) => {
  expect(dateOfSerial(serial, isFrom1904)).toBe(date);
});

test('a number is a date where its format shows one outside its literal parts', () => {
  expect(showsTime(14, undefined)).toBe(true);
  expect(showsTime(2, undefined)).toBe(false);
  for (const format of ['yyyy-mm-dd', 'dd.mm.yyyy hh:mm', '[h]:mm:ss', '[$-409]d-mmm-yy;@'])
    expect(showsTime(164, format)).toBe(true);
  for (const format of [
    '0.00',
    '#,##0 "days"',
    '[Red]0',
    '0\\d',
    '_-* #,##0.00 [$€-407]_-',
    'General'.replace(/General/, '@'),
  ])
    expect(showsTime(164, format)).toBe(false);
});

test('numbers are written plainly, characters restored, places found', () => {
  expect(['4.5999999999999996', '1E-7', '1e21', '7'].map(plainNumber)).toEqual([
    ...['4.6', '0.0000001', '1000000000000000000000', '7'],
  ]);
  expect(unescaped('two_x000D_lines')).toBe('two\rlines');
  expect(['A1', 'Z9', 'AA1', 'AB7', 'XFD1'].map(columnOf)).toEqual([0, 25, 26, 27, 16_383]);
});
