import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { ActivityPageDocument, ActivityPersonDocument } from './activity.generated.ts';
import { NeglectPageDocument } from './neglect.generated.ts';
import { overviewRoutes } from './routes.ts';
import { OlderCommentsDocument, SearchPageDocument } from './search.generated.ts';

jest.setTimeout(30_000);
beforeAll(async () => {
  await import('./search-page.tsx');
  await import('./neglect-page.tsx');
  await import('./activity-page.tsx');
});
afterEach(cleanup);

const found = (more: object) => ({
  __typename: 'Found',
  ...{ excerpt: null, number: null, slug: null, meetingKind: null, board: null, isDraft: false },
  ...{ happenedOn: '2026-11-02', ...more },
});
const cx = { __typename: 'BoardCard', id: 'board', slug: 'cx', name: 'CX Board' };
const project = found({ id: 'p', kind: 'PROJECT', title: 'Shorter calls', number: 4, board: cx });
const idea = found({
  ...{ id: 'i', kind: 'PROPOSAL', title: 'Ring back', number: 9 },
  excerpt: 'Nobody answers the call we missed',
});
const nothingMore = {
  ...{ __typename: 'SearchResult', isForgiving: false, isCut: false, commentsBackTo: null, commentsAfter: null },
};
const searched = (variables: object, result: object) => ({
  request: { query: SearchPageDocument, variables: { kinds: null, board: null, since: null, first: 25, ...variables } },
  maxUsageCount: 9,
  result: {
    data: { search: { ...nothingMore, ...result } },
  },
});
const older = (after: string, answer: object) => ({
  request: { query: OlderCommentsDocument, variables: { words: 'limit', since: null, after } },
  result: { data: { olderComments: { __typename: 'OlderComments', backTo: null, next: null, ...answer } } },
});

