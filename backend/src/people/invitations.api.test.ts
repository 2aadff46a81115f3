import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { Browser } from '../../testing/browser.ts';
import {
  AcceptInvitationForTestDocument,
  InvitationForTestDocument,
  MeForTestDocument,
  SignUpForTestDocument,
} from '../accounts/accounts.api.generated.ts';
import { ViewerForTestDocument } from '../organization/viewer.api.generated.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import {
  DeactivatePersonForTestDocument,
  InvitePeopleForTestDocument,
  OneMemberForTestDocument,
  ResendInvitationForTestDocument,
  WithdrawInvitationForTestDocument,
} from './people.api.generated.ts';

const password = 'a red kite over the mill';
const missing = '01900000-0000-7000-8000-00000000000f';
let board: TestBoard;
beforeAll(async () => {
  board = await givenABoard();
});
afterAll(() => board.close());

const browser = () => new Browser(board.app);
const guest = () => ({ email: `petr-${uuidv7()}@meridian.test`, name: 'Petr Pozvaný' });
const tokenIn = (link: string | null | undefined) =>
  new RegExp(`^${board.config.publicUrl}/invitation#([\\w-]{43})$`).exec(link ?? '')?.[1] ?? '';

async function givenAnInvitation(person: { email: string; name: string } = guest()) {
  const { invitePeople } = await board.administrator.sends(InvitePeopleForTestDocument, {
    input: { people: [{ ...person, roles: ['ANALYST'] }] },
  });
  if (invitePeople.__typename !== 'PeopleInvited') throw new Error(invitePeople.__typename);
  const [sent] = invitePeople.invitations;
  return { ...person, token: tokenIn(sent?.link), member: sent!.member };
}
const accept = async (at: Browser, input: { token: string; password?: string; name?: string }) =>
  (await at.sends(AcceptInvitationForTestDocument, { input })).acceptInvitation;
const preview = (token: string) => browser().asks(InvitationForTestDocument, { token });

test('only an administrator of this organization invites', async () => {
  const input = { people: [guest()] };
  expect(await board.visitor.isRefused(InvitePeopleForTestDocument, { input })).toBe('UNAUTHENTICATED');
  expect(await board.stranger.isRefused(InvitePeopleForTestDocument, { input })).toBe('NOT_FOUND');
  for (const one of [board.chair, board.analyst, board.employee])
    expect(await one.isRefused(InvitePeopleForTestDocument, { input })).toBe('FORBIDDEN');
});

test.each([
  ['nobody', { people: [] }],
  ['somebody twice', { people: [guest(), guest()].map((one) => ({ ...one, email: 'twice@meridian.test' })) }],
])('inviting %s is bad input', async (_, input) => {
  expect(await board.administrator.isRefused(InvitePeopleForTestDocument, { input })).toBe('BAD_USER_INPUT');
});

test('a department of nowhere invites nobody', async () => {
  const input = { people: [{ ...guest(), departmentId: missing }] };
  expect(await board.administrator.isRefused(InvitePeopleForTestDocument, { input })).toBe('NOT_FOUND');
});

test('without a mail server the link is shown once, to the one who invites, and stands in no table', async () => {
  const { email, token, member } = await givenAnInvitation();
  expect(member).toMatchObject({ email, state: 'INVITED', roles: ['ANALYST'] });
  expect(token).toHaveLength(43);
  const { rows } = await board.app
    .get(Database)
    .readFor<{ text: string }>(
      board.organizationId,
      {
        name: 'test.everything_kept',
        text: `select answer::text as text from idempotency_keys where answer::text like $1`,
      },
      [`%${token}%`],
    )
    .then((found) => ({ rows: found }));
  expect(rows).toEqual([]);
});

test('an invited person sees who invites them, joins with a new password, and has the roles they were given', async () => {
  const { email, token } = await givenAnInvitation();
  for (let time = 1; time <= 2; time += 1)
    expect((await preview(token)).data?.invitation).toMatchObject({
      organizationName: board.slug,
      boardName: 'CX Board',
      email,
    });

  const at = browser();
  expect(await accept(at, { token, password: 'short' })).toMatchObject({ __typename: 'PasswordRefused' });
  expect(await accept(at, { token, password, name: 'Petr P.' })).toMatchObject({
    __typename: 'SignedIn',
    organizationSlug: board.slug,
    me: { email, organizations: [{ slug: board.slug, boards: [{ slug: 'cx' }] }] },
  });
  const { viewer } = await at.sends(ViewerForTestDocument, {}, board.slug);
  expect(viewer).toMatchObject({ name: 'Petr P.', roles: ['ANALYST'] });
  expect(await accept(browser(), { token, password })).toMatchObject({ __typename: 'LinkExpired' });
});

test('of a hundred who use one link at once exactly one comes in', async () => {
  const { token, email } = await givenAnInvitation();
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      browser().asks(AcceptInvitationForTestDocument, { input: { token, password: `${password} ${n}` } }),
    ),
  );
  const joined = answers.filter(({ data }) => data?.acceptInvitation.__typename === 'SignedIn');
  expect(joined).toHaveLength(1);
  const accounts = await board.app.get(Database).reads.query('select from accounts where email = $1', [email]);
  expect(accounts.rowCount).toBe(1);
}, 60_000);

