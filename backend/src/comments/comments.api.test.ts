import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { untilState } from '../../testing/importing.ts';
import { surveying } from '../../testing/surveying.ts';
import { until } from '../../testing/until.ts';
import { AddReasonForTestDocument, MergeReasonsForTestDocument } from '../contacts/contacts.api.generated.ts';
import { RollBackImportForTestDocument } from '../imports/imports.api.generated.ts';
import { OlderCommentsForTestDocument, SearchForTestDocument } from '../overview/overview.api.generated.ts';
import { FileStore } from '../platform/files/file-store.ts';
import {
  CodeCommentForTestDocument,
  CommentsForTestDocument,
  CommentsOfMonthForTestDocument,
  RemoveCommentForTestDocument,
  UncodeCommentForTestDocument,
} from './comments.api.generated.ts';

const columns = {
  id: { role: 'RESPONSE_ID' },
  day: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'Recommend', scale: { min: 0, max: 10 } },
  reason: { role: 'DIMENSION', dimension: 'Reason' },
  gender: { role: 'DIMENSION', dimension: 'Gender', aboutPeople: true },
  said: { role: 'COMMENT' },
} as const;
const file = (...lines: string[]) => `id,day,score,reason,gender,said\n${lines.join('\n')}\n`;
const spring = file(
  'a,2026-04-02,3,LIMITS,f,Nobody answered at +420 601 234 567.',
  'b,2026-05-03,9,Loans,m,Quick and friendly.',
  'c,2026-05-04,2,Limits,m,My limit was cut without a word.',
  'd,2026-05-05,7,,f,n/a',
  'e,2026-05-06,8,Loans,f,',
);

let board: TestBoard;
let survey: ReturnType<typeof surveying>;
let importId: string;
const reasons: Record<string, string> = {};
beforeAll(async () => {
  board = await givenABoard();
  for (const name of ['Limits', 'Loans', 'Cards']) {
    const input = { kind: 'CONTACT_REASON' as const, name, words: '' };
    const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input });
    reasons[name] = 'id' in addTopic ? addTopic.id : '';
  }
  survey = surveying(board, columns);
  importId = (await survey.takeOver(spring)).id;
}, 60_000);
afterAll(() => board.close());

type State = 'OPEN' | 'CODED' | 'ALL';
const listed = async (month = '2026-05', state: State = 'ALL') =>
  (await board.analyst.sends(CommentsForTestDocument, { month, state })).comments;
const month = async (name: string | null = '2026-05') =>
  (await board.analyst.sends(CommentsOfMonthForTestDocument, { month: name })).commentsOfMonth;
const comment = async (text: string) => {
  const found = [...(await listed()).nodes, ...(await listed('2026-04')).nodes].find((one) => one.text?.includes(text));
  if (!found) throw new Error(`Nobody said ${text}.`);
  return found;
};
const placeOf = ({ responseId, on, question }: { responseId: string; on: string; question: string }) => ({
  ...{ responseId, on, question },
});
const code = async (text: string, said: object, expectedVersion = 0) => {
  const input = { ...placeOf(await comment(text)), isSetAside: false, expectedVersion, ...said };
  return (await board.analyst.sends(CodeCommentForTestDocument, { input })).codeComment;
};

test('comments are read by analysts alone, a month at a time, without what gives anybody away', async () => {
  const asked = { month: '2026-05' };
  expect(await board.stranger.isRefused(CommentsForTestDocument, asked)).toBe('NOT_FOUND');
  for (const person of [board.employee, board.member, board.chair, board.administrator])
    expect(await person.isRefused(CommentsForTestDocument, asked)).toBe('NOT_FOUND');
  expect(await board.analyst.isRefused(CommentsForTestDocument, { month: 'May' })).toBe('BAD_USER_INPUT');

  const { nodes, totalCount } = await listed();
  expect(totalCount).toBe(3);
  expect(nodes.map(({ text }) => text)).toEqual(['n/a', 'My limit was cut without a word.', 'Quick and friendly.']);
  expect(nodes[1]).toMatchObject({
    ...{ on: '2026-05-04', question: 'said', source: 'Survey', namedReasonId: reasons['Limits'], code: null },
    labels: [{ dimension: 'Reason', label: 'Limits' }],
    scores: [{ question: 'Recommend', score: 2, scaleMin: 0, scaleMax: 10 }],
  });
  expect((await listed('2026-04')).nodes[0]?.text).toBe('Nobody answered at •••.');
  expect(await month(null)).toMatchObject({ name: '2026-05', before: '2026-04', after: null });
  const page = await board.analyst.sends(CommentsForTestDocument, { month: '2026-05', state: 'ALL', first: 2 });
  const { endCursor: after } = page.comments.pageInfo;
  const rest = await board.analyst.sends(CommentsForTestDocument, { month: '2026-05', state: 'ALL', after });
  expect(rest.comments.nodes.map(({ text }) => text)).toEqual(['Quick and friendly.']);
});

