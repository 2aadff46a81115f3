import { expect, jest, test } from '@jest/globals';
import { readingSince, rememberedClient } from './client.ts';
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
