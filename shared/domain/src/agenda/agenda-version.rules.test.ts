import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalAgenda,
  composeVersion,
  refusePublish,
  saysTheSame,
  type PublishedItem,
} from './agenda-version.rules.ts';

const item = (itemId: string, position: number, more: Partial<PublishedItem> = {}): PublishedItem => ({
  itemId,
  position,
  kind: 'TOPIC',
  title: `About ${itemId}`,
  minutes: 20,
  presenterId: null,
  snapshotId: null,
  projectId: null,
  ...more,
});

const agenda = (...items: PublishedItem[]) =>
  composeVersion({
    meetingId: 'meeting',
    kind: 'METRICS',
    startsAt: new Date('2026-03-17T09:00:00Z'),
    timeZone: 'Europe/Prague',
    items,
  });

test('a version holds the items in order, numbered from 1', () => {
  const { items, startsAt } = agenda(item('b', 7), item('a', 3));
  expect(items.map(({ itemId, position }) => [itemId, position])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(startsAt).toBe('2026-03-17T09:00:00.000Z');
});

test('what is only noted on a row stays out of the version', () => {
  const noted = { ...item('a', 1), note: 'ask Jana first' };
  expect(canonicalAgenda(agenda(noted))).toBe(canonicalAgenda(agenda(item('a', 1))));
});

test('equal agendas give equal bytes, any difference gives others', () => {
  const text = canonicalAgenda(agenda(item('a', 1), item('b', 2)));
  expect(canonicalAgenda(agenda(item('b', 5), item('a', 4)))).toBe(text);
  const others = [
    agenda(item('b', 1), item('a', 2)),
    agenda(item('a', 1, { title: 'Another' }), item('b', 2)),
    agenda(item('a', 1, { minutes: 21 }), item('b', 2)),
    agenda(item('a', 1, { presenterId: 'jana' }), item('b', 2)),
    agenda(item('a', 1, { snapshotId: 'snapshot' }), item('b', 2)),
    agenda(item('a', 1)),
  ].map(canonicalAgenda);
  expect(new Set([text, ...others]).size).toBe(7);
});

test('two agendas say the same exactly when their canonical texts are equal', () => {
  const word = fc.constantFrom('a', 'b');
  const maybe = fc.option(word, { nil: null });
  const items = fc.array(
    fc.record({
      ...{ itemId: word, position: fc.nat(2), title: word, minutes: fc.integer({ min: 1, max: 2 }) },
      ...{ kind: fc.constantFrom('TOPIC', 'STORY'), presenterId: maybe, snapshotId: maybe, projectId: maybe },
    }),
    { maxLength: 2 },
  );
  const facts = fc.record({
    ...{
      meetingId: word,
      kind: fc.constantFrom('METRICS', 'PROJECT_REVIEW'),
      timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
    },
    ...{ startsAt: fc.constantFrom(new Date(0), new Date(60_000)), items },
  });
  const change = fc.record(
    { ...{ meetingId: word, timeZone: fc.constant('UTC') }, ...{ startsAt: fc.constant(new Date(0)), items } },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(facts, change, (said, changed) => {
      const [one, other] = [composeVersion(said), composeVersion({ ...said, ...changed })];
      expect(saysTheSame(one, other)).toBe(canonicalAgenda(one) === canonicalAgenda(other));
    }),
    { numRuns: 2_000 },
  );
});

test('an agenda is published when it says something new', () => {
  const content = agenda(item('a', 1));
  expect(refusePublish({ state: 'AGENDA_OPEN' }, content, null)).toBeNull();
  expect(
    refusePublish({ state: 'PUBLISHED' }, agenda(item('a', 1, { minutes: 25 })), { version: 1, content }),
  ).toBeNull();
});

test('an empty agenda, an unchanged one and one of a meeting that has begun are not published', () => {
  const content = agenda(item('a', 1));
  expect(refusePublish({ state: 'PLANNED' }, agenda(), null)).toMatchObject({ __typename: 'NothingToPublish' });
  expect(refusePublish({ state: 'PUBLISHED' }, content, { version: 3, content })).toMatchObject({
    __typename: 'UnchangedSincePublished',
    version: 3,
  });
  expect(refusePublish({ state: 'IN_SESSION' }, content, null)).toMatchObject({ __typename: 'MeetingClosed' });
  expect(refusePublish({ state: 'CANCELLED' }, agenda(), null)).toMatchObject({ __typename: 'MeetingClosed' });
});