test('older comments are looked through step by step, to the first one', async () => {
  const said = (id: string, title: string) => found({ id, kind: 'COMMENT', title });
  const { next, ...rest } = { next: '2026-03-02_x', counts: [], found: [] };
  await renderAt('/meridian/search?q=limit', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [
      searched({ words: 'limit' }, { ...rest, commentsBackTo: '2026-06-01', commentsAfter: '2026-06-01_x' }),
      older('2026-06-01_x', { backTo: '2026-03-02', next, found: [said('one', 'My limit was cut')] }),
      older(next, { found: [said('two', 'What limit')] }),
    ],
  });
  expect(await screen.findByText('Comments were looked through from the newest back to 1 Jun 2026.')).toBeVisible();
  expect(screen.getByText(/^Nothing that you may see says “limit”/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Look further back' }));
  expect(await screen.findByText('Comments were looked through from the newest back to 2 Mar 2026.')).toBeVisible();
  expect(screen.queryByText(/^Nothing that you may see/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Look further back' }));
  expect(await screen.findByText('All comments were looked through, to the first one.')).toBeVisible();
  const list = within(screen.getByRole('list', { name: 'Older comments of customers' }));
  expect(list.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Look further back' })).toBeNull();
  await expectAccessible();
});

test('older comments of the last days are looked through to the first of these days, and say so', async () => {
  await renderAt('/meridian/search?q=limit&days=90', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [
      {
        ...searched({}, { counts: [], found: [], commentsBackTo: '2026-11-01', commentsAfter: '2026-11-01_x' }),
        request: {
          query: SearchPageDocument,
          variables: ({ since }: { since?: unknown }) => typeof since === 'string',
        },
      },
      {
        ...older('2026-11-01_x', { found: [] }),
        request: {
          query: OlderCommentsDocument,
          variables: ({ since }: { since?: unknown }) => typeof since === 'string',
        },
      },
    ],
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Look further back' }));
  expect(await screen.findByText(/^All comments since \d+ \w+ 20\d\d were looked through\.$/)).toBeVisible();
  expect(screen.getByText(/^Nothing that you may see says “limit”/)).toBeVisible();
});

const counts = [
  { __typename: 'FoundCount', kind: 'PROJECT', count: 1 },
  { __typename: 'FoundCount', kind: 'PROPOSAL', count: 1 },
];

test('what is found leads to its page, with the words marked where they stand, and is narrowed in the address', async () => {
  const { address } = await renderAt('/meridian/search?q=call', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [
      searched({ words: 'call' }, { counts, found: [project, idea] }),
      searched({ words: 'call', kinds: ['PROPOSAL'] }, { counts, found: [idea] }),
    ],
  });
  const list = await screen.findByRole('list', { name: 'Found' });
  expect(within(list).getByRole('link', { name: 'Shorter calls' }).getAttribute('href')).toBe(
    '/meridian/cx/projects/4',
  );
  expect(within(list).getAllByText('call', { selector: 'mark' })).toHaveLength(1);
  expect(within(list).getByText('calls').tagName).toBe('MARK');
  await userEvent.click(screen.getByRole('combobox', { name: 'Kinds' }));
  await userEvent.click(await screen.findByRole('option', { name: /Proposals/ }));
  expect(address()).toBe('/meridian/search?q=call&kinds=PROPOSAL');
  expect(await screen.findByText('1 thing found, the best first')).toBeTruthy();
  await expectAccessible();
});

test('a slip of the finger is said, and so is that nothing was found', async () => {
  await renderAt('/meridian/search?q=cal1', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [searched({ words: 'cal1' }, { isForgiving: true, counts: [counts[0]], found: [project] })],
  });
  expect(await screen.findByText('Nothing says exactly “cal1”. These are one letter away.')).toBeTruthy();
  cleanup();
  await renderAt('/meridian/search?q=xyz', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [searched({ words: 'xyz' }, { counts: [], found: [], commentsBackTo: '2026-09-01' })],
  });
  expect(await screen.findByText(/Nothing that you may see says “xyz”/)).toBeTruthy();
  expect(screen.getByText(/only the newest was looked through, back to 1 Sept? 2026/)).toBeTruthy();
  cleanup();
  await renderAt('/meridian/search?q=call', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [searched({ words: 'call' }, { isCut: true, counts, found: [project, idea] })],
  });
  expect(await screen.findByText('At least 2 things found, the best first')).toBeTruthy();
});

const topic = (more: object) => ({
  __typename: 'LookedAfter',
  ...{ kind: 'CONTACT_REASON', owner: null, volume: null, feeling: null, heard: 0, proposals: 0, nominations: 0 },
  ...{ projects: [], lastOnAgenda: null, holes: ['OWNER', 'PROJECT', 'AGENDA'], ...more },
});
const limits = topic({ id: 'l', name: 'Limits', volume: 900, feeling: -1.2, heard: 40 });
const kept = topic({
  ...{ id: 'k', name: 'Passwords', volume: 300, holes: [], lastOnAgenda: '2026-11-12' },
  owner: { __typename: 'PersonCard', id: 'o', name: 'Otto Owner', jobTitle: null },
  projects: [{ __typename: 'ProjectAboutTopic', id: 'p', number: 4, title: 'Self-service', boardSlug: 'cx' }],
});

test('the holes of what weighs most are said first, and the table shows only those with a hole when asked', async () => {
  await renderAt('/meridian/neglect', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [
      {
        request: { query: NeglectPageDocument },
        maxUsageCount: 9,
        result: {
          data: {
            neglectMap: { __typename: 'NeglectMap', from: '2026-08-24', to: '2026-11-22', topics: [limits, kept] },
          },
        },
      },
    ],
  });
  expect(
    await screen.findByText('No owner, nobody working on it, and on no agenda for half a year: Limits.'),
  ).toBeTruthy();
  // In its column, and under the name where a phone has no room for that.
  expect(screen.getAllByRole('link', { name: 'Self-service' })).toHaveLength(2);
  await userEvent.click(screen.getByRole('radio', { name: 'With a hole' }));
  expect(screen.queryByRole('link', { name: 'Self-service' })).toBeNull();
  expect(screen.getByText('900 contacts')).toBeTruthy();
  await expectAccessible();
});

