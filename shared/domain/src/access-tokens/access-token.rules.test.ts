import { expect, test } from '@jest/globals';
import { accessTokenOf, tokenExpiry, tokenInHeader, tokenStateOf } from './access-token.rules.ts';

const now = new Date('2026-11-02T09:00:00Z');
const later = new Date('2026-11-09T09:00:00Z');

test.each([
  [{}, 'OPEN'],
  [{ expiresAt: now }, 'EXPIRED'],
  [{ expiresAt: now, revokedAt: now }, 'REVOKED'],
] as const)('%j is %s', (token, state) => {
  expect(tokenStateOf({ expiresAt: later, revokedAt: null, ...token }, now)).toBe(state);
});

test('a token lasts one day to a year', () => {
  expect(tokenExpiry(now, 7)).toEqual(later);
  for (const days of [0, 367, 1.5, -1]) expect(tokenExpiry(now, days)).toBeNull();
});

test('only a token of ours is read from the header', () => {
  const token = accessTokenOf('a'.repeat(43));
  expect(tokenInHeader(`Bearer ${token}`)).toBe(token);
  expect(tokenInHeader(`bearer  ${token}`)).toBe(token);
  for (const header of [undefined, '', token, `Basic ${token}`, `Bearer ${token}x`, 'Bearer cxb_short'])
    expect(tokenInHeader(header)).toBeNull();
});