test('a comment is given a reason, an emotion or both, by version, and nothing else', async () => {
  const input = { ...placeOf(await comment('My limit')), emotion: -2, isSetAside: false, expectedVersion: 0 };
  expect(await board.stranger.isRefused(CodeCommentForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(CodeCommentForTestDocument, { input })).toBe('FORBIDDEN');
  const wrong = [{ emotion: 3 }, { on: '2026-05-09' }, { question: 'score' }].map((part) => ({ ...input, ...part }));
  expect(await board.analyst.isRefused(CodeCommentForTestDocument, { input: wrong[0]! })).toBe('BAD_USER_INPUT');
  expect(await board.analyst.isRefused(CodeCommentForTestDocument, { input: wrong[1]! })).toBe('NOT_FOUND');
  expect(await board.analyst.isRefused(CodeCommentForTestDocument, { input: wrong[2]! })).toBe('NOT_FOUND');
  expect((await code('My limit', {})).__typename).toBe('CodeSaysNothing');
  expect((await code('My limit', { emotion: 1, isSetAside: true })).__typename).toBe('CodeSaysTwoThings');

  expect(await code('My limit', { emotion: -2, reasonId: reasons['Limits'] })).toMatchObject({
    comment: { code: { version: 1, reason: 'Limits', emotion: -2, codedBy: { name: 'Ana Analyst' } } },
    progress: { id: '2026-05', comments: 3, coded: 1, setAside: 0 },
  });
  expect(await board.analyst.isRefused(CodeCommentForTestDocument, { input })).toBe('STALE');
  expect(await code('My limit', { emotion: -1, reasonId: reasons['Cards'] }, 1)).toMatchObject({
    comment: { code: { version: 2, reason: 'Cards', emotion: -1 } },
  });
  expect(await code('n/a', { isSetAside: true })).toMatchObject({ progress: { coded: 1, setAside: 1 } });
  expect((await listed('2026-05', 'OPEN')).nodes.map(({ text }) => text)).toEqual(['Quick and friendly.']);
  expect((await listed('2026-05', 'CODED')).totalCount).toBe(2);
});

test('a code can be taken back, and follows a reason that becomes another one', async () => {
  const place = placeOf(await comment('n/a'));
  expect(await board.member.isRefused(UncodeCommentForTestDocument, { input: place })).toBe('FORBIDDEN');
  for (const turn of [1, 2]) {
    const { uncodeComment } = await board.analyst.sends(UncodeCommentForTestDocument, { input: place });
    expect([turn, uncodeComment.comment.code, uncodeComment.progress.setAside]).toEqual([turn, null, 0]);
  }
  const merge = { reasonId: reasons['Cards'] ?? '', otherReasonId: reasons['Limits'] ?? '' };
  await board.analyst.sends(MergeReasonsForTestDocument, { input: merge });
  expect((await comment('My limit')).code).toMatchObject({ reasonId: reasons['Limits'], reason: 'Limits' });
  expect(await code('Quick', { reasonId: reasons['Cards'], emotion: 2 })).toMatchObject({
    comment: { code: { reason: 'Limits' } },
    progress: { reasons: [{ reason: 'Limits', comments: 2, counts: [0, 1, 0, 0, 1], n: 2, showing: 'COUNTS' }] },
  });
});

const searched = async (who: Caller, words: string, more: object = {}) =>
  (await who.sends(SearchForTestDocument, { words, ...more })).search;

test('a comment is found by its words, however they are typed, by those who read comments and by nobody else', async () => {
  const { found, counts, commentsBackTo, isForgiving } = await searched(board.analyst, 'LÍMIT word');
  expect(found).toMatchObject([
    { kind: 'COMMENT', title: 'My limit was cut without a word.', happenedOn: '2026-05-04', board: null },
  ]);
  expect(counts).toEqual([{ kind: 'COMMENT', count: 1 }]);
  expect({ commentsBackTo, isForgiving }).toEqual({ commentsBackTo: null, isForgiving: false });
  const others = [board.chair, board.member, board.owner, board.employee, board.administrator];
  for (const who of others) expect((await searched(who, 'limit word')).counts).toEqual([]);
  expect((await searched(board.analyst, 'limit friendly')).found).toEqual([]);
  expect((await searched(board.analyst, 'friendly', { since: '2026-05-04' })).found).toEqual([]);
  expect((await searched(board.analyst, 'friendly', { kinds: ['PERSON'] })).found).toEqual([]);
  // What is masked is found by nobody.
  expect((await searched(board.analyst, 'answered 601')).found).toEqual([]);
  expect((await searched(board.analyst, 'nobody answ')).found).toMatchObject([
    { title: expect.stringContaining('•••') },
  ]);
  // A thing that is called so stands before what mentions it.
  const limits = (await searched(board.analyst, 'limit')).found.map(({ kind }) => kind);
  expect(limits).toEqual(['CONTACT_REASON', 'COMMENT']);
});

test('comments older than those the search looks through are looked through from where it stopped, by those who read them', async () => {
  const looks = async (after: string, words = 'a', who: Caller = board.analyst) =>
    (await who.sends(OlderCommentsForTestDocument, { words, after })).olderComments;
  const newest = '2026-12-31_ffffffff-ffff-4fff-bfff-ffffffffffff';
  const all = await looks(newest);
  expect(all.found.length).toBeGreaterThan(1);
  expect(all.found.map(({ happenedOn }) => happenedOn)).toEqual(
    all.found
      .map(({ happenedOn }) => happenedOn)
      .toSorted()
      .toReversed(),
  );
  expect([all.backTo, all.next]).toEqual([null, null]);
  const [first] = all.found;
  const rest = await looks(`${first?.happenedOn}_${first?.id}`);
  expect(rest.found).toEqual(all.found.slice(1));
  expect((await looks(newest, 'nobody answ')).found).toHaveLength(1);
  expect((await looks(newest, 'answered 601')).found).toEqual([]);
  for (const who of [board.chair, board.member, board.employee])
    expect((await looks(newest, 'a', who)).found).toEqual([]);
  for (const after of ['soon', '2026-02-31_ffffffff-ffff-4fff-bfff-ffffffffffff'])
    expect(await board.analyst.isRefused(OlderCommentsForTestDocument, { words: 'a', after })).toBe('BAD_USER_INPUT');
});

test('a text is removed for ever: codes stay, the file goes, and a file that comes again brings the codes and not the text', async () => {
  const place = placeOf(await comment('My limit'));
  const input = { ...place, because: 'It names a colleague.' };
  expect(await board.stranger.isRefused(RemoveCommentForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.chair.isRefused(RemoveCommentForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.analyst.isRefused(RemoveCommentForTestDocument, { input: { ...input, because: ' ' } })).toBe(
    'BAD_USER_INPUT',
  );
  const { removeComment } = await board.analyst.sends(RemoveCommentForTestDocument, { input });
  expect(removeComment).toMatchObject({ comment: { text: null, code: { emotion: -1 } }, progress: { comments: 3 } });
  expect((await searched(board.analyst, 'limit word')).found).toEqual([]);
  const again = await board.analyst.sends(RemoveCommentForTestDocument, { input });
  expect(again.removeComment.__typename).toBe('CommentRemoved');
  const files = board.app.get(FileStore);
  await until(
    'the file is gone',
    async () => !(await files.has({ organizationId: board.organizationId, fileId: importId })),
  );

  await board.analyst.sends(RollBackImportForTestDocument, { input: { importId } });
  await untilState(() => survey.ask(importId), 'ROLLED_BACK');
  expect((await month()).progress).toMatchObject({ comments: 0, coded: 0 });
  expect((await survey.takeOver(spring)).state).toBe('COMMITTED');
  const { nodes } = await listed();
  expect(nodes.map(({ text, code: heard }) => [text, heard?.emotion ?? null])).toEqual([
    ['n/a', null],
    [null, -1],
    ['Quick and friendly.', 2],
  ]);
});
