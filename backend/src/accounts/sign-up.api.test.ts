import { attemptWindows } from '@cxboard/domain/people/sign-in.rules';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenAServer, type TestApp } from '../../testing/app.ts';
import { Browser } from '../../testing/browser.ts';
import { Attempts } from '../platform/identity/attempts.ts';
import { sessionCookie } from '../platform/identity/session-token.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import {
  ChangePasswordForTestDocument,
  MeForTestDocument,
  SignInForTestDocument,
  SignOutEverywhereForTestDocument,
  SignOutForTestDocument,
  SignUpForTestDocument,
} from './accounts.api.generated.ts';

const password = 'a red kite over the mill';
let server: TestApp;
beforeAll(async () => {
  server = await givenAServer({ sessionIdleMinutes: 720, sessionMaxDays: 14 });
});
afterAll(() => server.close());

const browser = (address?: string) => new Browser(server.app, address);
const someone = (changes: object = {}) => ({
  organizationName: 'Meridian Bank',
  name: 'Jana Nováková',
  email: `jana-${uuidv7()}@meridian.test`,
  password,
  timeZone: 'Europe/Prague',
  locale: 'cs-CZ',
  currency: 'CZK',
  ...changes,
});

async function givenAnAccount() {
  const input = someone();
  const at = browser();
  const { signUp } = await at.sends(SignUpForTestDocument, { input });
  if (signUp.__typename !== 'SignedIn') throw new Error(signUp.__typename);
  return { ...input, at, slug: signUp.organizationSlug ?? '', accountId: signUp.me.id };
}

test('nobody is signed in before, and somebody is afterwards, in an organization without a board', async () => {
  const at = browser();
  expect(await at.sends(MeForTestDocument, {})).toEqual({ me: null });
  const input = someone({ slug: 'first-bank' });
  const { signUp } = await at.sends(SignUpForTestDocument, { input });
  expect(signUp).toMatchObject({
    __typename: 'SignedIn',
    organizationSlug: 'first-bank',
    me: {
      email: input.email,
      organizations: [{ slug: 'first-bank', name: 'Meridian Bank', isDemo: false, boards: [] }],
    },
  });
  for (let time = 1; time <= 2; time += 1)
    expect(await at.sends(MeForTestDocument, {})).toEqual({
      me: { email: input.email, organizations: [{ slug: 'first-bank', boards: [] }] },
    });
});

test('without a wish the name gives the address, numbered when it is taken', async () => {
  const name = `Sparkasse Süd ${uuidv7().slice(-6)}`;
  const slugs: unknown[] = [];
  for (let time = 1; time <= 2; time += 1) {
    const { signUp } = await browser().sends(SignUpForTestDocument, { input: someone({ organizationName: name }) });
    slugs.push(signUp.__typename === 'SignedIn' && signUp.organizationSlug);
  }
  const plain = name.toLowerCase().replace('ü', 'u').replaceAll(' ', '-');
  expect(slugs).toEqual([plain, `${plain}-2`]);
});

test.each([
  [{ slug: 'api' }, { __typename: 'SlugRefused', slugWhy: 'RESERVED' }],
  [{ password: 'eleven char' }, { __typename: 'PasswordRefused', why: 'TOO_SHORT' }],
  [{ password: 'qwertyuiop12' }, { __typename: 'PasswordRefused', why: 'COMMON' }],
  [{ password: 'Jana Nováková' }, { __typename: 'PasswordRefused', why: 'SAME_AS_NAME' }],
])('%j is refused and makes nothing', async (changes, refusal) => {
  const input = someone(changes);
  for (let time = 1; time <= 2; time += 1) {
    const at = browser();
    expect((await at.sends(SignUpForTestDocument, { input })).signUp).toMatchObject(refusal);
    expect(at.lastSet).toEqual([]);
  }
  const { rows } = await server.app.get(Database).reads.query('select from accounts where email = $1', [input.email]);
  expect(rows).toEqual([]);
});

test('a slug goes to one of many who want it at once, and the others leave no account behind', async () => {
  const slug = `wanted-${uuidv7().slice(-8)}`;
  const inputs = Array.from({ length: 8 }, () => someone({ slug }));
  const answers = await Promise.all(inputs.map((input) => browser().sends(SignUpForTestDocument, { input })));
  expect(answers.filter(({ signUp }) => signUp.__typename === 'SignedIn')).toHaveLength(1);
  expect(answers.filter(({ signUp }) => signUp.__typename === 'SlugRefused')).toHaveLength(7);
  const emails = inputs.map(({ email }) => email);
  const { rows } = await server.app.get(Database).reads.query('select from accounts where email = any($1)', [emails]);
  expect(rows).toHaveLength(1);
});

