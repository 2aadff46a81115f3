import { readCell } from '@cxboard/domain/imports/cell.rules';
import { readTable } from '@cxboard/domain/imports/table.rules';
import { expect, test } from '@jest/globals';
import { csvOf } from './csv.ts';

test('a text that a spreadsheet would run is made harmless, and figures stay figures', () => {
  expect(csvOf([['=cmd()', '-12.0', 'a,"b"']])).toBe(`'=cmd(),-12.0,"a,""b"""`);
});

test('what is exported is imported as it was: formulas, figures, quotes, line ends and letters of every script', () => {
  const texts = [
    '=1+1',
    '+SUM(A1)',
    '-2',
    '-5 points',
    '@name',
    "'quoted",
    'a,b;c',
    'say "no"',
    'two\nlines',
    'žluťoučký 点 🙂',
    '0.5',
  ];
  const exported = `\ufeff${csvOf([['nr', 'said'], ...texts.map((text, nth) => [String(nth), text])])}\r\n`;
  const table = readTable(exported, { whole: true });
  if (!('rows' in table)) throw new Error(table.message);
  const read = table.rows.map(({ fields }) => readCell({ header: 'said', role: 'COMMENT' }, fields[1] ?? ''));
  expect(read).toEqual(texts.map((value) => ({ kind: 'VALUE', value })));
  expect(exported).toContain("'=1+1");
  expect(exported).toContain('2,-2\r\n');
});
