import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAServer } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import type { Caller } from '../../testing/caller.ts';
import { Meeting } from '../meetings/index.ts';
import { Metric } from '../metrics/index.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Project } from '../projects/index.ts';
import { HomeForTestDocument, SearchForTestDocument } from './overview.api.generated.ts';

let board: TestBoard;
beforeAll(async () => {
  const server = await givenAServer();
  server.app.get(Clock).set(new Date('2026-12-01T09:00:00Z'));
  board = await givenABoard(server);
  await givenPlaces();
});
afterAll(() => board.close());

async function givenPlaces() {
  const { organizationId, boardId, owner } = board;
  const meeting = { boardId, timeZone: 'Europe/Prague', minutes: 90, place: '' } as const;
  const metric = { layer: 'PERCEPTION', ownerId: null, target: null, influenceable: true } as const;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const held = { state: 'PLANNED', startsAt: new Date('2026-12-03T09:00:00Z') } as const;
    const calledOff = { state: 'CANCELLED', startsAt: new Date('2026-12-17T09:00:00Z') } as const;
    await work.add(Meeting, { ...meeting, ...held, number: 1, kind: 'METRICS' });
    await work.add(Meeting, { ...meeting, ...calledOff, number: 2, kind: 'METRICS' });
    await work.add(Meeting, {
      ...meeting,
      number: 12,
      kind: 'PROJECT_REVIEW',
      state: 'PLANNED',
      startsAt: new Date('2027-01-14T09:00:00Z'),
    });
    await work.add(Metric, { ...metric, slug: 'csat', name: 'Satisfaction after a call', state: 'PUBLISHED' });
    await work.add(Metric, { ...metric, slug: 'effort', name: 'Effort after a call', state: 'DRAFT' });
    await work.add(Project, {
      ...{ boardId, number: 1, title: 'Shorter calls', problem: '', ownerId: owner.person.id, coOwnerId: null },
      ...{ stage: 'ACTIVE', charteredOn: '2026-01-05', reviewOn: null, metricId: null },
    });
  });
}

const homeOf = async (who: Caller, asked = {}) => (await who.sends(HomeForTestDocument, asked)).home;
const search = async (who: Caller, words: string) => (await who.sends(SearchForTestDocument, { words })).search;

test('a home of another organization is not there, and a visitor has none', async () => {
  expect(await board.stranger.isRefused(HomeForTestDocument, {})).toBe('NOT_FOUND');
  expect(await board.visitor.isRefused(HomeForTestDocument, {})).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(SearchForTestDocument, { words: 'call' })).toBe('NOT_FOUND');
  expect(await board.visitor.isRefused(SearchForTestDocument, { words: 'call' })).toBe('UNAUTHENTICATED');
});

test('more than twenty of a kind is no search', async () => {
  for (const first of [0, 21])
    expect(await board.chair.isRefused(SearchForTestDocument, { words: 'call', first })).toBe('BAD_USER_INPUT');
});

test('each sees what they must do, where it is done, and nothing of the others', async () => {
  const cadence = { kind: 'SET_CADENCE', title: 'CX Board', dueOn: null, page: 'BOARD', boardSlug: 'cx' };
  const draft = { kind: 'PUBLISH_METRIC', title: 'Effort after a call', page: 'METRIC', slug: 'effort' };
  for (const home of [await homeOf(board.chair), await homeOf(board.chair)]) {
    expect(home).toMatchObject({ today: '2026-12-01', more: 0 });
    expect(home.duties).toMatchObject([cadence, draft]);
  }
  expect((await homeOf(board.analyst)).duties).toMatchObject([draft]);
  expect(await homeOf(board.employee)).toMatchObject({ duties: [], more: 0 });
});

test('five things are shown and the rest is counted', async () => {
  const { organizationId } = board;
  await board.app.get(Database).workFor({ organizationId, reason: 'test' }, async (work) => {
    const metric = { layer: 'OUTCOME', state: 'DRAFT', ownerId: null, target: null, influenceable: true } as const;
    for (const slug of ['one', 'two', 'three', 'four', 'five'])
      await work.add(Metric, { ...metric, slug, name: `Draft ${slug}` });
  });
  expect(await homeOf(board.analyst)).toMatchObject({ duties: { length: 5 }, more: 1 });
  expect(await homeOf(board.analyst, { isWhole: true })).toMatchObject({ duties: { length: 6 }, more: 0 });
});

test('one word finds metrics, projects and people that the viewer may see', async () => {
  const csat = { slug: 'csat', name: 'Satisfaction after a call', isDraft: false };
  const effort = { slug: 'effort', name: 'Effort after a call', isDraft: true };
  const calls = [{ number: 1, title: 'Shorter calls', boardSlug: 'cx' }];
  for (const found of [await search(board.chair, 'Call'), await search(board.chair, 'Call')])
    expect(found).toEqual({ meetings: [], metrics: [effort, csat], projects: calls, boardTopics: [], people: [] });
  expect(await search(board.employee, 'call')).toMatchObject({ metrics: [csat], projects: [] });
  expect(await search(board.owner, 'call')).toMatchObject({ metrics: [csat], projects: calls });
  expect((await search(board.employee, 'clara')).people).toEqual([{ name: 'Clara Chair' }]);
  expect(await search(board.chair, '  ')).toEqual({
    meetings: [],
    metrics: [],
    projects: [],
    boardTopics: [],
    people: [],
  });
});

test('a slip of the finger is forgiven, and a sign of the pattern is only a sign', async () => {
  expect((await search(board.employee, 'satisfacton')).metrics).toMatchObject([{ slug: 'csat' }]);
  expect(await search(board.chair, '%')).toEqual({
    meetings: [],
    metrics: [],
    projects: [],
    boardTopics: [],
    people: [],
  });
});

test('a meeting is found by kind, number and day, the nearest first, unless it was called off', async () => {
  const numbers = async (words: string) => (await search(board.employee, words)).meetings.map(({ number }) => number);
  expect(await numbers('meeting')).toEqual([1, 12]);
  expect(await numbers('1')).toEqual([1, 12]);
  expect(await numbers('Metrics session #1')).toEqual([1]);
  expect(await numbers('14 jan')).toEqual([12]);
  expect(await numbers('2026-12-17')).toEqual([]);
  expect((await search(board.employee, 'review')).meetings).toEqual([
    { number: 12, kind: 'PROJECT_REVIEW', startsOn: '2027-01-14', boardSlug: 'cx' },
  ]);
});
