import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCell } from './cell.rules.ts';
import { localDateOf } from '../local-time.ts';
import { dayReader, possibleDateOrders, readDay } from './date.rules.ts';
import { guessMapping, proposedMapping } from './guess.rules.ts';
import { type ColumnMapping, type Mapping } from './mapping.rules.ts';
import { refuseMapping } from './mapping-checks.rules.ts';
import { detectDecimalMark, readNumber, readScoreText } from './number.rules.ts';
import { compileMapping } from './row.rules.ts';

const score: ColumnMapping = {
  header: 'NETPRO',
  role: 'SCORE',
  question: 'Recommend',
  scale: { min: 0, max: 10 },
  codes: [
    { value: '11', means: 'BLANK' },
    { value: 'N/A', means: 'NOT_APPLICABLE' },
  ],
};
const period = { from: '2017-05-01', to: '2017-05-31' };
const mapping: Mapping = {
  columns: [
    { header: 'Id', role: 'RESPONSE_ID' },
    score,
    { header: 'Weight', role: 'WEIGHT' },
    { header: 'Area', role: 'DIMENSION', dimension: 'Boarding area' },
    { header: 'Name', role: 'IGNORE' },
  ],
  period,
};
const headers = ['Id', 'NETPRO ', 'Weight', 'Area', 'Name'];
const first = { line: 2, occurrence: 1 };

test.each([
  ['9', { kind: 'VALUE', value: 9 }],
  ['10 - Extremely likely', { kind: 'VALUE', value: 10 }],
  ['3 (neutral)', { kind: 'VALUE', value: 3 }],
  ['0', { kind: 'VALUE', value: 0 }],
  ['', { kind: 'EXCLUDED', reason: 'blank' }],
  [' 11 ', { kind: 'EXCLUDED', reason: 'blank' }],
  ['n/a', { kind: 'EXCLUDED', reason: 'blank' }],
  ['12', { kind: 'EXCLUDED', reason: 'outOfRange' }],
  ['-1', { kind: 'EXCLUDED', reason: 'outOfRange' }],
  ['9.5', { kind: 'EXCLUDED', reason: 'notInteger' }],
  ['ten', { kind: 'ERROR', reason: 'NOT_A_NUMBER' }],
  ['2017-05-01', { kind: 'ERROR', reason: 'NOT_A_NUMBER' }],
])('a score cell "%s" is read as %j', (text, cell) => {
  expect(readCell(score, text)).toEqual(cell);
});

test('labels lose their spare blanks and keep their case; weights are not negative', () => {
  expect(readCell({ header: 'Area', role: 'DIMENSION' }, '  Gate   A ')).toEqual({ kind: 'VALUE', value: 'Gate A' });
  const labels = [
    { value: '1', label: ' Male ' },
    { value: 'F', label: 'Female' },
    { value: '0', label: '' },
  ];
  const codes = [{ value: '9', means: 'BLANK' as const }];
  const gender = { header: 'Gender', role: 'DIMENSION' as const, labels, codes };
  for (const [text, value] of [
    [' 1', 'Male'],
    ['f', 'Female'],
    ['0', '0'],
    ['Other', 'Other'],
  ] as const)
    expect(readCell(gender, text)).toEqual({ kind: 'VALUE', value });
  expect(readCell(gender, '9')).toEqual({ kind: 'BLANK' });
  expect(readCell({ header: 'W', role: 'WEIGHT', decimalMark: ',' }, '1,5')).toEqual({ kind: 'VALUE', value: 1.5 });
  expect(readCell({ header: 'W', role: 'WEIGHT' }, '-1')).toEqual({ kind: 'ERROR', reason: 'NEGATIVE_WEIGHT' });
  expect(readCell({ header: 'C', role: 'COMMENT' }, 'a\0b')).toEqual({ kind: 'ERROR', reason: 'NUL_CHARACTER' });
});

test('numbers are read as their country writes them', () => {
  expect(readNumber('-£6.099', ',')).toBe(-6099);
  expect(readNumber('1,234.56', '.')).toBe(1234.56);
  expect(readNumber('1 234,5', ',')).toBe(1234.5);
  expect(readNumber('1.5', ',')).toBeNull();
  expect(readNumber('', '.')).toBeNull();
  expect(detectDecimalMark(['1,5', '2,25'])).toBe(',');
  expect(detectDecimalMark(['1', '2.25'])).toBe('.');
});

