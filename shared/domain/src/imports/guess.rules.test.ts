/// <reference types="node" />
import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { headlineOf, measure } from '../metrics/measure.rules.ts';
import { addExcluded, nothingExcluded } from '../metrics/estimate.rules.ts';
import { guessMapping, proposedMapping } from './guess.rules.ts';
import { type Mapping } from './mapping.rules.ts';
import { refuseMapping } from './mapping-checks.rules.ts';
import { compileMapping } from './row.rules.ts';
import { readTable } from './table.rules.ts';

const guessOne = (header: string, values: readonly string[]) =>
  guessMapping(
    [header],
    values.map((value) => [value]),
  ).columns[0]!;
const cycle = (values: readonly string[], length = 60) =>
  Array.from({ length }, (_, index) => values[index % values.length]!);

test.each([
  ['E-mail', ['a@b.cz', 'c@d.nl'], 'EMAIL'],
  ['Contact', cycle(['a@b.cz', 'c@d.nl']), 'EMAIL'],
  ['Source', cycle(['10.0.0.1', '192.168.1.7']), 'IP_ADDRESS'],
  ['first_name', ['Ann', 'Bob'], 'NAME'],
  ['Mobile phone', ['123'], 'PHONE'],
  ['Q17ZIP', ['94110'], 'POSTAL_CODE'],
])('a personal column %s is left out, and said why', (header, values, personal) => {
  expect(guessOne(header, values)).toMatchObject({ mapping: { role: 'IGNORE' }, personal });
});

test('a service with phone in its name is not personal', () => {
  expect(guessOne('PhoneService', cycle(['Yes', 'No']))).toMatchObject({
    personal: null,
    mapping: { role: 'DIMENSION' },
  });
});

test('a seven-step scale is not taken for a five-step one', () => {
  expect(guessOne('Effort score', cycle(['1', '2', '3', '4', '5', '6', '7']))).toMatchObject({
    mapping: { role: 'SCORE', scale: { min: 1, max: 7 } },
  });
});

test('words that mean "not answered" are proposed as codes, unknown words are only pointed out', () => {
  const guess = guessOne('Satisfaction', [...cycle(['1', '2', '3', '4', '5']), 'Blank', 'n/a', 'refused']);
  expect(guess.mapping.codes).toEqual([
    { value: 'Blank', means: 'BLANK' },
    { value: 'n/a', means: 'NOT_APPLICABLE' },
  ]);
  expect(guess.suspects.map(({ value, why }) => [value, why])).toEqual([
    ['Blank', 'WORD'],
    ['n/a', 'WORD'],
    ['refused', 'WORD'],
  ]);
});

test('dates of which the order is in doubt are asked about', () => {
  expect(guessOne('Date', ['01/02/2017', '03/04/2017'])).toMatchObject({
    mapping: { role: 'DATE', dateOrder: null },
    askDateOrder: ['DMY', 'MDY'],
  });
  expect(guessOne('Date', ['01/02/2017', '23/04/2017'])).toMatchObject({
    mapping: { dateOrder: 'DMY' },
    askDateOrder: [],
  });
});

test('of two columns for one role the first is proposed', () => {
  const { columns, askPeriod } = guessMapping(['Created', 'Closed'], [['2026-01-01', '2026-01-02']]);
  expect(columns.map(({ mapping, reason }) => [mapping.role, reason])).toEqual([
    ['DATE', 'VALUES_ARE_DATES'],
    ['IGNORE', 'ANOTHER_IS_CHOSEN'],
  ]);
  expect(askPeriod).toBe(false);
});

test('long texts are comments, few labels a dimension, empty columns nothing', () => {
  expect(
    guessOne(
      'Why?',
      cycle([
        'The queue at the second desk was far too long for us',
        'Everybody was kind and the lounge was clean and quiet',
      ]),
    ).mapping.role,
  ).toBe('COMMENT');
  expect(guessOne('Department', cycle(['North', 'South'])).mapping).toMatchObject({
    role: 'DIMENSION',
    aboutPeople: true,
  });
  expect(guessOne('Notes', ['', ''])).toMatchObject({ mapping: { role: 'IGNORE' }, reason: 'EMPTY' });
});

const root = new URL('../../../../', import.meta.url);
const survey = new URL(
  'sfo-customer-survey-2017.csv',
  new URL(`${process.env.CX_REFERENCE_DATA ?? '../shared/data'}/`, root),
);

