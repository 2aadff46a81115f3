import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { surveying } from '../../testing/surveying.ts';
import { AgendaItem } from '../agenda/index.ts';
import { AddReasonForTestDocument } from '../contacts/contacts.api.generated.ts';
import { Meeting } from '../meetings/index.ts';
import { Database } from '../platform/database/database.ts';
import { RecordMeetingForTestDocument } from '../sessions/sessions.api.generated.ts';
import {
  CommentReviewForTestDocument,
  FrozenReviewForTestDocument,
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

let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
  for (const name of ['Limits', 'Loans'])
    await board.analyst.sends(AddReasonForTestDocument, { input: { kind: 'CONTACT_REASON', name, words: '' } });
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
});
