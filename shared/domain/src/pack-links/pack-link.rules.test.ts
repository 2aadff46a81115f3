import { expect, test } from '@jest/globals';
import { linkExpiry, linkStateOf } from './pack-link.rules.ts';

const now = new Date('2026-11-02T09:00:00Z');
const later = new Date('2026-11-09T09:00:00Z');
const printed = { expiresAt: later, revokedAt: null, isVeiled: false, hasFailed: false };

test.each([
  [{}, 'OPEN'],
  [{ expiresAt: now, hasFailed: true }, 'EXPIRED'],
  [{ revokedAt: now, hasFailed: true }, 'REVOKED'],
  [{ isVeiled: true, hasFailed: true }, 'VEILED'],
  [{ hasFailed: true }, 'FAILED'],
] as const)('%j is %s', (link, state) => {
  expect(linkStateOf({ ...printed, ...link }, now)).toBe(state);
});

test('a link lasts one to ninety days', () => {
  expect(linkExpiry(now, 7)).toEqual(later);
  for (const days of [0, 91, 1.5, -1]) expect(linkExpiry(now, days)).toBeNull();
});
