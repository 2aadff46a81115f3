import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { surveying } from '../../testing/surveying.ts';
import { AgendaItem } from '../agenda/index.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { Meeting } from '../meetings/index.ts';
import {
  CodeCommentForTestDocument,
  CommentsForTestDocument,
  RemoveCommentForTestDocument,
} from '../comments/comments.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { RecordMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import {
  CommentReviewForTestDocument,
  FrozenReviewForTestDocument,
  PlanReviewForTestDocument,
  ReviewForTestOfDocument,
} from './monthly-review.api.generated.ts';

const columns = {
  day: { role: 'DATE', dateOrder: 'YMD' },
  reason: { role: 'CONTACT_REASON' },
  contacts: { role: 'CONTACTS' },
} as const;
const months = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const lines = months.flatMap((month, index) => [
  `${month}-10,Limits,${index === 6 ? 320 : 100 + (index % 3)}`,
  `${month}-11,Loans,${200 + index}`,
]);

const written = {
  id: { role: 'RESPONSE_ID' },
  on: { role: 'DATE', dateOrder: 'YMD' },
  score: { role: 'SCORE', question: 'Recommend', scale: { min: 0, max: 10 } },
  said: { role: 'COMMENT' },
} as const;
const texts = Array.from({ length: 12 }, (_, nth) => `c${nth},2026-06-${10 + nth},4,Cut without a word ${nth}.`);

let board: TestBoard;
const reasonIds = new Map<string, string>();
beforeAll(async () => {
  board = await givenABoard();
  for (const name of ['Limits', 'Loans']) {
    const input = { kind: 'CONTACT_REASON' as const, name, words: '' };
    const { addTopic } = await board.analyst.sends(AddReasonForTestDocument, { input });
    reasonIds.set(name, 'id' in addTopic ? addTopic.id : '');
  }
  const contacts = surveying(board, columns, null, 'CONTACT_COUNTS');
  await contacts.takeOver(`day,reason,contacts\n${lines.join('\n')}\n2026-07-31,Loans,1\n`);
}, 60_000);
afterAll(() => board.close());

const review = async (period: string | null, person = board.member) =>
  (await person.sends(ReviewForTestOfDocument, { period })).monthlyReview;
const meetingAbout = (from: string, to: string) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
    work.add(Meeting, {
      ...{ boardId: board.boardId, number: Number(from.slice(5, 7)), kind: 'METRICS', state: 'PUBLISHED' },
      ...{ startsAt: new Date(`${to}T10:00:00Z`), minutes: 90, timeZone: 'Europe/Prague', place: '', videoUrl: null },
      ...{ reviewsGrain: 'MONTH' as const, reviewsFrom: from, reviewsTo: to, cancelledBecause: '' },
    }),
  );

test('a month is reviewed by seats and analysts, and named as its address is', async () => {
  expect(await board.stranger.isRefused(ReviewForTestOfDocument, { period: '2026-06' })).toBe('NOT_FOUND');
  expect(await board.employee.isRefused(ReviewForTestOfDocument, { period: '2026-06' })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(ReviewForTestOfDocument, { period: 'June' })).toBe('BAD_USER_INPUT');
  expect(await review('2026-06', board.analyst)).toMatchObject({
    ...{ name: '2026-06', before: '2026-05', frozenAt: null, kpis: [] },
    period: { grain: 'MONTH', from: '2026-06-01', to: '2026-06-30' },
  });
  expect((await review('2026-W20')).period).toMatchObject({ from: '2026-04-20', to: '2026-05-17' });
});

test('it says the top reasons with their ranks before, and what rises with its evidence', async () => {
  const { contacts } = await review('2026-06');
  expect(contacts?.top.ten.map(({ reason, rank, previousRank }) => [reason, rank, previousRank])).toEqual([
    ...[
      ['Limits', 1, 2],
      ['Loans', 2, 1],
    ],
  ]);
  expect(contacts?.runUps).toMatchObject({ baselinePeriods: 5, thinBaseline: false });
  expect(contacts?.runUps.rows.map(({ reason, flagged }) => [reason, flagged])).toEqual([
    ...[
      ['Limits', true],
      ['Loans', false],
    ],
  ]);
  expect((await review('2024-06')).contacts).toBeNull();
});

test('words on a block are kept by version, and nobody writes over those of another', async () => {
  const input = {
    period: '2026-06',
    block: 'RUN_UPS' as const,
    text: 'The new limits page explains it.',
    expectedNumber: 0,
  };
  expect(await board.member.isRefused(CommentReviewForTestDocument, { input })).toBe('FORBIDDEN');
  expect(await board.stranger.isRefused(CommentReviewForTestDocument, { input })).toBe('NOT_FOUND');
  const { commentReview } = await board.analyst.sends(CommentReviewForTestDocument, { input });
  expect(commentReview.comments).toMatchObject([{ block: 'RUN_UPS', number: 1, writtenBy: { name: 'Ana Analyst' } }]);
  expect(await board.chair.isRefused(CommentReviewForTestDocument, { input })).toBe('STALE');
  const second = { ...input, text: 'It does not.', expectedNumber: 1 };
  await board.chair.sends(CommentReviewForTestDocument, { input: second });
  expect((await review('2026-06')).comments).toMatchObject([{ number: 2, text: 'It does not.' }]);
  expect((await review('2026-05')).comments).toEqual([]);
});

