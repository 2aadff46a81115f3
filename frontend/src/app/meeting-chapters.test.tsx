import { afterEach, expect, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { act, cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { clara, renderAt } from '../../testing/render-at.tsx';
import { expectAccessible } from '../../testing/render-part.tsx';
import { GuestDialog } from '../features/guests/guest-dialog.tsx';
import { GuestOfItemDocument } from '../features/guests/guests.generated.ts';
import { MinutesPage } from '../features/minutes/minutes-page.tsx';
import { MinutesPageDocument } from '../features/minutes/minutes.generated.ts';
import { BoardPack } from '../features/packs/board-pack.tsx';
import {
  BoardPackDocument,
  CancelBoardPackDocument,
  PacksMadeDocument,
} from '../features/packs/board-pack.generated.ts';
import { ResolutionPage } from '../features/resolutions/resolution-page.tsx';
import { ResolutionDocument, VoteOnResolutionDocument } from '../features/resolutions/resolutions.generated.ts';
import { TopicPage } from '../features/topics/topic-page.tsx';
import { BoardTopicPageDocument, TopicDivesDocument } from '../features/topics/topics.generated.ts';

afterEach(cleanup);

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name, jobTitle: '' });
const ruth = person('ruth', 'Ruth Okafor');
const me = person('clara', 'Clara Chair');

const resolution = (choice: string | null) => ({
  ...{ __typename: 'Resolution', id: 'r1', number: 1, boardId: 'board', text: 'Open the desk at eight', grounds: '' },
  ...{ rule: 'MAJORITY', quorum: null, closesOn: '2026-12-04', isOpen: true, reviewOn: null, state: 'OPEN' },
  ...{ openedAt: '2026-11-20T09:00:00Z', settledOn: null, withdrawnBecause: '', outcome: null, undecidedBecause: null },
  ...{ decisionNumber: null, proposer: ruth, supersedes: null },
  voters: [
    { __typename: 'ResolutionVoter', choice, person: me },
    { __typename: 'ResolutionVoter', choice: 'FOR', person: ruth },
  ],
});
const how = {
  ...{ __typename: 'HowMinuted', rule: 'MAJORITY', quorum: null, reviewOn: null, supersedes: null, cause: '' },
  ...{ withoutKnownCause: false, tally: { __typename: 'Tally', for: 4, against: 1, abstained: 0 } },
};
const minutes = {
  ...{ __typename: 'MeetingMinutes', id: 'm23', boardId: 'board', number: 23, kind: 'METRICS', digest: 'd'.repeat(64) },
  ...{ startedAt: '2026-11-20T09:00:00Z', endedAt: '2026-11-20T10:20:00Z', recordedAfterwards: true, approvedAt: null },
  attendance: [
    { __typename: 'MinutedAttendance', person: ruth, presence: 'SUBSTITUTED', substitute: me, substituteVotes: true },
  ],
  items: [
    {
      ...{ __typename: 'MinutesItem', id: 'i1', position: 1, title: 'Queues at noon', isConfidential: false },
      ...{ plannedMinutes: 20, actualMinutes: 25, state: 'DISCUSSED', comesAgain: true, text: 'They leave at noon.' },
      confirmed: { __typename: 'MinutesConfirmed', number: 3, reviewOn: '2027-05-01' },
      ...{ textVersion: 1, editedBy: null, editedAt: null, snapshot: null, guest: null, project: null },
      results: [
        {
          ...{ __typename: 'MinutedResult', id: 'x1', kind: 'DECISION', text: 'Open the desk at eight', owner: null },
          ...{ dueOn: null, response: null, number: 7, outcome: 'ADOPTED', how },
        },
      ],
    },
  ],
  ...{ approvals: [], addenda: [] },
};
const topic = {
  ...{ __typename: 'BoardTopic', id: 't3', version: 1, number: 3, state: 'PREPARING', question: 'Why do they leave?' },
  ...{ finding: 'Signs are dark.', conclusion: '', dueOn: '2026-12-01', askedAt: '2026-11-20T09:00:00Z' },
  ...{ nominationNumber: null, deepDiveNumber: 2, actionNumber: 9, owner: ruth, author: me },
  ...{ onAgendaOf: null, presentedIn: null, charts: [] },
  processes: [{ __typename: 'TopicProcess', id: 'p2', number: 2, title: 'How a desk is opened' }],
  board: { __typename: 'BoardCard', id: 'board', slug: 'cx', name: 'CX Board' },
};
const guest = {
  ...{ __typename: 'ItemGuest', id: 'g1', name: 'Greta Guest', email: 'greta@outside.test', company: 'Branches Ltd' },
  ...{ sentAt: '2026-11-20T09:00:00Z', visits: 2, lastVisitAt: '2026-11-21T09:00:00Z' },
};
const pack = (state: string) => ({
  ...{ __typename: 'Pack', id: 'p1', versionNumber: 2, isWhole: true, form: 'PDF', state, progress: 50, bytes: null },
});