test('an address that has an account signs up a second organization only with its password', async () => {
  const { email, slug } = await givenAnAccount();
  const second = someone({ email, organizationName: 'Second Bank' });
  const wrong = await browser().sends(SignUpForTestDocument, {
    input: { ...second, password: 'not the password at all' },
  });
  expect(wrong.signUp.__typename).toBe('SignInRefused');
  const { signUp } = await browser().sends(SignUpForTestDocument, { input: second });
  expect(signUp).toMatchObject({ __typename: 'SignedIn' });
  const slugs = signUp.__typename === 'SignedIn' ? signUp.me.organizations.map((one) => one.slug) : [];
  expect(slugs).toHaveLength(2);
  expect(slugs).toContain(slug);
});

test('a wrong password and an unknown address are told the same', async () => {
  const { email } = await givenAnAccount();
  const wrong = await browser().asks(SignInForTestDocument, { input: { email, password: 'not the password at all' } });
  const unknown = await browser().asks(SignInForTestDocument, {
    input: { email: `nobody-${uuidv7()}@meridian.test`, password: 'not the password at all' },
  });
  expect(wrong.data?.signIn.__typename).toBe('SignInRefused');
  expect(unknown).toEqual(wrong);
});

test('the right password signs in, with a new token each time, and the session before ends', async () => {
  const { email, at: first } = await givenAnAccount();
  const at = browser();
  at.cookies.set(sessionCookie, 'A'.repeat(43));
  const tokens = new Set<string | undefined>([at.cookies.get(sessionCookie), first.cookies.get(sessionCookie)]);
  const before = browser();
  for (let time = 1; time <= 2; time += 1) {
    before.cookies.set(sessionCookie, at.cookies.get(sessionCookie) ?? '');
    const { signIn } = await at.sends(SignInForTestDocument, { input: { email, password } });
    expect(signIn).toMatchObject({ __typename: 'SignedIn', me: { email } });
    tokens.add(at.cookies.get(sessionCookie));
    expect(await before.sends(MeForTestDocument, {})).toEqual({ me: null });
  }
  expect(tokens.size).toBe(4);
  expect(at.lastSet[0]).toMatch(
    /^__Host-cx_session=[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('no table holds a token that opens anything', async () => {
  const { at, accountId } = await givenAnAccount();
  const { rows } = await server.app.get(Database).reads.query<{ kept: string }>(
    `select encode(token_digest, 'base64') as kept from sessions where account_id = $1
       union all select hash from account_passwords where account_id = $1`,
    [accountId],
  );
  expect(rows).toHaveLength(2);
  for (const { kept } of rows)
    for (const value of [...at.cookies.values(), password]) expect(kept).not.toContain(value);
  expect(rows.at(-1)?.kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('who guesses waits longer and longer, and the browser that has been here before still gets in', async () => {
  const { email, at } = await givenAnAccount();
  await at.sends(SignOutForTestDocument, {});
  await server.app.get(Database).reads.query('delete from rate_limits');
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      browser().sends(SignInForTestDocument, { input: { email, password: `a guess with number ${n}` } }),
    ),
  );
  const names = guesses.map(({ signIn }) => signIn.__typename);
  expect(names.filter((name) => name === 'SignInRefused')).toHaveLength(5);
  expect(names.filter((name) => name === 'TooManyAttempts')).toHaveLength(35);

  const elsewhere = (await browser().sends(SignInForTestDocument, { input: { email, password } })).signIn;
  if (elsewhere.__typename !== 'TooManyAttempts') throw new Error(elsewhere.__typename);
  expect(elsewhere.retryAfterSeconds).toBeGreaterThan(0);
  expect(elsewhere.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect((await at.sends(SignInForTestDocument, { input: { email, password } })).signIn.__typename).toBe('SignedIn');

  const { rows } = await server.app.get(Database).reads.query<{ key: string }>('select key from rate_limits');
  for (const { key } of rows) expect(key).toMatch(/^(ACCOUNT|NETWORK|ORGANIZATION)-\d+:[\w-]{43}$/);
});

test('a guesser in one network cannot go through addresses without end', async () => {
  const address = '2001:db8:1:2:aaaa::1';
  const neighbour = '2001:db8:1:2:bbbb::2';
  const guess = (from: string) =>
    browser(from).sends(SignInForTestDocument, {
      input: { email: `nobody-${uuidv7()}@meridian.test`, password: 'a guess like any other' },
    });
  const answers = await Promise.all(Array.from({ length: 32 }, (_, n) => guess(n % 2 ? address : neighbour)));
  expect(answers.filter(({ signIn }) => signIn.__typename === 'SignInRefused')).toHaveLength(30);
  expect((await guess('2001:db8:1:3::1')).signIn.__typename).toBe('SignInRefused');
});

test('who goes through the people of one organization waits, wherever they come from; another one is not slowed', async () => {
  const { email, at, slug } = await givenAnAccount();
  const another = await givenAnAccount();
  await at.sends(SignOutForTestDocument, {});
  const { reads } = server.app.get(Database);
  await reads.query('delete from rate_limits');
  const { rows } = await reads.query<{ id: string }>('select id from organizations where slug = $1', [slug]);
  const organization = { subject: 'ORGANIZATION', of: rows[0]?.id ?? '' } as const;
  const allButOne = attemptWindows.ORGANIZATION[0].attempts - 1;
  for (let n = 0; n < allButOne; n += 1) expect(await server.app.get(Attempts).take([organization])).toBeNull();

  const guess = { email, password: 'not the password at all' };
  expect((await browser().sends(SignInForTestDocument, { input: guess })).signIn.__typename).toBe('SignInRefused');
  const { signIn } = await browser().sends(SignInForTestDocument, { input: { email, password } });
  expect(signIn.__typename).toBe('TooManyAttempts');
  expect((await at.sends(SignInForTestDocument, { input: { email, password } })).signIn.__typename).toBe('SignedIn');
  const theirs = await browser().sends(SignInForTestDocument, { input: { email: another.email, password } });
  expect(theirs.signIn.__typename).toBe('SignedIn');
});

test('a wait ends by itself', async () => {
  const { email } = await givenAnAccount();
  for (let n = 0; n < 6; n += 1)
    await browser().sends(SignInForTestDocument, { input: { email, password: 'not the password at all' } });
  await server.app.get(Database).reads.query('update rate_limits set expire = 1 where points > 5');
  expect((await browser().sends(SignInForTestDocument, { input: { email, password } })).signIn.__typename).toBe(
    'SignedIn',
  );
});

test('signing out ends the session on the server too, and is harmless twice', async () => {
  const { at } = await givenAnAccount();
  const copy = browser();
  for (const [name, value] of at.cookies) copy.cookies.set(name, value);
  for (let time = 1; time <= 2; time += 1)
    expect(await at.sends(SignOutForTestDocument, {})).toEqual({ signOut: true });
  expect(at.cookies.has(sessionCookie)).toBe(false);
  expect(await copy.sends(MeForTestDocument, {})).toEqual({ me: null });
});

test('signing out everywhere ends every session, and asks who is there', async () => {
  const { at, email } = await givenAnAccount();
  const phone = browser();
  await phone.sends(SignInForTestDocument, { input: { email, password } });
  expect(await at.sends(SignOutEverywhereForTestDocument, {})).toEqual({ signOutEverywhere: true });
  expect(await phone.sends(MeForTestDocument, {})).toEqual({ me: null });
  const { errors } = await phone.asks(SignOutEverywhereForTestDocument, {});
  expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('a changed password ends the other sessions and needs the old one', async () => {
  const { at, email } = await givenAnAccount();
  const phone = browser();
  await phone.sends(SignInForTestDocument, { input: { email, password } });
  const next = 'two red kites over the mill';
  const change = async (currentPassword: string, newPassword: string) =>
    (await at.sends(ChangePasswordForTestDocument, { input: { currentPassword, newPassword } })).changePassword;

  const { errors } = await browser().asks(ChangePasswordForTestDocument, {
    input: { currentPassword: password, newPassword: next },
  });
  expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  expect((await change('not the password at all', next)).__typename).toBe('SignInRefused');
  expect(await change(password, 'short')).toMatchObject({ __typename: 'PasswordRefused', why: 'TOO_SHORT' });
  expect((await change(password, next)).__typename).toBe('PasswordChanged');
  expect((await change(next, password)).__typename).toBe('PasswordChanged');
  expect(await phone.sends(MeForTestDocument, {})).toEqual({ me: null });
  expect(await at.sends(MeForTestDocument, {})).toMatchObject({ me: { email } });
});

test('a session that is not used ends, and one that is used ends in the end', async () => {
  const clock = server.app.get(Clock);
  const { at, email } = await givenAnAccount();
  const begin = Date.now();
  const after = (hours: number) => clock.set(new Date(begin + hours * 3_600_000));
  try {
    for (let hours = 11; hours < 14 * 24; hours += 11) {
      after(hours);
      expect((await at.sends(MeForTestDocument, {})).me?.email).toBe(email);
    }
    after(14 * 24 + 1);
    expect(await at.sends(MeForTestDocument, {})).toEqual({ me: null });

    await at.sends(SignInForTestDocument, { input: { email, password } });
    after(14 * 24 + 14);
    expect(await at.sends(MeForTestDocument, {})).toEqual({ me: null });
  } finally {
    clock.set(new Date());
  }
});
