import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import { ChangedSinceDocument, NoteVisitDocument } from './activity.generated.ts';
import { HomePageDocument } from './home.generated.ts';
import { overviewRoutes } from './routes.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeAll(() => import('./home-page.tsx'));
afterEach(cleanup);

const duty = (more: object) => ({
  __typename: 'Duty',
  ...{ subjectId: 's', dueOn: null, boardSlug: null, number: null, slug: null, forPerson: null, ...more },
});
const report = duty({
  kind: 'REPORT_STATUS',
  title: 'Limits in the app',
  dueOn: '2026-11-20',
  page: 'PROJECT',
  boardSlug: 'cx',
  number: 4,
});
const agenda = duty({
  kind: 'PREPARE_AGENDA',
  title: 'Metrics session 23',
  dueOn: '2026-11-30',
  page: 'MEETING',
  boardSlug: 'cx',
  number: 23,
});
const publish = duty({ kind: 'PUBLISH_METRIC', title: 'Effort', page: 'METRIC', slug: 'effort' });
const effort = duty({ kind: 'PUBLISH_METRIC', subjectId: 'e1', title: 'Effort', page: 'METRIC', slug: 'effort-1' });
const ease = duty({ kind: 'PUBLISH_METRIC', subjectId: 'e2', title: 'Ease', page: 'METRIC', slug: 'ease' });
const look = duty({ kind: 'FINISH_IMPORT', subjectId: 'file', title: 'Survey (file.csv)', page: 'IMPORTS' });
const createBoard = duty({ kind: 'CREATE_BOARD', title: 'Meridian Bank', page: 'WELCOME' });

const meeting = {
  __typename: 'Meeting',
  ...{ id: 'm23', number: 23, kind: 'METRICS', state: 'AGENDA_OPEN', startsOn: '2026-12-03', startsClock: '10:00' },
  ...{ minutes: 90, place: 'Room Aurora', items: 1, publishedVersion: null },
  board: { __typename: 'BoardCard', id: 'board', slug: 'cx' },
};
const seatsOf = (n: number) => ({
  ...{ __typename: 'Board', id: 'board' },
  seats: Array.from({ length: n }, (_, at) => ({ __typename: 'Seat', id: `seat${at}` })),
});
const begun = {
  nextMeeting: meeting,
  cadence: { __typename: 'Cadence', id: 'c' },
  sources: [{ __typename: 'Source', id: 's' }],
  seated: seatsOf(2),
};

const home = (duties: object[], more = 0) => ({ __typename: 'Home', today: '2026-11-22', more, duties });
const answer = (data: object, variables: object): MockLink.MockedResponse => ({
  request: { query: HomePageDocument, variables },
  result: { data },
});
const looks = { seesSources: true, invites: false, appoints: true };
const withBoard = { board: 'cx', hasBoard: true, isWhole: false, ...looks };
const changed = (since: string | null, things: object[] = []): MockLink.MockedResponse[] => [
  {
    request: { query: ChangedSinceDocument },
    maxUsageCount: 9,
    result: {
      data: { changedSince: { __typename: 'ChangedSince', since, total: things.length, isCut: false, things } },
    },
  },
  {
    request: { query: NoteVisitDocument },
    maxUsageCount: 9,
    result: { data: { noteVisit: { __typename: 'Visit', since } } },
  },
];
const open = (answers: MockLink.MockedResponse[], viewer: SessionViewer = clara, visits = changed(null)) =>
  renderAt('/meridian', { routes: overviewRoutes, answers: [...answers, ...visits], viewer });
const places = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

