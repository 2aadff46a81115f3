import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { untilState } from '../../testing/importing.ts';
import { surveying } from '../../testing/surveying.ts';
import { RollBackImportForTestDocument } from '../imports/imports.api.generated.ts';
import {
  AddReasonForTestDocument,
  AssignLabelsForTestDocument,
  MarkResidualForTestDocument,
  MergeReasonsForTestDocument,
  MoveReasonForTestDocument,
  ReasonsForTestAllDocument,
  RenameReasonForTestDocument,
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
