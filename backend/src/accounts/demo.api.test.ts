import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { givenAServer } from '../../testing/app.ts';
import { Browser } from '../../testing/browser.ts';
import { until } from '../../testing/until.ts';
import { Organizations } from '../organization/index.ts';
import { addPerson, attachAccount } from '../people/index.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { addAccount } from '../platform/identity/accounts.ts';
import {
  CanResetPasswordForTestDocument,
  MeForTestDocument,
  RequestPasswordResetForTestDocument,
  ResetPasswordForTestDocument,
  SignInAsForTestDocument,
  SignInForTestDocument,
  SignUpForTestDocument,
} from './accounts.api.generated.ts';

const email = 'clara@meridian.test';
const password = 'a red kite over the mill';

/** A demonstration with Clara, who has an account without a password, and Nora, who has none. */
async function givenADemonstration(changes: Partial<Config>) {
  const server = await givenAServer({});
  const place = { name: 'Meridian Bank', slug: 'meridian', timeZone: 'Europe/Prague', locale: 'en', currency: 'EUR' };
  const demo = { version: 1, madeOn: '2026-11-16' };
  const made = await server.app.get(Organizations).add({ ...place, demo }, async (work) => {
    const clara = await addPerson(work, { name: 'Clara Chair', email, roles: ['ANALYST'] });
    const accountId = await addAccount(work, { email, name: clara.name, passwordHash: null });
    await attachAccount(work, clara, accountId ?? '');
    await addPerson(work, { name: 'Nora Named' });
    return clara.id;
  });
  if ('message' in made) throw new Error(made.message);
  // Switched on only now, so that the house does not make its own demonstration beside this small one.
  Object.assign(server.config, changes);
  return { server, personId: made.answer, browser: () => new Browser(server.app) };
}

describe('on this machine only', () => {
  let demo: Awaited<ReturnType<typeof givenADemonstration>>;
  beforeAll(async () => {
    demo = await givenADemonstration({ demo: true });
  });
  afterAll(() => demo.server.close());

  test('the people with an account are listed, and one press signs in as one of them', async () => {
    const at = demo.browser();
    const { demoPeople } = await at.sends(CanResetPasswordForTestDocument, {});
    expect(demoPeople).toEqual([{ id: demo.personId, name: 'Clara Chair', roles: ['ANALYST'] }]);
    for (let time = 1; time <= 2; time += 1) {
      const { signInAs } = await at.sends(SignInAsForTestDocument, { input: { personId: demo.personId } });
      expect(signInAs).toMatchObject({ organizationSlug: 'meridian', me: { organizations: [{ isDemo: true }] } });
    }
    expect(await at.sends(MeForTestDocument, {})).toMatchObject({ me: { email } });
  });

  test('a person of another organization and a missing one are answered the same', async () => {
    const stranger = { organizationName: 'Other', name: 'Oto Other', email: 'oto@other.test', password };
    const place = { timeZone: 'Europe/Prague', locale: 'en', currency: 'EUR' };
    await demo.browser().sends(SignUpForTestDocument, { input: { ...stranger, ...place } });
    const { rows } = await demo.server.app
      .get(Database)
      .reads.query<{ id: string }>('select person_id as id from account_memberships where person_id <> $1', [
        demo.personId,
      ]);
    const foreign = await demo.browser().asks(SignInAsForTestDocument, { input: { personId: rows[0]?.id ?? '' } });
    const missing = await demo.browser().asks(SignInAsForTestDocument, {
      input: { personId: '01900000-0000-7000-8000-00000000000f' },
    });
    expect(foreign.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(foreign).toEqual(missing);
  });

  test('a password is set anew by a link that works once, ends every session and tells nobody who has an account', async () => {
    const at = demo.browser();
    await at.sends(SignInAsForTestDocument, { input: { personId: demo.personId } });
    const request = (address: string) =>
      demo.browser().asks(RequestPasswordResetForTestDocument, { input: { email: address } });
    const known = await request(email);
    expect(known.data?.requestPasswordReset).toEqual({ __typename: 'PasswordResetRequested', minutes: 60 });
    expect(await request('nobody@meridian.test')).toEqual(known);

    const held = async () => (await demo.browser().sends(CanResetPasswordForTestDocument, {})).heldMails;
    await until('the mail is held', async () => (await held()).length === 1);
    const [mail] = await held();
    expect(mail).toMatchObject({ recipient: email, timeZone: 'Europe/Prague' });
    const token = /\/reset-password#([\w-]{43})\s/.exec(mail?.body ?? '')?.[1] ?? '';
    const reset = async (value: string) =>
      (await demo.browser().sends(ResetPasswordForTestDocument, { input: { token, password: value } })).resetPassword;

    expect(await reset('short')).toMatchObject({ __typename: 'PasswordRefused', why: 'TOO_SHORT' });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => reset(`${password} ${n}`)));
    expect(answers.filter(({ __typename }) => __typename === 'PasswordChanged')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'LinkExpired')).toHaveLength(19);
    expect(await at.sends(MeForTestDocument, {})).toEqual({ me: null });

    const winner = answers.findIndex(({ __typename }) => __typename === 'PasswordChanged');
    const input = { email, password: `${password} ${winner}` };
    expect((await demo.browser().sends(SignInForTestDocument, { input })).signIn.__typename).toBe('SignedIn');
  });
});

describe.each([
  ['without the demonstration', { demo: false }],
  ['where others can reach the server', { demo: true, loopback: false }],
])('%s', (_, changes) => {
  let demo: Awaited<ReturnType<typeof givenADemonstration>>;
  beforeAll(async () => {
    demo = await givenADemonstration(changes);
  });
  afterAll(() => demo.server.close());

  test('nobody is listed, nobody is let in without a password, no mail is shown, and a reset says that it cannot be', async () => {
    const at = demo.browser();
    expect(await at.sends(CanResetPasswordForTestDocument, {})).toEqual({
      canResetPassword: false,
      sendsMail: false,
      demoPeople: [],
      heldMails: [],
    });
    const { errors } = await at.asks(SignInAsForTestDocument, { input: { personId: demo.personId } });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const { requestPasswordReset } = await at.sends(RequestPasswordResetForTestDocument, { input: { email } });
    expect(requestPasswordReset).toMatchObject({ __typename: 'PasswordResetUnavailable' });
    expect(at.cookies.size).toBe(0);
  });
});