test('what I must do leads to where it is done, what is late says so, and the rest is a press away', async () => {
  const all = answer(
    { home: home([report, agenda, publish, effort, ease]), ...begun },
    { ...withBoard, isWhole: true },
  );
  await open([answer({ home: home([report, agenda, publish], 2), ...begun }, withBoard), all]);
  expect(places('To do')).toEqual([
    ['Report the status of Limits in the app', '/meridian/cx/projects/4#report-new'],
    ['Prepare the agenda of Metrics session 23', '/meridian/cx/meetings/23'],
    ['Publish Effort or finish its definition', '/meridian/metrics/effort'],
  ]);
  expect(screen.getByText(/^overdue since/)).toBeVisible();
  expect(screen.getByText(/^due on/)).toBeVisible();
  await expectAccessible();
  await userEvent.click(screen.getByRole('link', { name: 'Show 2 more' }));
  expect(await screen.findByRole('link', { name: 'Only the first' })).toHaveAttribute('href', '/meridian');
  expect(places('To do')).toHaveLength(5);
});

test('a file that a program sent and that waits is opened by one press', async () => {
  await open([answer({ home: home([look]), ...begun }, withBoard)]);
  expect(places('To do')).toEqual([
    ['Look at Survey (file.csv): a program sent it, and it needs an answer', '/meridian/metrics/import/file'],
  ]);
});

test('what is done for somebody who is away says for whom, and leads there in their place', async () => {
  const forPetra = { ...report, forPerson: { __typename: 'ForPerson', id: 'petra', name: 'Petra' } };
  const answers = () => [answer({ home: home([forPetra, publish]), ...begun }, withBoard)];
  await open(answers());
  expect(screen.getByText('for Petra, who is away')).toBeVisible();
  const [forHer, own] = places('To do');
  expect(forHer?.[1]).toBe('/meridian/stand-in/petra?to=%2Fmeridian%2Fcx%2Fprojects%2F4%23report-new');
  expect(own?.[1]).toBe('/meridian/metrics/effort');
  await expectAccessible();
  cleanup();
  const standsInFor = { personId: 'petra', name: 'Petra', untilOn: '2026-12-10', roles: [], boards: [] };
  await open(answers(), { ...clara, standsInFor });
  expect(places('To do').map(([, href]) => href)).toEqual([
    '/meridian/cx/projects/4#report-new',
    '/meridian/stand-in/nobody?to=%2Fmeridian%2Fmetrics%2Feffort',
  ]);
});

test('the next meeting is told with its day and how far its agenda is', async () => {
  await open([answer({ home: home([]), ...begun }, withBoard)]);
  const sheet = within(screen.getByRole('region', { name: 'Next meeting' }));
  expect(sheet.getByRole('link', { name: 'Metrics session 23' })).toHaveAttribute('href', '/meridian/cx/meetings/23');
  expect(sheet.getByText('Thu 3 December, 10:00')).toBeVisible();
  expect(sheet.getByText('1 item')).toBeVisible();
  expect(screen.getByText('Nothing waits for you.')).toBeVisible();
});

test('a meeting that is being held is shown first, to who may follow it', async () => {
  const held = { ...begun, nextMeeting: { ...meeting, state: 'IN_SESSION' } };
  await open([answer({ home: home([]), ...held }, withBoard)]);
  expect(screen.getByText('Meeting 23 is being held.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Join' })).toHaveAttribute('href', '/meridian/cx/meetings/23/live');
  await expectAccessible();
  cleanup();
  const employee = { ...clara, boards: [] };
  const none = { sources: undefined, seated: undefined };
  await open(
    [answer({ home: home([]), ...held, ...none }, { ...withBoard, seesSources: false, appoints: false })],
    employee,
  );
  expect(screen.queryByText('Meeting 23 is being held.')).toBeNull();
});

test('a new organization begins with its board, offered once, and claims nothing about numbers nobody looked at', async () => {
  const founder: SessionViewer = { ...clara, roles: ['ADMINISTRATOR'], boards: [], boardsHere: [] };
  const sees = { seesSources: false, invites: true, appoints: false };
  const variables = { board: 'none', hasBoard: false, isWhole: false, ...sees };
  const alone = [{ __typename: 'PersonCard', id: 'clara' }];
  await open([answer({ home: home([createBoard]), people: alone }, variables)], founder);
  expect(places('First steps')).toEqual([['Create the board', '/meridian/new-board']]);
  expect(screen.queryByText('Done')).toBeNull();
  expect(screen.queryByRole('list', { name: 'To do' })).toBeNull();
  await expectAccessible();
});

