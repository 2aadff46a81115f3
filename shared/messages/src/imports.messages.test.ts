import { expect, test } from '@jest/globals';
import { englishI18n } from './english.ts';
import { cellProblem, tableProblem, type CellProblem, type TableProblem } from './imports.messages.ts';

const i18n = englishI18n();

test('a file that cannot be read is refused with what is wrong and what to do', () => {
  const say = (problem: TableProblem) => tableProblem(i18n, problem);
  expect(say({ kind: 'QUOTE_NOT_CLOSED', line: 1204 })).toBe(
    'A quotation mark opened on line 1,204 is never closed. Close it, or double it if it belongs to the text.',
  );
  expect(say({ kind: 'NUL_BYTE', line: 7 })).toMatch(/^Line 7 holds a NUL byte/);
  expect(say({ kind: 'DUPLICATE_HEADER', header: 'NPS' })).toMatch(/^Two columns are called “NPS” on line 1\./);
  expect(say({ kind: 'TOO_LARGE', limitBytes: 2_000_000_000 })).toMatch(/^The file is larger than 2,000 MB\./);
  const plain = (['EMPTY', 'NO_ROWS', 'ONE_COLUMN', 'NOT_A_TABLE', 'NOT_UTF8'] as const).map((kind) => say({ kind }));
  expect(new Set(plain).size).toBe(5);
  expect(plain.filter((sentence) => !/^(The file|This) .+\.$/.test(sentence))).toEqual([]);
});

test('a cell that does not fit is named by line and column, with what stands in it', () => {
  const say = (problem: CellProblem, value = 'often') =>
    cellProblem(i18n, { line: 214, column: 'Q7ALL', value, problem });
  expect(say({ kind: 'OUT_OF_SCALE', min: 0, max: 10 }, '12')).toBe(
    'Line 214, “Q7ALL”: 12 is outside the scale from 0 to 10',
  );
  expect(say({ kind: 'NOT_A_NUMBER' })).toBe(
    'Line 214, “Q7ALL”: “often” is not a number; say in the mapping if it means “blank”',
  );
  const kinds = ['NOT_A_DATE', 'NOT_INTEGER', 'MISSING', 'NEGATIVE_WEIGHT', 'TOO_LONG', 'TOO_FEW_CELLS'] as const;
  expect(new Set(kinds.map((kind) => say({ kind }))).size).toBe(kinds.length);
});

test('a cell that looks like a formula or a pattern is repeated as text', () => {
  const value = "=HYPERLINK('x') {n, plural, other {#}}";
  expect(cellProblem(i18n, { line: 2, column: 'c', value, problem: { kind: 'NOT_A_NUMBER' } })).toContain(value);
});
