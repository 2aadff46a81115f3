import { expect, jest, test } from '@jest/globals';
import { SettleActionDocument } from '../features/decisions/decisions.generated.ts';
import { reach, readingSince, rememberedClient } from './client.ts';
import { StartPageDocument } from './start-page.generated.ts';

test('what is asked again after a change is asked of the server, though the same question is still under way', async () => {
  const fetch = jest.fn(() => Promise.reject(new Error('No answer is needed here.')));
  const before = globalThis.fetch;
  globalThis.fetch = fetch;
  try {
    const ask = () => rememberedClient(null).query({ query: StartPageDocument, fetchPolicy: 'network-only' });
    await Promise.allSettled([ask(), ask()]);
    expect(fetch).toHaveBeenCalledTimes(2);
  } finally {
    globalThis.fetch = before;
  }
});

test('only the first line of an organization knows since when its pages read', () => {
  rememberedClient('meridian');
  expect(readingSince('meridian')).toBeGreaterThanOrEqual(0);
  expect(readingSince('meridian')).toBeNull();
  rememberedClient('meridian');
  expect(readingSince('meridian')).toBeNull();
});

const answerWith = async (fetch: () => Promise<Response>) => {
  const before = globalThis.fetch;
  globalThis.fetch = fetch;
  try {
    await rememberedClient(null)
      .query({ query: StartPageDocument, fetchPolicy: 'network-only' })
      .catch(() => {});
  } finally {
    globalThis.fetch = before;
  }
};
const refused = { errors: [{ message: 'Please sign in.', extensions: { code: 'UNAUTHENTICATED' } }] };
/** The part of an answer the client looks at; the pages' tests know no `Response`. */
const reply = (status: number) =>
  ({
    status,
    headers: new Map([['content-type', 'application/json']]),
    text: () => Promise.resolve(JSON.stringify(refused)),
  }) as unknown as Response;

test('a question that nobody answers says so at once, and the next answer takes it back, be it a refusal', async () => {
  const heard = jest.fn();
  const leave = reach.watch(heard);
  await answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(reach.isLost()).toBe(true);
  await answerWith(() => Promise.resolve(reply(200)));
  expect(reach.isLost()).toBe(false);
  await answerWith(() => Promise.resolve(reply(503)));
  expect(reach.isLost()).toBe(true);
  reach.answered();
  await answerWith(() => Promise.reject(new DOMException('The page was left.', 'AbortError')));
  await answerWith(() => Promise.resolve(reply(500)));
  expect(reach.isLost()).toBe(false);
  expect(heard).toHaveBeenCalledTimes(4);
  leave();
});

test('an act whose answer was lost keeps its key, so that pressed again it is done once; heard of, the next is another', async () => {
  const keys: string[] = [];
  const before = globalThis.fetch;
  const press = async (actionId: string, answer: () => Promise<Response>) => {
    globalThis.fetch = (_, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key') ?? '');
      return answer();
    };
    const act = { mutation: SettleActionDocument, variables: { input: { actionId, to: 'DONE' as const } } };
    await rememberedClient('meridian')
      .mutate(act)
      .catch(() => {});
  };
  try {
    await press('one', () => Promise.reject(new TypeError('Failed to fetch')));
    await press('other', () => Promise.resolve(reply(504)));
    await press('one', () => Promise.resolve(reply(200)));
    await press('one', () => Promise.resolve(reply(200)));
    await press('other', () => Promise.resolve(reply(200)));
  } finally {
    globalThis.fetch = before;
  }
  const [first, other, again, next, otherAgain] = keys;
  expect(again).toBe(first);
  expect(otherAgain).toBe(other);
  expect(new Set([first, other, next]).size).toBe(3);
});