test('with a board the chair is next: when it meets, then the first numbers', async () => {
  const noCadence = { home: home([]), nextMeeting: null, cadence: null, sources: [], seated: seatsOf(2) };
  await open([answer(noCadence, withBoard)]);
  expect(places('First steps')).toEqual([['Set the cadence', '/meridian/cx/cadence']]);
  cleanup();
  await open([answer({ ...noCadence, cadence: begun.cadence }, withBoard)]);
  expect(places('First steps')).toEqual([['Import a file', '/meridian/metrics/import']]);
});

test('after the board the others come: they are invited, then seated', async () => {
  const founder: SessionViewer = { ...clara, roles: ['ADMINISTRATOR'] };
  const variables = { ...withBoard, invites: true };
  const person = (id: string) => ({ __typename: 'PersonCard', id });
  const alone = { home: home([]), nextMeeting: null, cadence: null, sources: [], seated: seatsOf(1) };
  await open([answer({ ...alone, people: [person('clara')] }, variables)], founder);
  expect(places('First steps')).toEqual([['Invite people', '/meridian/members']]);
  cleanup();
  await open([answer({ ...alone, people: [person('clara'), person('mona')] }, variables)], founder);
  expect(places('First steps')).toEqual([['Give seats', '/meridian/cx']]);
});

test('whoever takes no first step reads that the board begins, and may already say something', async () => {
  const employee = { ...clara, boards: [] };
  const variables = { ...withBoard, seesSources: false, appoints: false };
  await open([answer({ home: home([]), nextMeeting: null, cadence: null }, variables)], employee);
  expect(screen.getByText(/The board is just beginning/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Make a proposal' })).toHaveAttribute('href', '/meridian/proposals/new');
  expect(screen.queryByRole('list', { name: 'First steps' })).toBeNull();
  await expectAccessible();
});

test('what changes elsewhere shows here without a press', async () => {
  const { changes } = await open([
    answer({ home: home([report]), ...begun }, withBoard),
    answer({ home: home([]), ...begun }, withBoard),
  ]);
  expect(screen.queryByText('Nothing waits for you.')).toBeNull();
  act(() => changes.tell({ subject: 'PROJECT', id: 'p4', refetch: false }));
  expect(await screen.findByText('Nothing waits for you.')).toBeVisible();
});

test('what others changed since the last visit leads to its page; on a first visit nothing is said', async () => {
  const thing = {
    ...{ __typename: 'ChangedThing', id: 'p', kind: 'PROJECT', title: 'Shorter calls', number: 4, slug: null },
    ...{ meetingKind: null, board: { __typename: 'BoardCard', id: 'board', slug: 'cx' }, isNew: false, acts: 2 },
    ...{ lastAt: '2026-11-22T08:00:00Z', people: [{ __typename: 'PersonCard', id: 'o', name: 'Otto Owner' }] },
  };
  const page = [answer({ home: home([]), ...begun }, withBoard)];
  await open(page, clara, changed('2026-11-20T08:00:00Z', [thing]));
  expect(await screen.findByRole('link', { name: 'Shorter calls' })).toHaveAttribute('href', '/meridian/cx/projects/4');
  expect(screen.getByText('2 changes')).toBeVisible();
  expect(screen.getByText('Otto Owner')).toBeVisible();
  expect(screen.getByRole('link', { name: 'All activity' })).toHaveAttribute('href', '/meridian/activity');
  await expectAccessible();
  cleanup();
  await open(page);
  expect(await screen.findByText('Nothing waits for you.')).toBeVisible();
  expect(screen.queryByText(/^Since you were here/)).toBeNull();
});