test('what the review is called and shows is chosen by those who prepare it', async () => {
  const input = { period: '2026-06', title: 'Customer pulse', metricIds: [], expectedVersion: 0 };
  expect(await board.stranger.isRefused(PlanReviewForTestDocument, { input })).toBe('NOT_FOUND');
  expect(await board.member.isRefused(PlanReviewForTestDocument, { input })).toBe('FORBIDDEN');
  const long = { ...input, title: 'x'.repeat(121) };
  expect(await board.chair.isRefused(PlanReviewForTestDocument, { input: long })).toBe('BAD_USER_INPUT');
  const { planReview } = await board.chair.sends(PlanReviewForTestDocument, { input });
  expect(planReview.plan).toEqual({ version: 1, title: 'Customer pulse', metricIds: [] });
  expect(await board.analyst.isRefused(PlanReviewForTestDocument, { input })).toBe('STALE');
  expect((await review('2026-05')).plan.title).toBe('Customer pulse');
});

const listedComments = async () =>
  (await board.analyst.sends(CommentsForTestDocument, { month: '2026-06', state: 'ALL' })).comments.nodes;

test('coded comments say how a reason feels; single ones are read by the board and not by everybody', async () => {
  await surveying(board, written).takeOver(`id,on,score,said\n${texts.join('\n')}\n`);
  expect((await review('2026-06')).emotions).toEqual([]);
  for (const [nth, { responseId, on, question }] of (await listedComments()).slice(0, 11).entries()) {
    const emotion = nth < 10 ? -2 : 1;
    const place = { responseId, on, question, isSetAside: false, expectedVersion: 0 };
    await board.analyst.sends(CodeCommentForTestDocument, {
      input: { ...place, emotion, reasonId: reasonIds.get('Limits') },
    });
  }
  const { emotions, quotes } = await review('2026-06');
  expect(emotions).toMatchObject([{ reason: 'Limits', comments: 11, n: 11, counts: [10, 0, 0, 1, 0] }]);
  expect(emotions[0]?.emotion?.value).toBeCloseTo(-19 / 11, 12);
  expect(quotes).toMatchObject({ comments: 12, coded: 11 });
  expect(quotes.shown).toHaveLength(8);
  expect(quotes.shown[0]).toMatchObject({ reason: 'Limits', emotion: -2 });
  expect((await review('2026-05')).quotes).toEqual({ comments: 0, coded: 0, shown: [] });
});

const withItem = (meetingId: string) =>
  board.app.get(Database).workFor({ organizationId: board.organizationId, reason: 'test' }, (work) =>
    work.add(AgendaItem, {
      ...{ boardId: board.boardId, meetingId, position: 1, kind: 'TOPIC', title: 'Top reasons', minutes: 20 },
      ...{ presenterId: null, proposerId: null, proposedForId: null, removedAt: null, removedFrom: null },
    }),
  );

test('a meeting freezes what it closed on: later words and figures are not in it', async () => {
  const { id: meetingId } = await meetingAbout('2026-06-01', '2026-06-30');
  await withItem(meetingId);
  const nothing = { people: [], items: [], results: [], leftItemIds: [], recurringItemIds: [] };
  const recorded = await board.chair.sends(RecordMeetingForTestDocument, { input: { meetingId, ...nothing } });
  expect(recorded.recordMeeting.__typename).toBe('MeetingSession');
  const [meeting] = (await review('2026-06')).meetings;
  const later = { period: '2026-06', block: 'RUN_UPS' as const, text: 'Said later.', expectedNumber: 2 };
  await board.chair.sends(CommentReviewForTestDocument, { input: later });

  const variables = { reviewSnapshotId: meeting?.snapshotId ?? '' };
  const { frozenReview } = await board.member.sends(FrozenReviewForTestDocument, variables);
  expect(frozenReview).toMatchObject({ name: '2026-06', comments: [{ text: 'It does not.' }] });
  expect(frozenReview.frozenAt).not.toBeNull();
  expect(frozenReview.contacts).toEqual((await review('2026-06')).contacts);
  expect(await board.employee.isRefused(FrozenReviewForTestDocument, variables)).toBe('NOT_FOUND');
  expect(await board.stranger.isRefused(FrozenReviewForTestDocument, variables)).toBe('NOT_FOUND');

  const [quoted] = frozenReview.quotes.shown;
  const shown = (await listedComments()).find(({ text }) => text === quoted?.text);
  if (!shown) throw new Error('The frozen review shows a comment that nobody wrote.');
  const { responseId, on, question } = shown;
  const input = { responseId, on, question, because: 'It names somebody.' };
  await board.analyst.sends(RemoveCommentForTestDocument, { input });
  const after = (await board.member.sends(FrozenReviewForTestDocument, variables)).frozenReview;
  expect(after.emotions).toEqual(frozenReview.emotions);
  expect(after.quotes.shown.map(({ text }) => text)).not.toContain(quoted?.text);
  expect(after.quotes.shown).toHaveLength(8);
});
