import { expect, test } from '@jest/globals';
import { domainsIn, isDomain, joinLinkEnds, joinLinkState, refuseAddress } from './join-link.rules.ts';

const now = new Date('2026-11-02T09:00:00Z');
const link = { domains: ['bank.cz'], expiresAt: new Date('2026-12-02T09:00:00Z'), revokedAt: null, most: 2, sent: 1 };

test('a link lets people in until it is taken back, too old or used up', () => {
  expect(joinLinkState(link, now)).toBe('OPEN');
  expect(joinLinkState({ ...link, most: null, sent: 9_000 }, now)).toBe('OPEN');
  expect(joinLinkState({ ...link, sent: 2 }, now)).toBe('USED_UP');
  expect(joinLinkState(link, link.expiresAt)).toBe('EXPIRED');
  expect(joinLinkState({ ...link, revokedAt: now, sent: 2 }, link.expiresAt)).toBe('REVOKED');
  expect(joinLinkEnds(now, 30)).toEqual(link.expiresAt);
  for (const days of [0, 91, 1.5, Number.NaN]) expect(joinLinkEnds(now, days)).toBeNull();
});

test.each([
  ['eva@bank.cz', true],
  ['Eva@BANK.CZ', true],
  ['eva@mail.bank.cz', false],
  ['eva@notbank.cz', false],
  ['eva@bank.cz.evil.example', false],
  ['eva@bank.cz@evil.example', false],
  ['bank.cz', true],
])('%s is an address of the house: %p', (email, isOfHouse) => {
  expect(refuseAddress(email, link) === null).toBe(isOfHouse);
});

test('domains are read as they are written, and one that would let in everybody is none', () => {
  expect(domainsIn(' @Bank.cz; bank.sk,bank.cz\n')).toEqual(['bank.cz', 'bank.sk']);
  for (const said of ['bank.cz', 'a-b.co.uk', 'xn--bnk-sna.de']) expect(isDomain(said)).toBe(true);
  for (const said of ['cz', '*.cz', 'bank..cz', '-bank.cz', 'bank.cz.', 'ba nk.cz', `${'a'.repeat(64)}.cz`])
    expect(isDomain(said)).toBe(false);
});