test('a link that was withdrawn, replaced, has run out, belongs to who left or never was looks the same', async () => {
  const withdrawn = await givenAnInvitation();
  const replaced = await givenAnInvitation();
  const left = await givenAnInvitation();
  const late = await givenAnInvitation();
  const edit = ({ member }: typeof left) => ({ personId: member.id, expectedVersion: member.version });
  await board.administrator.sends(WithdrawInvitationForTestDocument, { input: edit(withdrawn) });
  await board.administrator.sends(DeactivatePersonForTestDocument, { input: edit(left) });
  const { resendInvitation } = await board.administrator.sends(ResendInvitationForTestDocument, {
    input: { personId: replaced.member.id },
  });
  const again = resendInvitation.__typename === 'InvitationSent' ? tokenIn(resendInvitation.link) : '';
  expect((await preview(again)).data?.invitation?.email).toBe(replaced.email);

  const nothing = await preview('A'.repeat(43));
  expect(nothing.data).toEqual({ invitation: null });
  for (const { token } of [withdrawn, replaced, left]) expect(await preview(token)).toEqual(nothing);
  const clock = board.app.get(Clock);
  clock.set(new Date(Date.now() + 14 * 86_400_000 + 1000));
  try {
    expect(await preview(late.token)).toEqual(nothing);
    expect(await accept(browser(), { token: late.token, password })).toMatchObject({ __typename: 'LinkExpired' });
  } finally {
    clock.set(new Date());
  }
  expect(await accept(browser(), { token: withdrawn.token, password })).toMatchObject({ __typename: 'LinkExpired' });
});

test('who is signed in joins with that account, whatever address was invited, and only once', async () => {
  const at = browser();
  const own = { email: `own-${uuidv7()}@elsewhere.test`, name: 'Olaf Other', organizationName: 'Elsewhere', password };
  const place = { timeZone: 'Europe/Berlin', locale: 'de', currency: 'EUR' };
  await at.sends(SignUpForTestDocument, { input: { ...own, ...place } });
  const first = await givenAnInvitation();
  const second = await givenAnInvitation();
  expect(await accept(at, { token: first.token })).toMatchObject({
    __typename: 'SignedIn',
    organizationSlug: board.slug,
  });
  expect((await at.sends(MeForTestDocument, {})).me?.organizations).toHaveLength(2);
  expect(await accept(at, { token: second.token })).toMatchObject({ __typename: 'AlreadyMember' });
  expect((await preview(second.token)).data?.invitation?.email).toBe(second.email);
});

test('an invited address that has an account joins with the password of that account', async () => {
  const email = `both-${uuidv7()}@meridian.test`;
  const own = { email, name: 'Bea Both', organizationName: 'Elsewhere', password };
  const place = { timeZone: 'Europe/Berlin', locale: 'de', currency: 'EUR' };
  await browser().sends(SignUpForTestDocument, { input: { ...own, ...place } });
  const { token } = await givenAnInvitation({ email, name: 'Bea Both' });
  expect(await accept(browser(), { token, password: 'not the password at all' })).toMatchObject({
    __typename: 'SignInRefused',
  });
  expect(await accept(browser(), { token, password })).toMatchObject({ __typename: 'SignedIn' });
});

test('who has joined is not invited again, and the rest of the list neither', async () => {
  const { email, token, name } = await givenAnInvitation();
  await accept(browser(), { token, password });
  const other = guest();
  const { invitePeople } = await board.administrator.sends(InvitePeopleForTestDocument, {
    input: { people: [other, { email, name }] },
  });
  expect(invitePeople).toEqual({ __typename: 'AlreadyJoined', email });
  const again = await givenAnInvitation(other);
  expect(again.member.version).toBe(2);
});

test('resending and withdrawing are for the administrator, and for people of this organization', async () => {
  const { member } = await givenAnInvitation();
  const withdraw = { input: { personId: member.id, expectedVersion: member.version } };
  expect(await board.stranger.isRefused(ResendInvitationForTestDocument, { input: { personId: member.id } })).toBe(
    'NOT_FOUND',
  );
  expect(await board.chair.isRefused(ResendInvitationForTestDocument, { input: { personId: member.id } })).toBe(
    'FORBIDDEN',
  );
  expect(await board.chair.isRefused(WithdrawInvitationForTestDocument, withdraw)).toBe('FORBIDDEN');
  for (const document of [ResendInvitationForTestDocument, OneMemberForTestDocument])
    expect(
      await board.administrator.isRefused(
        document as typeof ResendInvitationForTestDocument,
        {
          input: { personId: missing },
          personId: missing,
        } as never,
      ),
    ).toBe('NOT_FOUND');
  const stale = { input: { personId: member.id, expectedVersion: member.version - 1 } };
  expect(await board.administrator.isRefused(WithdrawInvitationForTestDocument, stale)).toBe('STALE');
  const { withdrawInvitation } = await board.administrator.sends(WithdrawInvitationForTestDocument, withdraw);
  expect(withdrawInvitation).toMatchObject({ __typename: 'Member', state: 'NOT_INVITED', invitationExpiresAt: null });
});
