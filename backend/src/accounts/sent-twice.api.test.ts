import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { Browser } from '../../testing/browser.ts';
import { givenAServer } from '../../testing/app.ts';
import { InvitePeopleForTestDocument } from '../people/people.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import { sessionCookie } from '../platform/identity/session-token.ts';
import {
  AcceptInvitationForTestDocument,
  MeForTestDocument,
  RequestPasswordResetForTestDocument,
  ResetPasswordForTestDocument,
  SignInForTestDocument,
  SignUpForTestDocument,
} from './accounts.api.generated.ts';

const password = 'a red kite over the mill';
const wrong = 'not the password at all';
let board: TestBoard;
beforeAll(async () => {
  // The mails stay in their table: nobody answers at that address.
  board = await givenABoard(await givenAServer({ smtpUrl: 'smtp://127.0.0.1:9' }));
});
afterAll(() => board.close());

/** A browser without memory: whatever it was answered before got lost. */
function browser(key: string) {
  const at = new Browser(board.app);
  at.key = key;
  return at;
}
const someone = () => ({
  organizationName: `Meridian ${uuidv7().slice(-6)}`,
  name: 'Jana Nováková',
  email: `jana-${uuidv7()}@meridian.test`,
  password,
  ...{ timeZone: 'Europe/Prague', locale: 'cs-CZ', currency: 'CZK' },
});
const count = async (text: string, values: readonly unknown[]) =>
  Number((await board.app.get(Database).reads.query(`select count(*) from ${text}`, [...values])).rows[0].count);
const organizationsOf = (email: string) =>
  count('account_memberships m join accounts a on a.id = m.account_id where a.email = $1', [email]);
const mailsTo = async (email: string, subject: string) =>
  (
    await board.app
      .get(Database)
      .readFor<{ body: string }>(
        board.organizationId,
        { name: 'test.mails', text: 'select body from mails where recipient = $1 and subject like $2' },
        [email, subject],
      )
  ).map(({ body }) => /#([\w-]{43})/.exec(body)?.[1] ?? '');

async function givenAnInvitation(email = `petr-${uuidv7()}@meridian.test`) {
  const person = { email, name: 'Petr Pozvaný', roles: [] };
  await board.administrator.sends(InvitePeopleForTestDocument, { input: { people: [person] } });
  const [token = ''] = (await mailsTo(email, '%')).slice(-1);
  return { email, token };
}

test('a sign-up sent twice makes one organization and answers the same', async () => {
  const input = someone();
  const key = randomUUID();
  const first = (await browser(key).sends(SignUpForTestDocument, { input })).signUp;
  const again = browser(key);
  expect((await again.sends(SignUpForTestDocument, { input })).signUp).toEqual(first);
  expect(first.__typename).toBe('SignedIn');
  expect((await again.sends(MeForTestDocument, {})).me?.email).toBe(input.email);
  expect(await organizationsOf(input.email)).toBe(1);
});

test.each([{}, { slug: `twins-${uuidv7().slice(-8)}` }])(
  'of one sign-up sent three times at once one is made and all are answered alike: %j',
  async (wish) => {
    const input = { ...someone(), ...wish };
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => browser(key).sends(SignUpForTestDocument, { input })),
    );
    expect(answers[0]?.signUp.__typename).toBe('SignedIn');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await organizationsOf(input.email)).toBe(1);
  },
);

test('the key of a sign-up opens nothing without the password, and means nothing to another address', async () => {
  const input = someone();
  const key = randomUUID();
  await browser(key).sends(SignUpForTestDocument, { input });
  const guess = browser(key);
  const answer = await guess.sends(SignUpForTestDocument, { input: { ...input, password: wrong } });
  expect(answer.signUp.__typename).toBe('SignInRefused');
  expect(guess.lastSet).toEqual([]);

  const other = { ...input, email: someone().email };
  expect((await browser(key).sends(SignUpForTestDocument, { input: other })).signUp.__typename).toBe('SignedIn');
  expect(await organizationsOf(other.email)).toBe(1);
});