test('a whole score is read back from its text, bare or labelled, under either mark', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10, max: 100 }),
      fc.constantFrom('.', ','),
      fc.constantFrom('', ' - very good', ': fine', ' (neutral)'),
      (number, mark, label) => {
        expect(readScoreText(`${number}${label}`, mark)).toBe(number);
      },
    ),
  );
});

test('a number is read back from its text under either mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('.', ','), (thousandths, mark) => {
      const number = thousandths / 1000;
      expect(readNumber(String(number).replace('.', mark), mark)).toBe(number);
    }),
  );
});

test('a day is read in the order that was chosen, and impossible days are none', () => {
  expect(readDay('31.12.2016 18:30', 'DMY', 'UTC')).toBe('2016-12-31');
  expect(readDay('4/22/15', 'MDY', 'UTC')).toBe('2015-04-22');
  expect(readDay('2017-5-1', 'YMD', 'UTC')).toBe('2017-05-01');
  expect(readDay('31.12.2016', 'MDY', 'UTC')).toBeNull();
  expect(readDay('29.02.2015', 'DMY', 'UTC')).toBeNull();
  expect(readDay('12/31/1899 09:30:00 AM', 'MDY', 'UTC')).toBeNull();
  expect(readDay('2026-03-01T23:30:00Z', 'YMD', 'Europe/Prague')).toBe('2026-03-02');
});

test('a moment counts on its day in the zone, whatever zone, offset and time of day', () => {
  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Prague',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  );
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1, maxLength: 20 }), zone, (moments, timeZone) => {
      const read = dayReader('YMD', timeZone);
      for (const at of moments) expect(read(at.toISOString())).toBe(localDateOf(at, timeZone));
    }),
  );
  expect(readDay('2026-03-01 23:30:00+0100', 'YMD', 'UTC')).toBe('2026-03-01');
  expect(readDay('2026-03-01T99:30:00Z', 'YMD', 'UTC')).toBeNull();
});

test('any day is read back from each way of writing it', () => {
  const day = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (date) => {
      const [year, month, inMonth] = date.split('-');
      expect(readDay(date, 'YMD', 'UTC')).toBe(date);
      expect(readDay(`${inMonth}.${month}.${year}`, 'DMY', 'UTC')).toBe(date);
      expect(readDay(`${month}/${inMonth}/${year}`, 'MDY', 'UTC')).toBe(date);
    }),
  );
});

test('the order of dates follows from the whole column; when two are possible both are given', () => {
  expect(possibleDateOrders(['01/02/2017', '', '13/02/2017'])).toEqual(['DMY']);
  expect(possibleDateOrders(['01/02/2017', '03/04/2017'])).toEqual(['DMY', 'MDY']);
  expect(possibleDateOrders(['25', '24'])).toEqual([]);
  expect(possibleDateOrders([''])).toEqual([]);
});

test('a row becomes a response: id as key, first day of the period, weight, labels, answers', () => {
  const reader = compileMapping(mapping, headers, 'UTC');
  expect(reader).toMatchObject({ questions: ['Recommend'], dimensions: ['Boarding area'], hasId: true });
  expect(reader.read(['7', '9', '0.5', 'A', 'Ann'], first)).toEqual({
    kind: 'ROW',
    draft: {
      line: 2,
      key: { kind: 'ID', text: '7' },
      day: '2017-05-01',
      weight: 0.5,
      customerKey: null,
      dimensions: ['A'],
      comments: [],
      answers: [9],
    },
  });
  expect(reader.read(['8', '11', '', '', ''], first)).toMatchObject({
    draft: { weight: 1, dimensions: [null], answers: ['blank'] },
  });
});

