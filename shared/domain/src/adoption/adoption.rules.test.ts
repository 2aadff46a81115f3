import { expect, test } from '@jest/globals';
import { readTable } from '../imports/table.rules.ts';
import { type AskedOrder, asksForDateOrder } from './adoption-table.rules.ts';
import type { AdoptionKind } from './adoption-words.rules.ts';
import {
  guessAdoption,
  missingFields,
  readAdoption,
  refuseAdopting,
  refuseUndoing,
  sameness,
} from './adoption.rules.ts';

const people = [
  { id: 'olga', name: 'Olga Ownerová', email: 'olga@example.org' },
  { id: 'pete', name: 'Pete Payer', email: null },
  { id: 'pete2', name: 'Pete  payer', email: null },
];

function read(kind: AdoptionKind, text: string, existing: string[] = [], dateOrder: AskedOrder | null = null) {
  const table = readTable(text, { whole: true });
  if (!('rows' in table)) throw new Error(table.__typename);
  const mapping = guessAdoption(kind, table.headers);
  return {
    mapping,
    asks: asksForDateOrder(table, mapping),
    rows: readAdoption(
      kind,
      { table, mapping, dateOrder },
      { people, existing: new Set(existing), today: '2026-11-22' },
    ),
  };
}

test('a table pasted from a spreadsheet is read by the names of its columns', () => {
  const { mapping, rows } = read(
    'PROJECT',
    'Project name\tOwner\tStatus\tStart\tDue date\tNotes\nRefunds\tolga ownerova\tIn progress\t1.3.2026\t29.1.2027\tx',
  );
  expect(mapping).toEqual(['TITLE', 'OWNER', 'STAGE', 'STARTED', 'DUE', null]);
  expect(rows).toEqual([
    {
      ...{ line: 2, state: 'READY', title: 'Refunds', problems: [] },
      values: {
        ...{ title: 'Refunds', ownerId: 'olga', problem: '', stage: 'ACTIVE' },
        ...{ startedOn: '2026-03-01', dueOn: '2027-01-29', reviewOn: null },
      },
    },
  ]);
});

test.each<[AdoptionKind, string, (string | null)[]]>([
  ['PROJECT', 'Titel;Verantwortlich;Beginn;Fällig', ['TITLE', 'OWNER', 'STARTED', 'DUE']],
  ['PROJECT', 'Název,Odpovídá,Stav,Popis', ['TITLE', 'OWNER', 'STAGE', 'PROBLEM']],
  ['ACTION', 'What,Who,Until', ['TITLE', 'OWNER', 'DUE']],
  ['ACTION', 'Aufgabe,Zuständig,Termin', ['TITLE', 'OWNER', 'DUE']],
  ['DECISION', 'Date,Decision,Review', ['STARTED', 'TITLE', 'REVIEW']],
  ['DECISION', 'Datum,Besluit', ['STARTED', 'TITLE']],
])('of a %s the columns %s are known', (kind, headers, mapping) => {
  expect(guessAdoption(kind, headers.split(/[;,]/))).toEqual(mapping);
});

test('a row that cannot come in says which cell and why; the others come in without it', () => {
  const { rows } = read(
    'ACTION',
    'Action,Owner,Due\nCall the archive,Pete Payer,2026-12-01\n,olga@example.org,2026-12-01\nWrite,Nobody Known,soon\nAsk,OLGA@example.org,2026-12-02',
  );
  const why = rows.map(({ line, state, problems }) => [
    line,
    state,
    problems.map(({ field, problem }) => `${field} ${problem}`),
  ]);
  expect(why).toEqual([
    [2, 'WRONG', ['OWNER SEVERAL_PEOPLE']],
    [3, 'WRONG', ['TITLE MISSING']],
    [4, 'WRONG', ['DUE NO_DATE', 'OWNER NOBODY']],
    [5, 'READY', []],
  ]);
  expect(refuseAdopting(rows)).toBeNull();
  expect(refuseAdopting(rows.slice(0, 3))).toMatchObject({ __typename: 'NothingToAdopt' });
});