test.each([
  ['a number', '23', 'q=23'],
  ['a word that is also one of the machine', 'true', 'q=true'],
  ['several words', 'shorter calls', 'q=shorter%20calls'],
])('the address alone says what is looked for: %s', async (_, words, asked) => {
  await renderAt(`/meridian/search?${asked}`, {
    viewer: clara,
    routes: overviewRoutes,
    answers: [searched({ words }, { counts, found: [project] })],
  });
  expect(await screen.findByRole('link', { name: 'Shorter calls' })).toBeTruthy();
  expect(screen.getByDisplayValue(words)).toBeTruthy();
});

const someone = '01900000-0000-7000-8000-0000000000aa';
const jana = { __typename: 'PersonCard', id: someone, name: 'Jana' };
const entry = (id: string, more: object) => ({
  __typename: 'ActivityEntry',
  ...{ id, at: '2026-11-10T09:00:00Z', word: 'REPORTED', person: jana, forPerson: null },
  thing: {
    ...{ __typename: 'ActivityThing', id: 'p', kind: 'PROJECT', title: 'Shorter calls', number: 4, slug: null },
    ...{ meetingKind: null, board: { __typename: 'BoardCard', id: 'board', slug: 'cx' } },
  },
  ...more,
});
const activity = (asked: object, nodes: readonly object[], endCursor: string | null = null) => ({
  request: {
    query: ActivityPageDocument,
    variables: { from: '2026-11-01', to: '2026-11-20', personId: null, thingId: null, ...asked },
  },
  maxUsageCount: 9,
  result: {
    data: {
      activity: {
        ...{ __typename: 'ActivityConnection', totalCount: 2, nodes },
        pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
      },
    },
  },
});

/** Of the last thirty days, whichever they are. */
const ofSomeone = (nodes: readonly object[]) => ({
  ...activity({}, nodes),
  request: { query: ActivityPageDocument, variables: ({ personId }: { personId?: unknown }) => personId === someone },
});

test('who did what is read by days, and one press leads to all that one person did', async () => {
  const letters = { ...entry('two', {}).thing, id: 'l', title: 'Letters in plain words', number: 5 };
  const byHouse = entry('two', { person: null, word: 'CHANGED', thing: letters });
  const { address } = await renderAt('/meridian/activity?from=2026-11-01&to=2026-11-20', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [
      activity({}, [entry('one', {}), byHouse]),
      ofSomeone([entry('one', {})]),
      {
        request: { query: ActivityPersonDocument, variables: { personId: someone } },
        result: { data: { colleague: { __typename: 'Colleague', id: someone, name: 'Jana' } } },
      },
    ],
  });
  const list = await screen.findByRole('list', { name: 'Activity' });
  expect(screen.getByText('2 changes')).toBeTruthy();
  expect(within(list).getByRole('link', { name: 'Shorter calls' }).getAttribute('href')).toBe(
    '/meridian/cx/projects/4',
  );
  expect(within(list).getByText(/reported its status/)).toBeTruthy();
  expect(within(list).getByText(/The house changed it/)).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole('link', { name: 'Jana' }));
  expect(await screen.findByRole('heading', { name: 'Activity of Jana' })).toBeTruthy();
  expect(address()).toBe(`/meridian/activity?person=${someone}`);
});

test('what is listed stays shown while more of it comes', async () => {
  const later = activity({ after: 'there' }, [entry('two', { word: 'CHANGED' })]);
  await renderAt('/meridian/activity?from=2026-11-01&to=2026-11-20', {
    viewer: clara,
    routes: overviewRoutes,
    answers: [activity({}, [entry('one', {})], 'there'), { ...later, delay: 600 }],
  });
  const list = await screen.findByRole('list', { name: 'Activity' });
  const more = screen.getByRole('button', { name: 'Show more' });
  await userEvent.click(more);
  expect(await screen.findByRole('button', { name: 'Show more', busy: true })).toBe(more);
  expect(list.isConnected).toBe(true);
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  expect(await within(list).findByText(/changed it/, {}, { timeout: 5_000 })).toBeTruthy();
  expect(within(list).getByText(/reported its status/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});
