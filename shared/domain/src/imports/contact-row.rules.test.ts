import { expect, test } from '@jest/globals';
import { guessContactMapping, looksLikeContacts } from './contact-guess.rules.ts';
import { compileContactMapping } from './contact-row.rules.ts';
import { guessMapping, proposedMapping } from './guess.rules.ts';
import { type Mapping } from './mapping.rules.ts';
import { refuseMapping } from './mapping-checks.rules.ts';

const headers = ['Date', 'Contact reason', 'Channel', 'Contacts', 'Handling seconds', 'Cost'];
const rows = [
  ['2026-10-13', 'Money transfer', 'Phone', '1,204', '361200', '5,418.50'],
  ['2026-10-14', ' Limits ', 'App', '12', '', ''],
];
const mapping = (): Mapping => ({ ...proposedMapping(guessContactMapping(headers, rows)), holds: 'CONTACT_COUNTS' });

test('a file of counts is known by its names, and a survey is not taken for one', () => {
  const guess = guessContactMapping(headers, rows);
  expect(guess.columns.map((column) => column.mapping.role)).toEqual([
    ...['DATE', 'CONTACT_REASON', 'CHANNEL', 'CONTACTS', 'HANDLING_SECONDS', 'COST'],
  ]);
  expect([looksLikeContacts(guess), guess.askPeriod]).toEqual([true, false]);
  const survey = ['Answered on', 'Contact reason', 'Recommend'];
  const answers = Array.from({ length: 11 }, (_, score) => ['2026-10-13', 'Limits', String(score)]);
  expect(looksLikeContacts(guessContactMapping(survey, answers))).toBe(false);
  expect(guessMapping(survey, answers).columns[2]?.mapping.role).toBe('SCORE');
});

test('a row says how many contacts there were, how long they took and what they cost', () => {
  const read = compileContactMapping(mapping(), headers, 'UTC');
  expect(rows.map((fields, index) => read(fields, index + 2))).toMatchObject([
    {
      draft: {
        ...{ line: 2, day: '2026-10-13', label: 'Money transfer', channel: 'Phone', contacts: 1204 },
        ...{ handlingSeconds: 361_200, costInCents: 541_850 },
      },
    },
    { draft: { label: 'Limits', contacts: 12, handlingSeconds: null, costInCents: null } },
  ]);
});

test('without a count each row is one contact, also one that gives no reason', () => {
  const cases: Mapping = {
    holds: 'CONTACT_COUNTS',
    period: null,
    columns: [
      { header: 'Opened', role: 'DATE', dateOrder: 'MDY' },
      { header: 'Complaint', role: 'CONTACT_REASON' },
    ],
  };
  const read = compileContactMapping(cases, ['Opened', 'Complaint'], 'UTC');
  expect(read(['7/29/2013', ''], 2)).toMatchObject({ draft: { day: '2013-07-29', label: '', contacts: 1 } });
});

test.each([
  ['-3', 'NOT_A_COUNT', 3],
  ['2.5', 'NOT_A_COUNT', 3],
  ['many', 'NOT_A_COUNT', 3],
  ['-1', 'NEGATIVE_AMOUNT', 4],
  ['a while', 'NOT_A_NUMBER', 5],
  ['', 'NO_DATE', 0],
  ['31/31/2026', 'NOT_A_DATE', 0],
])('"%s" is refused as %s with its line and column', (value, reason, place) => {
  const fields = rows[1]!.with(place, value);
  const read = compileContactMapping(mapping(), headers, 'UTC');
  expect(read(fields, 9)).toMatchObject({ kind: 'BAD', problems: [{ line: 9, column: headers[place], reason }] });
});

test('a mapping names the reason once and uses only what contacts have', () => {
  const [date, reason, ...rest] = mapping().columns;
  const problem = (columns: Mapping['columns'], more: Partial<Mapping> = {}) =>
    refuseMapping({ ...mapping(), ...more, columns }, headers)?.problem;
  expect(problem(mapping().columns)).toBeUndefined();
  expect(problem([date!, { ...reason!, role: 'IGNORE' }, ...rest])).toBe('NO_CONTACT_REASON');
  expect(problem([date!, reason!, { ...rest[0]!, role: 'CONTACT_REASON' }, ...rest.slice(1)])).toBe(
    'SEVERAL_OF_ONE_KIND',
  );
  expect(problem([date!, reason!, { ...rest[0]!, role: 'DIMENSION' }, ...rest.slice(1)])).toBe('ROLE_OF_ANOTHER_SHAPE');
  expect(problem(mapping().columns, { holds: 'ANSWERS' })).toBe('ROLE_OF_ANOTHER_SHAPE');
  expect(problem([{ ...date!, role: 'IGNORE' }, reason!, ...rest])).toBe('NO_PERIOD');
});