test('what the board has, and what the table says twice, comes in once', () => {
  const text = 'Title,Owner\nRefunds,olga@example.org\nREFUNDS ,olga@example.org\nLetters,olga@example.org';
  expect(read('PROJECT', text).rows.map(({ state }) => state)).toEqual(['READY', 'REPEATED', 'READY']);
  const known = [sameness('PROJECT', { title: 'letters', startedOn: null })];
  expect(read('PROJECT', text, known).rows.map(({ state }) => state)).toEqual(['READY', 'REPEATED', 'DUPLICATE']);
});

test.each<[string[], boolean, (string | null)[]]>([
  [['3/4/2026', '5/6/2026'], true, [null, null]],
  [['3/4/2026', '13/4/2026'], false, ['2026-04-03', '2026-04-13']],
  [['3/4/2026', '4/13/2026'], false, ['2026-03-04', '2026-04-13']],
  [['3-4-2026', '5/5/2026'], true, [null, '2026-05-05']],
  [['3.4.2026'], false, ['2026-04-03']],
  [['3/4/2026', '2026-04-13'], true, [null, '2026-04-13']],
])('of the dates %j a person is asked which way round they are: %s', (dates, asks, days) => {
  const text = ['Action,Owner,Due', ...dates.map((date, nth) => `Act ${nth},olga@example.org,${date}`)].join('\n');
  const found = read('ACTION', text);
  expect([found.asks, found.rows.map(({ values }) => values.dueOn)]).toEqual([asks, days]);
  const open = found.rows.flatMap(({ problems }) => problems.map(({ problem }) => problem));
  expect(open).toEqual(days.filter((day) => day === null).map(() => 'WHICH_DATE'));
  if (!asks) return;
  const said = (order: AskedOrder) => read('ACTION', text, [], order).rows[0]?.values.dueOn;
  expect([said('DMY'), said('MDY')]).toEqual(['2026-04-03', '2026-03-04']);
});

test('one decision taken on two days is two decisions, and none is taken on a day to come', () => {
  const { rows } = read('DECISION', 'Decided;Decision\n1.3.2026;Go on\n8.3.2026;Go on\n8.3.2027;Go on');
  expect(rows.map(({ state }) => state)).toEqual(['READY', 'READY', 'WRONG']);
});

test('a decision is looked at again on a later day than its own', () => {
  const { rows } = read('DECISION', 'Decided;Decision;Review\n1.3.2026;Go on;1.3.2026\n1.3.2026;Stop;2.3.2026');
  expect(rows).toMatchObject([
    { state: 'WRONG', problems: [{ field: 'REVIEW', problem: 'NOT_LATER', said: '2026-03-01' }] },
    { state: 'READY', values: { reviewOn: '2026-03-02' } },
  ]);
});

test.each([
  ['on hold', 'ON_HOLD'],
  ['Paused', 'ON_HOLD'],
  ['Not started', 'CHARTERED'],
  ['Geplant', 'CHARTERED'],
  ['Hotovo', 'CLOSED'],
  ['MEASURING', 'MEASURING'],
  ['Live', 'DELIVERED'],
])('a project said to be “%s” is %s', (said, stage) => {
  const { rows } = read('PROJECT', `Title,Owner,Stage\nRefunds,olga@example.org,${said}`);
  expect(rows[0]).toMatchObject({ state: 'READY', values: { stage } });
});

test('a stage that nobody knows is said, and a table without an owner is incomplete', () => {
  const { rows } = read('PROJECT', 'Title,Owner,Stage\nRefunds,olga@example.org,purple');
  expect(rows[0]?.problems).toEqual([{ field: 'STAGE', problem: 'NO_STAGE', said: 'purple' }]);
  expect(missingFields('PROJECT', ['TITLE', null])).toEqual(['OWNER']);
});

test('what came in goes again as one act, while it is untouched and once', () => {
  expect(refuseUndoing({ isUndone: false, isTouched: false })).toBeNull();
  expect(refuseUndoing({ isUndone: true, isTouched: true })).toMatchObject({ __typename: 'AdoptionUndone' });
  expect(refuseUndoing({ isUndone: false, isTouched: true })).toMatchObject({ __typename: 'AdoptionTouched' });
});
