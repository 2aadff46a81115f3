import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestBoard } from '../../testing/board.ts';
import { givenABoardOnMonday, givenMeetings, monday, sendsTwice } from '../../testing/meetings.ts';
import { until } from '../../testing/until.ts';
import { BoardMember } from '../board/index.ts';
import { DecisionsForTestDocument } from '../decisions/decisions.api.generated.ts';
import { DraftAgendaForTestDocument } from '../drafting/drafting.api.generated.ts';
import { NoticesDocument } from '../notifications/notices.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { ResolutionClockwork, ResolutionDuties, ResolutionsService } from './index.ts';
import {
  OpenResolutionForTestDocument,
  ResolutionForTestDocument,
  type ResolutionForTestFragment,
  ResolutionsForTestDocument,
  VoteOnResolutionForTestDocument,
  WithdrawResolutionForTestDocument,
} from './resolutions.api.generated.ts';

let board: TestBoard;
let meetingId: string;

beforeAll(async () => {
  board = await givenABoardOnMonday();
  meetingId = (await givenMeetings(board, 7))[0]?.id ?? '';
});
afterAll(() => board.close());

const clock = (day: string) => board.app.get(Clock).set(new Date(`${day}:00Z`));
const count = () => board.app.get(ResolutionClockwork).count(board.organizationId);
const put = async (more: object = {}, by = board.chair) => {
  const input = { boardId: board.boardId, text: 'Send fewer surveys', closesOn: '2026-03-05', ...more };
  return (await by.sends(OpenResolutionForTestDocument, { input })).openResolution;
};
const opened = async (more: object = {}, by = board.chair) => {
  const answer = await put(more, by);
  if (answer.__typename !== 'Resolution') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as unknown as ResolutionForTestFragment;
};
const vote = async (resolutionId: string, choice: 'FOR' | 'AGAINST' | 'ABSTAIN', by = board.member) =>
  (await by.sends(VoteOnResolutionForTestDocument, { input: { resolutionId, choice } })).voteOnResolution;
/** Straight at the act: a thousand answers of the API would only cost time. So many at once as a slow server lets in. */
async function manyVotes(resolutionId: string) {
  const { organizationId, boardId, member } = board;
  const organization = { timeZone: 'Europe/Prague' };
  const viewer = {
    organizationId,
    personId: member.id,
    roles: [],
    boards: [{ boardId, role: 'MEMBER' }],
    organization,
  };
  const votes = Array.from({ length: 1_000 }, (_, nth) => (nth % 2 ? 'FOR' : 'AGAINST')).values();
  const votesOneByOne = async () => {
    for (const choice of votes) await board.app.get(ResolutionsService).vote(viewer as never, { resolutionId, choice });
  };
  await Promise.all(Array.from({ length: 100 }, votesOneByOne));
}
const again = async ({ number }: { number: number }, by = board.member) =>
  (await by.sends(ResolutionForTestDocument, { board: 'cx', number })).resolution;
const register = async () => (await board.chair.sends(DecisionsForTestDocument, { board: 'cx' })).decisions.nodes;
const duties = async (by: { id: string }) => {
  const viewer = { organizationId: board.organizationId, personId: by.id, organization: { timeZone: 'Europe/Prague' } };
  return (await board.app.get(ResolutionDuties).of(viewer as never)).map(({ title }) => title);
};

test('the board puts something to the vote between meetings; others learn nothing of it', async () => {
  const input = { boardId: board.boardId, text: 'Mine', closesOn: '2026-03-05' };
  expect(await board.stranger.isRefused(OpenResolutionForTestDocument, { input })).toBe('NOT_FOUND');
  for (const other of [board.analyst, board.employee, board.administrator])
    expect(await other.isRefused(OpenResolutionForTestDocument, { input })).toBe('FORBIDDEN');

  const { openResolution } = await sendsTwice(board.secretary, OpenResolutionForTestDocument, { input });
  expect(openResolution).toMatchObject({ number: 1, state: 'OPEN', isOpen: true, voters: [{ choice: null }, {}] });
  for (const other of [board.stranger, board.employee])
    expect(await other.isRefused(ResolutionForTestDocument, { board: 'cx', number: 1 })).toBe('NOT_FOUND');
  expect(await again({ number: 1 }, board.analyst)).toMatchObject({ text: 'Mine' });
  const { id: resolutionId } = openResolution as ResolutionForTestFragment;
  for (const other of [board.secretary, board.analyst])
    expect(await other.isRefused(VoteOnResolutionForTestDocument, { input: { resolutionId, choice: 'FOR' } })).toBe(
      'FORBIDDEN',
    );
  const withdraw = { input: { resolutionId, because: 'Better in the meeting' } };
  expect(await board.member.isRefused(WithdrawResolutionForTestDocument, withdraw)).toBe('FORBIDDEN');
  const { withdrawResolution } = await board.chair.sends(WithdrawResolutionForTestDocument, withdraw);
  expect(withdrawResolution).toMatchObject({ state: 'WITHDRAWN', withdrawnBecause: 'Better in the meeting' });
  expect(await vote(resolutionId, 'FOR')).toMatchObject({ __typename: 'VotingClosed', state: 'WITHDRAWN' });
});

