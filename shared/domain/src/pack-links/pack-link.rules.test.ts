import { expect, test } from '@jest/globals';
import { linkExpiry, linkStateOf } from './pack-link.rules.ts';

const now = new Date('2026-11-02T09:00:00Z');
const later = new Date('2026-11-09T09:00:00Z');

test.each([
  [{ expiresAt: later, revokedAt: null, isVeiled: false }, 'OPEN'],
  [{ expiresAt: now, revokedAt: null, isVeiled: false }, 'EXPIRED'],
  [{ expiresAt: later, revokedAt: now, isVeiled: false }, 'REVOKED'],
  [{ expiresAt: later, revokedAt: null, isVeiled: true }, 'VEILED'],
] as const)('%j is %s', (link, state) => {
  expect(linkStateOf(link, now)).toBe(state);
});

test('a link lasts one to ninety days', () => {
  expect(linkExpiry(now, 7)).toEqual(later);
  for (const days of [0, 91, 1.5, -1]) expect(linkExpiry(now, days)).toBeNull();
});
