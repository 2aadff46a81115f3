import { expect, test } from '@jest/globals';
import { arrivalOf, type AtTheHouse, issuerIn, refuseOnly, type Vouched } from './single-sign-on.rules.ts';

const eva: Vouched = {
  issuer: 'https://id.test',
  subject: '7',
  email: 'eva@bank.test',
  isEmailVerified: true,
  name: 'Eva',
};
const empty: AtTheHouse = { domains: ['bank.test'], known: null, listed: null, accountId: null, signedInId: null };
const person = { personId: 'p', accountId: 'a', hasLeft: false };

test('issuer and subject say who it is, whatever the address says by now', () => {
  const renamed = { ...eva, email: 'eva@elsewhere.test', isEmailVerified: false };
  expect(arrivalOf(renamed, { ...empty, known: person })).toEqual({ as: 'KNOWN', personId: 'p', accountId: 'a' });
});

test('whoever has left is refused, known by the provider or by the address alone', () => {
  const left = { as: 'REFUSED', why: 'LEFT' };
  expect(arrivalOf(eva, { ...empty, known: { ...person, hasLeft: true } })).toEqual(left);
  expect(arrivalOf(eva, { ...empty, listed: { ...person, hasLeft: true } })).toEqual(left);
});

test.each([
  [{ email: null }, 'MAIL_UNVERIFIED'],
  [{ isEmailVerified: false }, 'MAIL_UNVERIFIED'],
  [{ email: 'eva@bank.test.evil.test' }, 'MAIL_ELSEWHERE'],
  [{ email: 'eva@evil-bank.test' }, 'MAIL_ELSEWHERE'],
  [{ email: 'eva@sub.bank.test' }, 'MAIL_ELSEWHERE'],
] as const)('%j is refused as %s', (more, why) => {
  expect(arrivalOf({ ...eva, ...more }, { ...empty, listed: person })).toEqual({ as: 'REFUSED', why });
});

test('a verified address of the house leads to its person, to a place in a list, or makes somebody new', () => {
  expect(arrivalOf(eva, { ...empty, listed: person, accountId: 'a' })).toMatchObject({ as: 'LINKED', accountId: 'a' });
  expect(arrivalOf(eva, { ...empty, listed: { ...person, accountId: null } })).toEqual({
    ...{ as: 'LISTED', personId: 'p', accountId: null },
  });
  expect(arrivalOf(eva, empty)).toEqual({ as: 'NEW', accountId: null });
});

test('an account that somebody made with the address elsewhere is only taken by whoever is signed in to it', () => {
  const taken = { ...empty, accountId: 'theirs' };
  expect(arrivalOf(eva, taken)).toEqual({ as: 'REFUSED', why: 'HAS_ACCOUNT' });
  expect(arrivalOf(eva, { ...taken, signedInId: 'another' })).toEqual({ as: 'REFUSED', why: 'HAS_ACCOUNT' });
  expect(arrivalOf(eva, { ...taken, signedInId: 'theirs' })).toEqual({ as: 'NEW', accountId: 'theirs' });
});

test('the only way in is one that somebody came by', () => {
  expect(refuseOnly({ workedAt: null })?.__typename).toBe('ProviderUntried');
  expect(refuseOnly({ workedAt: new Date() })).toBeNull();
});

test.each([
  ['https://login.bank.test/tenant/v2.0', true],
  [' https://login.bank.test ', true],
  ['http://login.bank.test', false],
  ['http://127.0.0.1:9000', false],
  ['https://login.bank.test?x=1', false],
  ['https://login.bank.test/#', false],
  ['https://eva:secret@login.bank.test', false],
  ['javascript:alert(1)', false],
  ['login.bank.test', false],
])('%s as an issuer: %j', (said, isOne) => {
  expect(issuerIn(said, { mayBeLocal: false }) !== null).toBe(isOne);
});

test('http is for this machine alone', () => {
  expect(issuerIn('http://127.0.0.1:9000', { mayBeLocal: true })).toBe('http://127.0.0.1:9000');
  expect(issuerIn('http://10.0.0.1', { mayBeLocal: true })).toBeNull();
});