const once = (query: object, variables: object, data: object) => ({
  ...{ request: { query, variables }, result: { data }, maxUsageCount: 3 },
});
const packs = (state: string) => [
  once(PacksMadeDocument, { meetingId: 'm23' }, { packsMade: [pack(state)] }),
  once(BoardPackDocument, { id: 'p1' }, { pack: pack(state) }),
];

const open = (page: ReactNode, answers: readonly object[]) =>
  renderAt('/meridian/cx/1', {
    routes: (parent: AnyRoute) => [
      createRoute({ getParentRoute: () => parent, path: '$board/$number', component: () => page }),
    ],
    answers: answers as never,
    viewer: clara,
  });

const pages: readonly (readonly [string, ReactNode, readonly object[], readonly (string | RegExp)[]])[] = [
  [
    'minutes of a meeting',
    <MinutesPage key="minutes" frozen={() => null} />,
    [once(MinutesPageDocument, { board: 'cx', number: 1 }, { minutes })],
    [
      ...['written down afterwards', '1. Queues at noon', 'They leave at noon.', /4 for, 1 against/],
      ...[/^Decision 3 was looked at again and stays; next review on/, 'Approve this text'],
    ],
  ],
  [
    'a circular resolution',
    <ResolutionPage key="resolution" />,
    [once(ResolutionDocument, { board: 'cx', number: 1 }, { resolution: resolution(null) })],
    ['open for votes', 'Open the desk at eight', /Your vote is missing/, 'Ruth Okafor'],
  ],
  [
    'a topic',
    <TopicPage key="topic" numbers={() => null} />,
    [
      once(BoardTopicPageDocument, { board: 'cx', number: 1 }, { boardTopic: topic }),
      once(TopicDivesDocument, { search: null }, { deepDives: { __typename: 'DeepDiveConnection', nodes: [] } }),
    ],
    [
      'Why do they leave?',
      'Signs are dark.',
      'What follows from it is still open.',
      'Analysis task 9',
      'How a desk is opened',
      'Nominate',
    ],
  ],
  [
    'the guest of an item',
    <GuestDialog key="guest" item={{ id: 'i1', title: 'Queues at noon' }} onClose={() => {}} />,
    [once(GuestOfItemDocument, { itemId: 'i1' }, { guestOfItem: { __typename: 'GuestOfItem', id: 'i1', guest } })],
    [/Greta Guest/, /greta@outside\.test/],
  ],
  [
    'a pack that is being printed',
    <BoardPack key="pack" meetingId="m23" boardId="board" version={2} />,
    packs('MAKING'),
    [/^50\s%$/, 'Slides (PowerPoint)', 'Cancel'],
  ],
];

test.each(pages)('%s says what stands there', async (_, page, answers, sentences) => {
  await open(page, answers);
  for (const sentence of sentences) expect((await screen.findAllByText(sentence))[0]).toBeVisible();
  await expectAccessible();
});

test('a vote between meetings is cast with one press, and said to be there', async () => {
  const input = { resolutionId: 'r1', choice: 'AGAINST' };
  await open(<ResolutionPage />, [
    once(ResolutionDocument, { board: 'cx', number: 1 }, { resolution: resolution(null) }),
    once(VoteOnResolutionDocument, { input }, { voteOnResolution: resolution('AGAINST') }),
  ]);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Against' }));
  expect(await screen.findByText(/You have voted/)).toBeVisible();
});

test('a pack that publishing begins is followed by whoever looks at the meeting, and opened when it is there', async () => {
  let isBegun = false;
  const made = () => ({ data: { packsMade: isBegun ? [pack('READY')] : [] } });
  const [asked, ...followed] = packs('READY');
  const { changes } = await open(<BoardPack meetingId="m23" boardId="board" version={2} />, [
    ...[{ ...asked, result: made, maxUsageCount: 9 }, ...followed],
  ]);
  expect(await screen.findByRole('button', { name: 'Board pack (PDF)' })).toBeEnabled();
  isBegun = true;
  act(() => changes.tell({ subject: 'PACK', id: 'p1', refetch: false }));
  expect(await screen.findByRole('link', { name: /^Open the board pack/ })).toBeVisible();
});

test('a pack that nobody waits for any more is cancelled, and can be asked for again', async () => {
  await open(<BoardPack meetingId="m23" boardId="board" version={2} />, [
    ...packs('MAKING'),
    once(CancelBoardPackDocument, { input: { packId: 'p1' } }, { cancelPack: pack('CANCELLED') }),
  ]);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Board pack (PDF)' })).toBeEnabled();
  expect(screen.queryByRole('progressbar')).toBeNull();
});
