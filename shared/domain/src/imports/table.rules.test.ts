import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitRecords, type Delimiter } from './records.rules.ts';
import {
  detectDelimiter,
  readTable,
  isWorkbook,
  refuseBytes,
  refuseColumn,
  refuseHeaders,
  refuseSize,
} from './table.rules.ts';
import { firstNotUtf8 } from './utf8.rules.ts';

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(unescape(encodeURIComponent(text)), (letter) => letter.charCodeAt(0));
const whole = (text: string) => readTable(text, { whole: true });

test('records keep quotes, doubled quotes, line ends inside quotes, and the line they begin on', () => {
  const { records, quoteOpenedOn } = splitRecords('a,b\r\n"x ""y""","two\nlines"\n\n1,\n', ',');
  expect(quoteOpenedOn).toBeNull();
  expect(records).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['x "y"', 'two\nlines'] },
    { line: 5, fields: ['1', ''] },
  ]);
});

const field = fc.stringMatching(/^[a-z0-9 ;,\t"\n]{0,8}$/);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('whatever is written in quotes is read back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom<Delimiter>(',', ';', '\t'),
      (rows, delimiter) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        expect(splitRecords(text, delimiter).records.map(({ fields }) => fields)).toEqual(rows);
      },
    ),
  );
});

test('the delimiter is found although the others stand inside quotes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.array(field, { minLength: 24, maxLength: 24 }),
      fc.constantFrom<Delimiter>(',', ';', '\t'),
      (columns, fields, delimiter) => {
        const header = Array.from({ length: columns }, (_, place) => `column ${place}`).join(delimiter);
        const rows = Array.from({ length: 4 }, (_, row) =>
          fields
            .slice(row * columns, (row + 1) * columns)
            .map(quoted)
            .join(delimiter),
        );
        expect(detectDelimiter([header, ...rows].join('\n'))).toBe(delimiter);
      },
    ),
  );
});

test('decimal commas do not hide the semicolon', () => {
  expect(detectDelimiter('id;score;weight\n1;9;1,25\n2;10;0,75\n')).toBe(';');
});

test('a table gives its headers and rows; a mark at its beginning is no part of the first header', () => {
  expect(whole('\ufeffid, score \n1,9\n')).toEqual({
    format: {
      ...{ encoding: null, sheet: null, delimiter: ',', endsLinesByReturn: false },
      ...{ headerLine: 1, headerRows: 1 },
    },
    headers: ['id', 'score'],
    questions: [null, null],
    rows: [{ line: 2, fields: ['1', '9'] }],
  });
});

test('the cut end of an opening is left out, and a quote still open there is no fault', () => {
  expect(readTable('id,score\n1,9\n2,1', { whole: false })).toMatchObject({ rows: [{ fields: ['1', '9'] }] });
  expect(readTable('id,score\n1,9\n2,"1', { whole: false })).toMatchObject({ rows: [{ fields: ['1', '9'] }] });
});

test.each([
  ['EmptyFile', '', {}],
  ['EmptyFile', '\n\n', {}],
  ['EmptyFile', 'id,score\n', {}],
  ['OneColumn', 'score\n9\n10\n', {}],
  ['QuoteNeverClosed', 'id,score\n1,9\n2,"10\n3,8\n', { line: 3 }],
  ['DuplicateHeaders', 'Score, score ,id\n1,2,3\n', { names: ['score'] }],
  ['EmptyHeaders', 'id,,score\n1,2,3\n', { positions: [2] }],
  ['HeaderMissing', '1,9\n2,10\n', { line: 1 }],
])('%s is refused with what to do', (name, text, facts) => {
  const refusal = whole(text);
  expect(refusal).toMatchObject({ __typename: name, ...facts });
  expect('message' in refusal && refusal.message.length).toBeGreaterThan(20);
});

test('what is no text is told by its first bytes', () => {
  expect(refuseBytes(bytes('id,score\nžluť,9'))).toBeNull();
  expect(refuseBytes(Uint8Array.of())).toMatchObject({ __typename: 'EmptyFile' });
  expect(refuseBytes(bytes('%PDF-1.7'))).toMatchObject({ __typename: 'NotATable' });
  expect(isWorkbook(bytes('PK\u0003\u0004xlsx'))).toBe(true);
});

test('every text is UTF-8, wherever its bytes are cut; a stray or overlong byte is found where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, cut) => {
      expect(firstNotUtf8(bytes(text).subarray(0, cut))).toBeNull();
      expect(firstNotUtf8(Uint8Array.from([...bytes(text), 0xff]))).toBe(bytes(text).length);
    }),
  );
  for (const wrong of [[0xc0, 0xaf], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80]]) {
    expect(firstNotUtf8(Uint8Array.from(wrong))).toBe(0);
  }
});

test('a file over the limit is refused with both sizes; a column is when most of it does not fit', () => {
  expect(refuseSize(100, 100)).toBeNull();
  expect(refuseSize(3 * 1024 ** 2, 2 * 1024 ** 2)).toMatchObject({
    __typename: 'TooLarge',
    bytes: 3145728,
    limit: 2097152,
  });
  expect(refuseColumn('Score', { bad: 51, rows: 100 })).toMatchObject({
    __typename: 'ColumnDoesNotFit',
    column: 'Score',
    badShare: 0.51,
  });
  expect(refuseColumn('Score', { bad: 50, rows: 100 })).toBeNull();
  expect(refuseHeaders(Array.from({ length: 1001 }, (_, place) => `c${place}`))).toMatchObject({
    __typename: 'TooManyColumns',
    columns: 1001,
  });
});