(existsSync(survey) ? test : test.skip)(
  'the airport survey is understood: guessed, mapped, read, and its NPS is 39.8',
  () => {
    const table = readTable(readFileSync(survey, 'utf8'), { whole: true });
    if ('__typename' in table) throw new Error(table.message);
    const guess = guessMapping(
      table.headers,
      table.rows.slice(0, 1_000).map(({ fields }) => fields),
    );
    const found = (header: string) => guess.columns.find(({ mapping }) => mapping.header === header)!;
    expect(found('RESPNUM').mapping.role).toBe('RESPONSE_ID');
    expect(found('WEIGHT').mapping.role).toBe('WEIGHT');
    expect(found('BAREA').mapping.role).toBe('DIMENSION');
    expect(found('INTDATE')).toMatchObject({ mapping: { role: 'IGNORE' }, reason: 'DATE_INCOMPLETE' });
    expect(found('NETPRO')).toMatchObject({
      mapping: { role: 'SCORE', scale: { min: 0, max: 10 } },
      suspects: [{ value: '11', why: 'OUTSIDE_SCALE' }],
    });
    expect(found('Q7ALL')).toMatchObject({
      mapping: { role: 'SCORE', scale: { min: 1, max: 5 }, codes: [{ value: 'Blank', means: 'BLANK' }] },
    });
    for (const header of ['Q7FOOD', 'Q9ALL', 'Q14PASSTHRU']) {
      expect(found(header).mapping).toMatchObject({ role: 'SCORE', scale: { min: 1, max: 5 } });
      expect(
        found(header)
          .suspects.map(({ value }) => value)
          .sort(),
      ).toEqual(['0', '6']);
    }
    expect(guess.askPeriod).toBe(true);

    const proposed = proposedMapping(guess);
    expect(refuseMapping(proposed, table.headers)).toMatchObject({ problem: 'NO_PERIOD' });
    const mapping: Mapping = {
      period: { from: '2017-05-01', to: '2017-05-31' },
      columns: proposed.columns.map((column) =>
        column.header === 'NETPRO' ? { ...column, codes: [{ value: '11', means: 'BLANK' }] } : column,
      ),
    };
    expect(refuseMapping(mapping, table.headers)).toBeNull();
    const reader = compileMapping(mapping, table.headers, 'America/Los_Angeles');
    const place = reader.questions.indexOf('NETPRO');
    let excluded = nothingExcluded;
    const cells = table.rows.flatMap(({ fields, line }) => {
      const read = reader.read(fields, { line, occurrence: 1 });
      if (read.kind === 'BAD') throw new Error(read.problems[0]?.message);
      const answer = read.draft.answers[place]!;
      if (typeof answer === 'number')
        return [{ score: answer, n: 1, sumW: read.draft.weight, sumW2: read.draft.weight ** 2 }];
      excluded = addExcluded(excluded, { ...nothingExcluded, [answer]: 1 });
      return [];
    });
    const result = measure(
      { rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED' },
      cells,
      excluded,
    );
    expect(headlineOf(result)).toMatchObject({ n: 2746, excluded: { blank: 85, outOfRange: 0 } });
    expect(result.unweighted.value).toBeCloseTo(39.83976693372178, 9);
    expect(result.weighted?.value).toBeCloseTo(40.398435511707554, 6);
  },
);

interface Export {
  readonly known: string;
  readonly text: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly days: readonly string[];
  readonly answers: readonly unknown[];
}

const surveyMonkey = (second: string) =>
  [
    'Respondent ID,Collector ID,Start Date,End Date,IP Address,How likely is it that you would recommend us?,Anything else?',
    second,
    ...Array.from({ length: 11 }, (_, nth) => `11${nth},9,03/13/2026 09:00:00,03/14/2026 09:02:00,10.0.0.1,${nth},`),
  ].join('\n');
const monkey: Omit<Export, 'text'> = {
  known: 'SURVEY_MONKEY',
  roles: {
    'Respondent ID': 'RESPONSE_ID',
    'Start Date': 'IGNORE',
    'End Date': 'DATE',
    'IP Address': 'IGNORE',
    'How likely is it that you would recommend us?': 'SCORE',
  },
  days: ['2026-03-14'],
  answers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
};
const exportsOf: Readonly<Record<string, Export>> = {
  'SurveyMonkey, whose second line is empty': { ...monkey, text: surveyMonkey(',,,,,,') },
  'SurveyMonkey, whose second line names the options': { ...monkey, text: surveyMonkey(',,,,,,Open-Ended Response') },
  'Delighted, with seconds since 1970': {
    known: 'DELIGHTED',
    text: [
      'id,person_id,survey_type,score,comment,permalink,created_at,Person: Name,email',
      ...Array.from(
        { length: 11 },
        (_, nth) => `${nth},p${nth},nps,${nth},,https://d.com/r/${nth},1772490600,Ann,a${nth}@b.com`,
      ),
    ].join('\n'),
    roles: { id: 'RESPONSE_ID', person_id: 'CUSTOMER_KEY', score: 'SCORE', created_at: 'DATE', email: 'IGNORE' },
    days: ['2026-03-02'],
    answers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  },
  'Zendesk, whose ratings are words': {
    known: 'ZENDESK',
    text: 'ID,Requester,Satisfaction Score,Created At\n1,Ann,Good,2026-03-02\n2,Bob,Bad with comment,2026-03-02\n3,Cy,Offered,2026-03-02\n',
    roles: { ID: 'RESPONSE_ID', Requester: 'IGNORE', 'Satisfaction Score': 'SCORE', 'Created At': 'DATE' },
    days: ['2026-03-02'],
    answers: [1, 0, 'blank'],
  },
};

test.each(Object.entries(exportsOf))('%s: every column is known, and every answer is read', (_, file) => {
  const table = readTable(file.text, { whole: true });
  if (!('rows' in table)) throw new Error(table.message);
  const fields = table.rows.map((row) => row.fields);
  const guess = guessMapping(table.headers, fields, table.questions);
  expect(guess.known).toBe(file.known);
  const mapping = proposedMapping(guess);
  const roleOf = new Map(mapping.columns.map(({ header, role }) => [header, role]));
  expect(Object.fromEntries(Object.keys(file.roles).map((header) => [header, roleOf.get(header)]))).toEqual(file.roles);
  expect(refuseMapping(mapping, table.headers)).toBeNull();
  const { read } = compileMapping(mapping, table.headers, 'UTC');
  const drafts = fields
    .map((row) => read(row, { line: 2, occurrence: 1 }))
    .flatMap((one) => (one.kind === 'ROW' ? [one.draft] : []));
  expect([...new Set(drafts.map(({ day }) => day))]).toEqual(file.days);
  expect(drafts.map(({ answers }) => answers[0])).toEqual(file.answers);
});