test('one key for two different sign-ups is refused; another key makes a second organization', async () => {
  const input = someone();
  const key = randomUUID();
  await browser(key).sends(SignUpForTestDocument, { input });
  const { errors } = await browser(key).asks(SignUpForTestDocument, { input: { ...input, currency: 'EUR' } });
  expect(errors?.[0]?.extensions['code']).toBe('CONFLICT');
  expect(await organizationsOf(input.email)).toBe(1);
  await browser(randomUUID()).sends(SignUpForTestDocument, { input });
  expect(await organizationsOf(input.email)).toBe(2);
});

test('an invitation accepted twice in one request lets in once and answers the same', async () => {
  const { email, token } = await givenAnInvitation();
  const key = randomUUID();
  const input = { token, password };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => browser(key).sends(AcceptInvitationForTestDocument, { input })),
  );
  const late = browser(key);
  answers.push(await late.sends(AcceptInvitationForTestDocument, { input }));
  expect(answers[0]?.acceptInvitation.__typename).toBe('SignedIn');
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect((await late.sends(MeForTestDocument, {})).me?.email).toBe(email);
  expect(await organizationsOf(email)).toBe(1);

  for (const [other, with_] of [
    [key, { ...input, password: wrong }],
    [randomUUID(), input],
  ] as const) {
    const guess = browser(other);
    const { acceptInvitation } = await guess.sends(AcceptInvitationForTestDocument, { input: with_ });
    expect(['SignInRefused', 'LinkExpired']).toContain(acceptInvitation.__typename);
    expect(guess.lastSet).toEqual([]);
  }
});

test('who is signed in joins once, goes on in the same session, and is answered again when asking again', async () => {
  const input = someone();
  const at = new Browser(board.app);
  await at.sends(SignUpForTestDocument, { input });
  const session = at.cookies.get(sessionCookie);
  const { token } = await givenAnInvitation();
  at.key = randomUUID();
  const first = await at.sends(AcceptInvitationForTestDocument, { input: { token } });
  expect(first.acceptInvitation).toMatchObject({ __typename: 'SignedIn', organizationSlug: board.slug });
  expect(await at.sends(AcceptInvitationForTestDocument, { input: { token } })).toEqual(first);
  expect(at.cookies.get(sessionCookie)).toBe(session);
  expect(await organizationsOf(input.email)).toBe(2);

  const somebodyElse = browser(at.key);
  const { acceptInvitation } = await somebodyElse.sends(AcceptInvitationForTestDocument, { input: { token } });
  expect(acceptInvitation.__typename).toBe('LinkExpired');
});

test('a reset asked for twice in one request sends one mail, whose link works; asked for anew, a second one', async () => {
  const { email, token } = await givenAnInvitation();
  await new Browser(board.app).sends(AcceptInvitationForTestDocument, { input: { token, password } });
  const key = randomUUID();
  const ask = (by: string) => browser(by).sends(RequestPasswordResetForTestDocument, { input: { email } });
  const answers = await Promise.all([ask(key), ask(key), ask(key)]);
  expect([...answers, await ask(key)]).toEqual(Array.from({ length: 4 }, () => answers[0]));
  const links = await mailsTo(email, '%assword%');
  expect(links).toHaveLength(1);

  const reset = (by: string, link: string, to: string) =>
    browser(by).sends(ResetPasswordForTestDocument, { input: { token: link, password: to } });
  const by = randomUUID();
  const changed = 'another kite over the mill';
  const first = await reset(by, links[0] ?? '', changed);
  expect(first.resetPassword.__typename).toBe('PasswordChanged');
  expect(await reset(by, links[0] ?? '', changed)).toEqual(first);
  for (const [other, to] of [
    [by, wrong],
    [randomUUID(), changed],
  ] as const)
    expect((await reset(other, links[0] ?? '', to)).resetPassword.__typename).toBe('LinkExpired');
  const { signIn } = await new Browser(board.app).sends(SignInForTestDocument, { input: { email, password: changed } });
  expect(signIn.__typename).toBe('SignedIn');

  await ask(randomUUID());
  expect(await mailsTo(email, '%assword%')).toHaveLength(2);
});
