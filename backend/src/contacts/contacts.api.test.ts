import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { ownWrongSums } from '../../testing/own-sums.ts';
import { surveying } from '../../testing/surveying.ts';
import { RollBackImportForTestDocument } from '../imports/imports.api.generated.ts';
import {
  AddReasonForTestDocument,
  AssignLabelsForTestDocument,
  LabelRulesTriedForTestDocument,
  MarkResidualForTestDocument,
  MergeReasonsForTestDocument,
  MoveReasonForTestDocument,
  ReasonsForTestAllDocument,
  RenameReasonForTestDocument,
  SaveLabelRulesForTestDocument,
  SeparateReasonForTestDocument,
  TopicNamesForTestDocument,
} from './contacts.api.generated.ts';

const columns = {
  day: { role: 'DATE', dateOrder: 'YMD' },
  reason: { role: 'CONTACT_REASON' },
  channel: { role: 'CHANNEL' },
  contacts: { role: 'CONTACTS' },
  seconds: { role: 'HANDLING_SECONDS' },
  cost: { role: 'COST' },
} as const;
const head = 'day,reason,channel,contacts,seconds,cost';
const file = (...lines: string[]) => `${[head, ...lines].join('\n')}\n`;
const first = file(
  '2026-10-05,Limits,Phone,20,6000,124.00',
  '2026-10-05, limits ,Phone,5,1500,31.00',
  '2026-10-05,Loans,App,8,,',
  '2026-10-06,PWD reset,Phone,12,1800,74.40',
  '2026-10-06,,Phone,3,300,18.60',
  '2026-10-07,Other,Phone,7,700,43.40',
);

let board: TestBoard;
let contacts: ReturnType<typeof surveying>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  board = await givenABoard();
  contacts = surveying(board, columns, null, 'CONTACT_COUNTS');
  for (const name of ['Limits', 'Cards', 'Other']) {
    const input = { kind: 'CONTACT_REASON' as const, name, words: '' };
    const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input });
    ids[name] = 'id' in addTopic ? addTopic.id : '';
  }
}, 60_000);
afterAll(() => board.close());

const page = async () => (await board.analyst.sends(ReasonsForTestAllDocument, {})).contactReasons;
const reason = async (name: string) => (await page()).reasons.find((one) => one.name === name);

test('a file of counts is previewed, checked and taken over; a reason of the same name is known at once', async () => {
  const done = await contacts.takeOver(first);
  expect(done).toMatchObject({
    state: 'COMMITTED',
    counts: {
      ...{ rows: 6, goodRows: 6, duplicates: 0, firstDay: '2026-10-05', lastDay: '2026-10-07' },
      contacts: { contacts: 55, labels: 5, channels: 2 },
    },
  });
  const found = await page();
  expect(found).toMatchObject({ contacts: 55, newestOn: '2026-10-07', unassigned: { count: 3, contacts: 23 } });
  expect(found.unassigned.labels.map(({ label, contacts: n }) => [label, n])).toEqual([
    ...[
      ['PWD reset', 12],
      ['Loans', 8],
      ['', 3],
    ],
  ]);
  expect(found.reasons.map(({ name, contacts: n, isResidual }) => [name, n, isResidual])).toEqual([
    ...[
      ['Cards', 0, false],
      ['Limits', 25, false],
      ['Other', 7, true],
    ],
  ]);
});

test('a row that cannot be read is told with its line, and what was counted already changes nothing', async () => {
  const again = await contacts.takeOver(
    file('2026-10-05,Limits,Phone,99,,', '2026-10-08,Limits,Phone,4,,', '2026-10-08,Limits,Phone,-4,,'),
  );
  expect(again.counts).toMatchObject({ goodRows: 2, badRows: 1, duplicates: 1 });
  expect(again.errors.rows).toMatchObject([{ line: 4, column: 'contacts', value: '-4', reason: 'NOT_A_COUNT' }]);
  expect((await reason('Limits'))?.contacts).toBe(29);

  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId: again.id } });
  await untilState(() => contacts.ask(again.id), 'ROLLED_BACK');
  expect((await reason('Limits'))?.contacts).toBe(25);
});

test('nobody else keeps reasons', async () => {
  const [labelId] = (await page()).unassigned.labels.map(({ id }) => id);
  const input = { labelIds: [labelId ?? ''], reasonId: ids['Cards'] };
  expect(await board.stranger.isRefused(AssignLabelsForTestDocument, { input })).toBe('NOT_FOUND');
  for (const person of [board.employee, board.member]) {
    expect(await person.isRefused(AssignLabelsForTestDocument, { input })).toBe('FORBIDDEN');
    expect(await person.isRefused(ReasonsForTestAllDocument, {})).toBe('NOT_FOUND');
  }
});

