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
const reply = (status: number, said = JSON.stringify(refused)) =>
  ({
    status,
    headers: new Map([['content-type', 'application/json']]),
    text: () => Promise.resolve(said),
  }) as unknown as Response;
/** What stands before the server says that it cannot reach it, in words of its own. */
const proxy = (status: number) => reply(status, '<html>Bad gateway</html>');

test('a question that nobody answers says so at once, and the next answer takes it back, be it a refusal', async () => {
  reach.answered();
  const heard = jest.fn();
  const leave = reach.watch(heard);
  await answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(reach.isLost()).toBe(true);
  await answerWith(() => Promise.resolve(reply(200)));
  expect(reach.isLost()).toBe(false);
  await answerWith(() => Promise.resolve(proxy(503)));
  expect(reach.isLost()).toBe(true);
  reach.answered();
  await answerWith(() => Promise.reject(new DOMException('The page was left.', 'AbortError')));
  await answerWith(() => Promise.resolve(reply(500)));
  expect(reach.isLost()).toBe(false);
  expect(heard).toHaveBeenCalledTimes(4);
  leave();
});

/** Presses acts one after the other and tells the key of each. */
async function keysOf(acts: readonly (readonly [id: string, to: 'DONE' | 'OPEN', answer: () => Promise<Response>])[]) {
  const keys: string[] = [];
  const before = globalThis.fetch;
  try {
    for (const [actionId, to, answer] of acts) {
      globalThis.fetch = (_, init) => {
        keys.push(new Headers(init?.headers).get('idempotency-key') ?? '');
        return answer();
      };
      const act = { mutation: SettleActionDocument, variables: { input: { actionId, to } } };
      await rememberedClient('meridian')
        .mutate(act)
        .catch(() => {});
    }
  } finally {
    globalThis.fetch = before;
  }
  return keys;
}
const [one, other] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const heard = () => Promise.resolve(reply(500));

test('an act whose answer was lost keeps its key, so that pressed again it is done once; heard of, the next is another', async () => {
  const [first, second, again, next, secondAgain] = await keysOf([
    [one, 'DONE', lost],
    [other, 'DONE', () => Promise.resolve(proxy(502))],
    [one, 'DONE', heard],
    [one, 'DONE', heard],
    [other, 'DONE', heard],
  ]);
  expect(again).toBe(first);
  expect(secondAgain).toBe(second);
  expect(new Set([first, second, next]).size).toBe(3);
});

test('what was lost and then done otherwise is another act when it is wanted again', async () => {
  const [first, , again] = await keysOf([
    [one, 'DONE', lost],
    [one, 'OPEN', heard],
    [one, 'DONE', heard],
  ]);
  expect(again).not.toBe(first);
});

test('a minute later the same words are meant anew', async () => {
  const [first] = await keysOf([[one, 'DONE', lost]]);
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
  const [again] = await keysOf([[one, 'DONE', heard]]);
  now.mockRestore();
  expect(again).not.toBe(first);
});