test.each([
  [{ closesOn: '2026-03-02' }, 'DeadlineImpossible'],
  [{ closesOn: '2027-03-02' }, 'DeadlineImpossible'],
  [{ reviewOn: '2026-03-05' }, 'ReviewTooSoon'],
  [{ quorum: 3 }, 'QuorumImpossible'],
])('%o is refused with a sentence: %s', async (more, name) => {
  expect(await put(more)).toMatchObject({ __typename: name });
});

test('who has not voted is asked; a thousand votes of one person at once are one, the last; a late one is refused', async () => {
  const { id, number } = await opened({ text: 'Close the branch on Saturdays', rule: 'MAJORITY' });
  expect(await duties(board.member)).toEqual(['Close the branch on Saturdays']);
  expect(await duties(board.secretary)).toEqual([]);
  const told = () => board.member.sends(NoticesDocument, {});
  await until('the member is told', async () => (await told()).notices.nodes.some(({ kind }) => kind === 'VOTE_ASKED'));

  await manyVotes(id);
  expect((await again({ number })).voters.filter(({ choice }) => choice !== null)).toHaveLength(1);
  expect(await vote(id, 'FOR')).toMatchObject({ state: 'OPEN' });
  expect(await duties(board.member)).toEqual([]);

  clock('2026-03-05T22:59');
  await count();
  expect(await again({ number })).toMatchObject({ state: 'OPEN' });
  clock('2026-03-05T23:00');
  expect(await vote(id, 'AGAINST')).toMatchObject({ __typename: 'VotingClosed', state: 'OPEN' });
  await count();
  await count();
  expect(await again({ number })).toMatchObject({ state: 'DECIDED', outcome: 'ADOPTED', settledOn: '2026-03-05' });
  expect((await register()).map(({ text, meeting }) => [text, meeting])).toEqual([
    ['Close the branch on Saturdays', null],
  ]);
}, 60_000);

test('is decided as soon as all have voted, stands in the register and asks to be noted', async () => {
  const [earlier] = await register();
  const { id, number } = await opened({ closesOn: '2026-03-20', text: 'Open on Saturdays', supersedesId: earlier?.id });
  await vote(id, 'FOR');
  expect(await vote(id, 'FOR', board.chair)).toMatchObject({ state: 'DECIDED', outcome: 'ADOPTED', decisionNumber: 2 });
  expect(await vote(id, 'AGAINST')).toMatchObject({
    __typename: 'VotingClosed',
    message: expect.stringMatching(/decided/),
  });
  expect(await register()).toMatchObject([
    { text: 'Open on Saturdays', supersedes: { number: 1 } },
    { number: 1, supersededBy: { number: 2 } },
  ]);
  // What is no longer in force is not replaced a second time.
  expect(await put({ closesOn: '2026-03-20', supersedesId: earlier?.id })).toMatchObject({
    __typename: 'CannotSupersede',
  });
  const { draftAgenda } = await board.chair.sends(DraftAgendaForTestDocument, { input: { meetingId } });
  expect(JSON.stringify(draftAgenda)).toContain('Open on Saturdays');
  expect((await again({ number })).supersedes).toEqual({ number: 1 });
});

test('the vote of the one who put it forward never decides alone', async () => {
  const { id, number } = await opened({ closesOn: '2026-03-12', text: 'My own bonus' });
  await vote(id, 'FOR', board.chair);
  clock('2026-03-13T08:00');
  await count();
  expect(await again({ number })).toMatchObject({ outcome: 'NOT_QUORATE', undecidedBecause: 'ONLY_OWN_VOTE' });

  const database = board.app.get(Database);
  await database.workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
    const seat = await work.first(BoardMember, { personId: board.member.id });
    if (seat) await work.change(seat, { untilOn: '2026-03-12' });
  });
  expect(await put({ closesOn: '2026-03-20' })).toMatchObject({ __typename: 'NobodyToDecide' });
  board.app.get(Clock).set(monday);
});

test('a long list is read in parts, the open ones first', async () => {
  const texts = ['A', 'B'];
  for (const text of texts) await opened({ text });
  const first = (await board.member.sends(ResolutionsForTestDocument, { board: 'cx', first: 1 })).resolutions;
  expect(first).toMatchObject({ totalCount: 6, nodes: [{ text: 'B' }], pageInfo: { hasNextPage: true } });
  const after = first.pageInfo.endCursor;
  const rest = (await board.member.sends(ResolutionsForTestDocument, { board: 'cx', after })).resolutions;
  expect(rest.nodes.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
});