test('a label is given a reason, also for what was counted before, and taken from it again', async () => {
  const label = (await page()).unassigned.labels.find((one) => one.label === 'PWD reset');
  const give = (reasonId: string | null) =>
    board.analyst.sends(AssignLabelsForTestDocument, { input: { labelIds: [label?.id ?? ''], reasonId } });
  await give(ids['Cards'] ?? '');
  expect(await reason('Cards')).toMatchObject({ contacts: 12, labelCount: 1, labels: [{ label: 'PWD reset' }] });
  await give(null);
  expect((await reason('Cards'))?.contacts).toBe(0);
  await give(ids['Cards'] ?? '');
});

test('reasons are renamed, merged and separated with their history; proposals no longer offer a merged one', async () => {
  const cards = await reason('Cards');
  const facts = { kind: 'CONTACT_REASON' as const, topicId: ids['Cards'] ?? '', words: '' };
  const renaming = { ...facts, name: 'Cards and limits', expectedVersion: cards?.version ?? 1 };
  await board.analyst.sends(RenameReasonForTestDocument, { input: renaming });
  const merge = { reasonId: ids['Limits'] ?? '', otherReasonId: ids['Cards'] ?? '' };
  await board.analyst.sends(MergeReasonsForTestDocument, { input: merge });
  const merged = await reason('Cards and limits');
  expect(merged).toMatchObject({ contacts: 37, merged: [{ name: 'Limits' }] });
  expect(merged?.changes.map(({ act, before, after, changedBy }) => [act, before, after, changedBy?.name])).toEqual([
    ['MERGED', 'Limits', 'Cards and limits', 'Ana Analyst'],
    ['RENAMED', 'Cards', 'Cards and limits', 'Ana Analyst'],
  ]);
  expect((await board.employee.sends(TopicNamesForTestDocument, {})).topics.map(({ name }) => name)).not.toContain(
    'Limits',
  );

  const twice = await board.analyst.sends(MergeReasonsForTestDocument, { input: merge });
  expect(twice.mergeReasons).toMatchObject({ __typename: 'ReasonDoesNotFit', problem: 'MERGED' });
  await board.analyst.sends(SeparateReasonForTestDocument, { input: { reasonId: ids['Limits'] ?? '' } });
  expect([(await reason('Limits'))?.contacts, (await reason('Cards and limits'))?.contacts]).toEqual([25, 12]);
});

test('a reason goes below another one, two levels deep and no deeper; "Other" is a mark', async () => {
  const move = async (name: string, below: string | null) => {
    const { version, id } = (await reason(name))!;
    const input = { reasonId: id, expectedVersion: version, belowId: below };
    return (await board.analyst.sends(MoveReasonForTestDocument, { input })).moveReason;
  };
  expect(await move('Limits', ids['Cards'] ?? '')).toMatchObject({ __typename: 'ContactReasons' });
  expect(await move('Other', ids['Limits'] ?? '')).toMatchObject({ problem: 'TOO_DEEP' });
  expect(await move('Cards and limits', ids['Other'] ?? '')).toMatchObject({ problem: 'HAS_REASONS_BELOW' });
  expect((await reason('Limits'))?.parentId).toBe(ids['Cards']);

  const other = (await reason('Other'))!;
  const input = { reasonId: other.id, expectedVersion: other.version, isResidual: false };
  await board.analyst.sends(MarkResidualForTestDocument, { input });
  expect((await reason('Other'))?.isResidual).toBe(false);
  expect(await board.analyst.isRefused(MarkResidualForTestDocument, { input })).toBe('STALE');
});