test('what is wrong with a row is told with line, column and value', () => {
  const reader = compileMapping(mapping, headers, 'UTC');
  expect(reader.read(['', 'ten', 'heavy', 'A', ''], { line: 17, occurrence: 1 })).toMatchObject({
    kind: 'BAD',
    problems: [
      { line: 17, column: 'Id', reason: 'NO_ID' },
      { line: 17, column: 'Weight', value: 'heavy', reason: 'NOT_A_NUMBER' },
      { line: 17, column: 'NETPRO', value: 'ten', reason: 'NOT_A_NUMBER' },
    ],
  });
  expect(reader.read(['1', '2'], { line: 18, occurrence: 1 })).toMatchObject({
    problems: [{ line: 18, column: null, reason: 'FIELD_COUNT' }],
  });
});

test('without an id a row is known by its text and how often it came before', () => {
  const noId: Mapping = {
    ...mapping,
    columns: mapping.columns.map((column) => (column.header === 'Id' ? { ...column, role: 'IGNORE' } : column)),
  };
  const reader = compileMapping(noId, headers, 'UTC');
  const fields = ['7', '9', '1', 'A', ''];
  const keys = [1, 2]
    .map((occurrence) => reader.read(fields, { line: 2, occurrence }))
    .map((read) => (read.kind === 'ROW' ? read.draft.key.text : null));
  expect(keys[0]).not.toBe(keys[1]);
  expect(keys.every((key) => key?.startsWith(reader.textOf(fields)))).toBe(true);
  expect(reader.hasId).toBe(false);
});

test('a dated row counts on its day; without a period an empty date is a fault', () => {
  const dated: Mapping = {
    columns: [...mapping.columns.slice(0, 4), { header: 'Name', role: 'DATE', dateOrder: 'DMY' }],
    period: null,
  };
  const reader = compileMapping(dated, headers, 'UTC');
  expect(reader.read(['1', '9', '', '', '03.02.2017'], first)).toMatchObject({ draft: { day: '2017-02-03' } });
  expect(reader.read(['1', '9', '', '', ''], first)).toMatchObject({
    problems: [{ reason: 'NO_DATE', column: 'Name' }],
  });
  expect(compileMapping({ ...dated, period }, headers, 'UTC').read(['1', '9', '', '', ''], first)).toMatchObject({
    draft: { day: '2017-05-01' },
  });
});

const change = (place: number, column: Partial<ColumnMapping>): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((before, index) => (index === place ? { ...before, ...column } : before)),
});

test('a mapping that says all it must is accepted', () => {
  expect(refuseMapping(mapping, headers)).toBeNull();
});

test.each<[string, Mapping, string[]]>([
  ['UNKNOWN_COLUMN', change(4, { header: 'Nmae' }), ['Nmae']],
  ['COLUMN_NOT_MAPPED', { ...mapping, columns: mapping.columns.slice(0, 4) }, ['Name']],
  ['SEVERAL_OF_ONE_KIND', change(4, { role: 'WEIGHT' }), ['Name']],
  ['NO_SCORE', change(1, { role: 'IGNORE' }), []],
  ['QUESTION_MISSING', change(1, { question: ' ' }), ['NETPRO']],
  ['QUESTION_TWICE', change(4, { role: 'SCORE', question: 'recommend', scale: { min: 0, max: 10 } }), ['recommend']],
  ['SCALE_MISSING', change(1, { scale: { min: 10, max: 0 } }), ['NETPRO']],
  ['DATE_ORDER_MISSING', change(4, { role: 'DATE' }), ['Name']],
  ['DIMENSION_MISSING', change(3, { dimension: null }), ['Area']],
  ['DIMENSION_TWICE', change(4, { role: 'DIMENSION', dimension: 'boarding  area' }), ['boarding  area']],
  ['NO_PERIOD', { ...mapping, period: null }, []],
  ['PERIOD_UPSIDE_DOWN', { ...mapping, period: { from: '2017-05-31', to: '2017-05-01' } }, []],
  [
    'TOO_MANY_CODES',
    change(1, {
      codes: Array.from({ length: 201 }, (_, value) => ({ value: String(value), means: 'BLANK' as const })),
    }),
    ['NETPRO'],
  ],
])('a mapping is refused: %s', (problem, refused, columns) => {
  expect(refuseMapping(refused, headers)).toMatchObject({ __typename: 'MappingDoesNotFit', problem, columns });
});

