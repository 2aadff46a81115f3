import { expect, test } from '@jest/globals';
import { wordsIn } from './languages.ts';
import { mappingProblem } from './mapping.messages.ts';
import { rowProblem, type RowReason } from './import-rows.messages.ts';
import { fileRefusal } from './imports.messages.ts';

const i18n = wordsIn();

test('a file that cannot be read is refused with what is wrong and what to do', () => {
  expect(fileRefusal(i18n, { __typename: 'QuoteNeverClosed', line: 1204 })).toBe(
    'A quotation mark opened on line 1,204 is never closed. Close it, or export the file again.',
  );
  expect(fileRefusal(i18n, { __typename: 'NulByte', line: 7 })).toMatch(/^Line 7 holds a NUL byte/);
  expect(fileRefusal(i18n, { __typename: 'WrongEncoding', line: 3 })).toMatch(
    /^Line 3 is not written in the letters of the rest\./,
  );
  expect(fileRefusal(i18n, { __typename: 'HeaderMissing', line: 1 })).toMatch(/^Line 1 holds values, not names\./);
  expect(fileRefusal(i18n, { __typename: 'TooLarge', bytes: 3 * 1024 ** 3, limit: 2 * 1024 ** 3 })).toMatch(
    /^The file has 3,072 MB; at most 2,048 MB can be imported\./,
  );
  expect(fileRefusal(i18n, { __typename: 'DuplicateHeaders', names: ['NPS', 'Area'] })).toMatch(/“NPS” and “Area”\./);
  expect(fileRefusal(i18n, { __typename: 'EmptyHeaders', positions: [4] })).toMatch(/^Column 4 has no name\./);
  expect(fileRefusal(i18n, { __typename: 'EmptyHeaders', positions: [2, 4] })).toMatch(
    /^Columns 2 and 4 have no name\./,
  );
  expect(fileRefusal(i18n, { __typename: 'TooManyColumns', columns: 1200, limit: 1000 })).toMatch(
    /^The file has 1,200 columns;/,
  );
  expect(fileRefusal(i18n, { __typename: 'ColumnDoesNotFit', column: 'Q7', badShare: 0.724 })).toMatch(
    /^72\u00a0% of “Q7”/,
  );
  for (const __typename of ['EmptyFile', 'NotATable', 'OneColumn', 'GivenUp', 'RollBackGivenUp'] as const)
    expect(fileRefusal(i18n, { __typename })).toMatch(/^(The file|This|The server) .+\. .+\.$/);
});

test('a cell that does not fit is named by line and column, with what stands in it', () => {
  const say = (reason: RowReason, value = 'often') => rowProblem(i18n, { line: 1214, column: 'Q7ALL', value, reason });
  expect(say('NOT_A_NUMBER')).toBe(
    'Line 1,214, “Q7ALL”: “often” is not a number; if it means “blank”, say so in the mapping',
  );
  expect(say('NEGATIVE_WEIGHT', '-2')).toBe('Line 1,214, “Q7ALL”: a weight of -2 is below 0');
  const others = [
    'NOT_A_DATE',
    'NO_DATE',
    'NO_ID',
    'NO_QUESTION',
    'UNKNOWN_QUESTION',
    'TOO_LONG',
    'NUL_CHARACTER',
  ] as const;
  expect(new Set(others.map((reason) => say(reason))).size).toBe(others.length);
  expect(rowProblem(i18n, { line: 9, column: null, value: null, reason: 'FIELD_COUNT' })).toMatch(
    /^Line 9: it has not as many/,
  );
});

test('a cell that looks like a formula or a pattern is repeated as text', () => {
  const value = "=HYPERLINK('x') {n, plural, other {#}}";
  expect(rowProblem(i18n, { line: 2, column: 'c', value, reason: 'NOT_A_NUMBER' })).toContain(value);
});

test('a mapping says what it still needs, and of which columns', () => {
  expect(mappingProblem(i18n, { problem: 'SCALE_MISSING', columns: ['Q7', 'Q9'] })).toBe(
    'Say where the scale of “Q7” and “Q9” begins and ends',
  );
  expect(mappingProblem(i18n, { problem: 'NO_PERIOD', columns: [] })).toMatch(/^The file has no full dates/);
});