test('rules are tried before they hold, the first that fits takes a label, and what was put by hand stays', async () => {
  const made = [];
  for (const name of ['Billing', 'Apps']) {
    const input = { kind: 'CONTACT_REASON' as const, name, words: '' };
    const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input });
    made.push('id' in addTopic ? addTopic.id : '');
  }
  const [billing = '', apps = ''] = made;
  await contacts.takeOver(
    file(
      '2026-11-02,Wrong BILLING in the app,App,9,,',
      '2026-11-02,App crashes,App,5,,',
      '2026-11-02,My late fee,Phone,4,,',
      '2026-11-02,Application for a loan,Phone,2,,',
    ),
  );
  const rules = [
    { reasonId: billing, words: 'bill*, fee' },
    { reasonId: apps, words: 'app' },
  ];
  const none = await board.analyst.sends(LabelRulesTriedForTestDocument, { input: { words: [] } });
  const words = rules.map((rule) => rule.words);
  const { labelRulesTried: tried } = await board.analyst.sends(LabelRulesTriedForTestDocument, { input: { words } });
  expect(tried.rules).toEqual([
    { labels: 2, contacts: 13, examples: ['Wrong BILLING in the app', 'My late fee'] },
    { labels: 1, contacts: 5, examples: ['App crashes'] },
  ]);
  expect(tried.left.contacts).toBe(none.labelRulesTried.left.contacts - 18);
  // Trying moves nothing.
  expect(await reason('Billing')).toMatchObject({ contacts: 0 });

  const save = (input: object) => board.analyst.sends(SaveLabelRulesForTestDocument, { input: input as never });
  await save({ rules, expectedNumber: 0 });
  expect([await reason('Billing'), await reason('Apps')]).toMatchObject([
    { contacts: 13, labelCount: 2 },
    { contacts: 5, labelCount: 1 },
  ]);
  expect((await page()).rules).toMatchObject({ number: 1, rules });
  expect(await board.analyst.isRefused(SaveLabelRulesForTestDocument, { input: { rules, expectedNumber: 0 } })).toBe(
    'STALE',
  );

  // By hand it goes elsewhere and stays there; what a rule put goes where later rules say, and new labels follow.
  const crash = (await reason('Apps'))?.labels[0]?.id ?? '';
  await board.analyst.sends(AssignLabelsForTestDocument, { input: { labelIds: [crash], reasonId: billing } });
  await save({ rules: [{ reasonId: apps, words: 'app*' }], expectedNumber: 1 });
  expect([await reason('Billing'), await reason('Apps')]).toMatchObject([{ contacts: 5 }, { contacts: 11 }]);
  await contacts.takeOver(file('2026-11-03,Apps are slow,App,7,,', '2026-11-03,Something else entirely,App,1,,'));
  expect(await reason('Apps')).toMatchObject({ contacts: 18 });

  // Taken from its reason by hand it has none, whatever rules and later files say.
  const slow = (await reason('Apps'))?.labels.find(({ label }) => label === 'Apps are slow')?.id ?? '';
  await board.analyst.sends(AssignLabelsForTestDocument, { input: { labelIds: [slow], reasonId: null } });
  await contacts.takeOver(file('2026-11-05,Apps are slow,App,2,,'));
  await save({ rules: [{ reasonId: apps, words: 'app*' }], expectedNumber: 2 });
  expect(await reason('Apps')).toMatchObject({ contacts: 11 });
  await board.analyst.sends(AssignLabelsForTestDocument, { input: { labelIds: [slow], reasonId: apps } });
  expect(await reason('Apps')).toMatchObject({ contacts: 20 });

  const merge = { reasonId: apps, otherReasonId: billing };
  await board.analyst.sends(MergeReasonsForTestDocument, { input: merge });
  await contacts.takeOver(file('2026-11-04,Apps again,App,6,,'));
  expect(await reason('Billing')).toMatchObject({ contacts: 31 });
  expect((await page()).rules.rules).toEqual([{ reasonId: billing, words: 'app*' }]);

  for (const wrong of ['', ' , *', 'b*ll'])
    expect(await board.analyst.isRefused(LabelRulesTriedForTestDocument, { input: { words: [wrong] } })).toBe(
      'BAD_USER_INPUT',
    );
  expect(await board.employee.isRefused(LabelRulesTriedForTestDocument, { input: { words } })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(SaveLabelRulesForTestDocument, { input: { rules, expectedNumber: 3 } })).toBe(
    'FORBIDDEN',
  );
  expect(await ownWrongSums(board)).toEqual([]);
});

test('rules are not saved while a file follows them: it is said, and nothing of them is kept', async () => {
  const { number, rules } = (await page()).rules;
  const input = {
    rules: rules.map(({ reasonId, words }) => ({ reasonId, words: `${words}, login` })),
    expectedNumber: number,
  };
  const file = new pg.Client({ connectionString: board.database.ownerUrl });
  await file.connect();
  await file.query('begin');
  await file.query(`select pg_advisory_xact_lock_shared(hashtextextended('label rules ' || $1::text, 0))`, [
    board.organizationId,
  ]);
  const held = await board.analyst.sends(SaveLabelRulesForTestDocument, { input });
  expect(held.saveLabelRules).toEqual({ __typename: 'RulesAreFollowed' });
  expect((await page()).rules.number).toBe(number);
  // A file that is done while somebody waits lets the rules through.
  const waiting = board.analyst.sends(SaveLabelRulesForTestDocument, { input });
  await file.query('rollback');
  await file.end();
  expect((await waiting).saveLabelRules).toMatchObject({ __typename: 'ContactReasons', rules: { number: number + 1 } });
});