describe('a file with one answer a row', () => {
  const headers = ['id', 'collected_at', 'field_label', 'value_number', 'value_text', 'user_identifier'];
  const rows = [
    ['r1', '2026-10-01', 'How likely are you to recommend us?', '9', '', 'u1'],
    ['r1', '2026-10-01', 'How easy was it?', '4', '', 'u1'],
    ['r1', '2026-10-01', 'Why?', '', 'quick and kind', 'u1'],
    ...Array.from({ length: 11 }, (_, nth) => [
      `n${nth}`,
      '2026-10-02',
      'How likely are you to recommend us?',
      String(nth),
      '',
      '',
    ]),
    ...Array.from({ length: 5 }, (_, nth) => [`e${nth}`, '2026-10-13', 'How easy was it?', String(nth + 1), '', '']),
  ];
  const guess = guessMapping(headers, rows);
  const mapping = proposedMapping(guess);

  test('is known by its columns, each question with the scale its own answers fill', () => {
    expect(guess.known).toBe('FEEDBACK_RECORDS');
    expect(mapping.columns.map(({ role }) => role)).toEqual([
      ...['RESPONSE_ID', 'DATE', 'QUESTION', 'SCORE', 'COMMENT', 'CUSTOMER_KEY'],
    ]);
    expect(mapping.columns[2]?.questions?.map(({ question, scale }) => [question, scale])).toEqual([
      ['How likely are you to recommend us?', { min: 0, max: 10 }],
      ['How easy was it?', { min: 1, max: 5 }],
      ['Why?', null],
    ]);
    expect(refuseMapping(mapping, headers)).toBeNull();
  });

  test('gives each row its one answer, a comment where the question has no scale, and tells what nobody named', () => {
    const { read, questions } = compileMapping(mapping, headers, 'UTC');
    expect(questions).toEqual(['How likely are you to recommend us?', 'How easy was it?']);
    const answersOf = (fields: string[]) => {
      const found = read(fields, { line: 2, occurrence: 1 });
      return found.kind === 'ROW'
        ? [found.draft.key.text, found.draft.answers, found.draft.comments]
        : found.problems.map(({ column, reason }) => [column, reason]);
    };
    expect(rows.slice(0, 3).map(answersOf)).toEqual([
      ['r1#how likely are you to recommend us?', [9, null], [null]],
      ['r1#how easy was it?', [null, 4], [null]],
      ['r1#why?', [null, null], ['quick and kind']],
    ]);
    expect(answersOf(['r2', '2026-10-03', 'HOW  easy was it? ', '9', '', ''])).toEqual([
      'r2#how easy was it?',
      [null, 'outOfRange'],
      [null],
    ]);
    expect(answersOf(['r3', '2026-10-03', 'How fast?', '9', '', ''])).toEqual([['field_label', 'UNKNOWN_QUESTION']]);
    expect(answersOf(['r3', '2026-10-03', '', '9', '', ''])).toEqual([['field_label', 'NO_QUESTION']]);
  });

  test('needs a scale for at least one question, one column of scores, and each question once', () => {
    const change = (role: string, changes: object): typeof mapping => ({
      ...mapping,
      columns: mapping.columns.map((column) => (column.role === role ? { ...column, ...changes } : column)),
    });
    const problem = (changed: typeof mapping) => refuseMapping(changed, headers)?.problem ?? null;
    const named = (question: string, scale: object | null) => ({ value: question, question, scale });
    expect(problem(change('QUESTION', { questions: [] }))).toBe('SCALE_MISSING');
    expect(problem(change('QUESTION', { questions: [named('a', null)] }))).toBe('SCALE_MISSING');
    expect(problem(change('QUESTION', { questions: [named('a', { min: 5, max: 1 })] }))).toBe('SCALE_MISSING');
    expect(problem(change('QUESTION', { questions: ['a', 'A '].map((one) => named(one, { min: 1, max: 5 })) }))).toBe(
      'QUESTION_TWICE',
    );
    expect(problem(change('COMMENT', { role: 'SCORE' }))).toBe('SEVERAL_OF_ONE_KIND');
  });
});
