import type { MockLink } from '@apollo/client/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { renderOutside } from '../../../testing/render-outside.tsx';
import { AccountPageDocument, ChangePasswordDocument, SignOutEverywhereDocument } from './account.generated.ts';
import { AcceptInvitationDocument, InvitationPageDocument } from './invitation.generated.ts';
import { GoToProviderDocument, SignInWaysDocument } from './by-provider.generated.ts';
import { AskToJoinDocument, JoinPageDocument } from './join.generated.ts';
import {
  CanResetPasswordDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
} from './passwords.generated.ts';
import { accountRoutes } from './routes.ts';
import { DemoPeopleDocument, SignInAsDocument, SignInDocument } from './sign-in.generated.ts';
import { SignUpDocument } from './sign-up.generated.ts';
import { UnsentMailDocument } from './unsent-mail.generated.ts';

// Pages are loaded lazily: the first test compiles them.
jest.setTimeout(30_000);
beforeEach(() => sessionStorage.clear());

const open = (address: string, answers: MockLink.MockedResponse[]) =>
  renderOutside(address, { routes: accountRoutes, answers });
const token = 'x'.repeat(43);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);

const helena = {
  __typename: 'DemoPerson',
  id: 'helena',
  name: 'Helena Vargas',
  jobTitle: 'Chief Customer Officer',
  roles: ['CHAIR'],
  organizationName: 'Meridian Bank',
};
const door = (demoPeople: object[] = [], canResetPassword = true): MockLink.MockedResponse => ({
  request: { query: DemoPeopleDocument },
  result: { data: { demoPeople, canResetPassword } },
});
const signIn = (answer: object): MockLink.MockedResponse => ({
  request: { query: SignInDocument, variables: { input: { email: 'jana@bank.cz', password: 'wide rivers run' } } },
  result: { data: { signIn: answer } },
});
const signedIn = { __typename: 'SignedIn', organizationSlug: 'bank' };

async function signInAt(address: string, answer: object) {
  const page = await open(address, [door(), signIn(answer)]);
  await fill('E-mail', 'jana@bank.cz');
  await fill('Password', 'wide rivers run');
  await press('Sign in');
  return page;
}

test('signing in leads to the organization, or to the page that was wanted, never away from this site', async () => {
  const places = [
    ['/sign-in', '/bank'],
    ['/sign-in?next=%2Fbank%2Fmetrics%3Flayer%3DOUTCOME', '/bank/metrics?layer=OUTCOME'],
    ['/sign-in?next=%2F%2Fevil.example', '/bank'],
  ];
  for (const [address, place] of places) {
    const { went } = await signInAt(String(address), signedIn);
    await waitFor(() => expect(went).toEqual([place]));
    document.body.replaceChildren();
  }
});

test('a wrong password and too many tries are said, and what was typed stays', async () => {
  const { went } = await signInAt('/sign-in', { __typename: 'SignInRefused' });
  expect(await screen.findByText('The e-mail address or the password is not right.')).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveValue('jana@bank.cz');
  expect(went).toEqual([]);
  await expectAccessible();
  document.body.replaceChildren();
  await signInAt('/sign-in', { __typename: 'TooManyAttempts', retryAfterSeconds: 600 });
  expect(await screen.findByText('Too many tries. Try again in 10 minutes.')).toBeVisible();
});

test('a person of the demonstration is one press away; elsewhere nobody is offered', async () => {
  const { went } = await open('/sign-in', [
    door([helena]),
    {
      request: { query: SignInAsDocument, variables: { input: { personId: 'helena' } } },
      result: { data: { signInAs: { __typename: 'SignedIn', organizationSlug: 'meridian' } } },
    },
  ]);
  expect(screen.getByText('Chair · Chief Customer Officer')).toBeVisible();
  await expectAccessible();
  await press('Sign in as Helena Vargas');
  await waitFor(() => expect(went).toEqual(['/meridian']));
  document.body.replaceChildren();
  await open('/sign-in', [door([], false)]);
  expect(screen.queryByText(/Look around/)).toBeNull();
  expect(screen.queryByRole('link', { name: 'Forgotten password' })).toBeNull();
});

const region = expect.objectContaining({ locale: 'en-US', currency: 'USD' });
const signUp = (answer: object): MockLink.MockedResponse => ({
  request: {
    query: SignUpDocument,
    variables: ({ input }) => {
      expect(input).toEqual(region);
      const { organizationName, slug, name, email } = input;
      expect({ organizationName, slug, name, email }).toEqual({
        organizationName: 'Nová Energie',
        slug: 'nova-energie',
        name: 'Jana Nová',
        email: 'jana@energie.cz',
      });
      return true;
    },
  },
  result: { data: { signUp: answer } },
});

async function signUpWith(password: string, answer: object) {
  const page = await open('/sign-up', [signUp(answer)]);
  await fill('Organization', 'Nová Energie');
  await fill('Your name', 'Jana Nová');
  await fill('Your e-mail', 'jana@energie.cz');
  await fill('Password', password);
  await press('Set up');
  return page;
}

test('an organization is set up with an address made from its name', async () => {
  const { went } = await signUpWith('wide rivers run', { __typename: 'SignedIn', organizationSlug: 'nova-energie' });
  await waitFor(() => expect(went).toEqual(['/nova-energie']));
});

test('an address of one’s own stays when the name changes', async () => {
  await open('/sign-up', []);
  await fill('Organization', 'Bank');
  expect(screen.getByLabelText('Address')).toHaveValue('bank');
  await fill('Address', '-cz');
  await fill('Organization', ' of Brno');
  expect(screen.getByLabelText('Address')).toHaveValue('bank-cz');
  await expectAccessible();
});

test('what the rules refuse is said beside its field before anything is sent', async () => {
  const { went } = await signUpWith('Jana@Energie.cz', { __typename: 'SignedIn', organizationSlug: 'x' });
  const why = 'Your e-mail address is the first thing somebody would try. Choose something else.';
  expect(await screen.findAllByText(why)).toHaveLength(2);
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(went).toEqual([]);
});

test('an address that is taken is said beside it', async () => {
  await signUpWith('wide rivers run', { __typename: 'SlugRefused', slugWhy: 'TAKEN', slug: 'nova-energie' });
  expect(await screen.findAllByText('The address “nova-energie” is taken. Choose another.')).toHaveLength(2);
});

const invitation = {
  __typename: 'InvitationPreview',
  ...{ organizationName: 'Bank', boardName: 'Customer Board' },
  name: 'Tomas',
  email: 'tomas@bank.cz',
};
const invited = (answer: object | null, me: object | null = null): MockLink.MockedResponse => ({
  request: { query: InvitationPageDocument, variables: { token } },
  result: { data: { invitation: answer && { expiresAt: '2026-12-24T09:00:00.000Z', ...answer }, me } },
});
const accept = (input: object, answer: object): MockLink.MockedResponse => ({
  request: { query: AcceptInvitationDocument, variables: { input: { token, ...input } } },
  result: { data: { acceptInvitation: answer } },
});

test('somebody invited joins with a name and a password', async () => {
  const answer = accept({ name: 'Tomas Berg', password: 'wide rivers run' }, signedIn);
  const { went } = await open(`/invitation#${token}`, [invited(invitation), answer]);
  await fill('Your name', ' Berg');
  await fill('Password', 'wide rivers run');
  await expectAccessible();
  await press('Join');
  await waitFor(() => expect(went).toEqual(['/bank']));
});

test('whoever is signed in joins with that account', async () => {
  const me = { __typename: 'Me', id: 'me', name: 'Jana Nová', email: 'jana@bank.cz' };
  const refused = accept({}, { __typename: 'AlreadyMember' });
  await open(`/invitation#${token}`, [invited(invitation, me), refused]);
  expect(screen.getByText('You are signed in as Jana Nová (jana@bank.cz).')).toBeVisible();
  await press('Join with this account');
  expect(await screen.findByText('Your account already belongs to this organization.')).toBeVisible();
});

test('a used or mangled link says whom to ask', async () => {
  await open(`/invitation#${token}`, [invited(null)]);
  expect(screen.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  document.body.replaceChildren();
  await open('/reset-password#cut', []);
  expect(screen.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await expectAccessible();
});

test('a forgotten password gets the same answer whether there is an account or not; without mail it says so', async () => {
  const can = (canResetPassword: boolean, sendsMail = canResetPassword) => ({
    request: { query: CanResetPasswordDocument },
    result: { data: { canResetPassword, sendsMail } },
  });
  const requested = { __typename: 'PasswordResetRequested', minutes: 60 };
  await open('/password', [
    can(true),
    {
      request: { query: RequestPasswordResetDocument, variables: { input: { email: 'jana@bank.cz' } } },
      result: { data: { requestPasswordReset: requested } },
    },
  ]);
  await fill('E-mail', 'jana@bank.cz');
  await press('Send a link');
  expect(await screen.findByText(/If an account has this address/)).toHaveTextContent('for 60 minutes');
  document.body.replaceChildren();
  await open('/password', [
    can(true, false),
    {
      request: { query: RequestPasswordResetDocument, variables: { input: { email: 'jana@bank.cz' } } },
      result: { data: { requestPasswordReset: requested } },
    },
  ]);
  await fill('E-mail', 'jana@bank.cz');
  await press('Make a link');
  expect(await screen.findByText(/This server sends no mail\. If/)).toBeVisible();
  expect(screen.queryByText(/on its way/)).toBeNull();
  document.body.replaceChildren();
  await open('/password', [can(false)]);
  expect(screen.getByText(/This server sends no mail/)).toBeVisible();
});

test('a new password is set with the link, and a common one is refused', async () => {
  const reset = (password: string, answer: object): MockLink.MockedResponse => ({
    request: { query: ResetPasswordDocument, variables: { input: { token, password } } },
    result: { data: { resetPassword: answer } },
  });
  await open(`/reset-password#${token}`, [
    reset('password1234', { __typename: 'PasswordRefused', why: 'COMMON' }),
    reset('wide rivers run', { __typename: 'PasswordChanged', changedAt: '2026-11-22T07:00:00.000Z' }),
  ]);
  await fill('New password', 'password1234');
  await press('Set password');
  expect(await screen.findAllByText(/among the first that somebody would try/)).toHaveLength(2);
  await userEvent.clear(screen.getByLabelText('New password'));
  await fill('New password', 'wide rivers run');
  await press('Set password');
  expect(await screen.findByText(/Your password is set/)).toBeVisible();
});

const me = { __typename: 'Me', id: 'me', name: 'Jana Nová', email: 'jana@bank.cz', organizations: [] };
const account = (whose: object | null): MockLink.MockedResponse => ({
  request: { query: AccountPageDocument },
  result: { data: { me: whose } },
});

test('the password is changed on the account page, and every session can be ended', async () => {
  const input = { currentPassword: 'narrow rivers', newPassword: 'wide rivers run' };
  const { went } = await open('/account', [
    account(me),
    {
      request: { query: ChangePasswordDocument, variables: { input } },
      result: { data: { changePassword: { __typename: 'SignInRefused' } } },
    },
    { request: { query: SignOutEverywhereDocument }, result: { data: { signOutEverywhere: true } } },
  ]);
  await expectAccessible();
  await fill('Password now', 'narrow rivers');
  await fill('New password', 'wide rivers run');
  await press('Change password');
  expect(await screen.findAllByText('That is not your password.')).toHaveLength(2);
  await press('Sign out everywhere');
  await waitFor(() => expect(went).toEqual(['/sign-in']));
});

test('nobody signed in has no account page', async () => {
  const { address } = await open('/account', [account(null), door()]);
  await waitFor(() => expect(address()).toBe('/sign-in?next=%2Faccount'));
});

test('mail the demonstration did not send is read here, and only links of this site lead on', async () => {
  const mail = {
    __typename: 'HeldMail',
    id: 'm',
    recipient: 'tomas@bank.cz',
    subject: 'Join us',
    createdAt: '2026-11-22T07:00:00.000Z',
  };
  const body = `Open ${location.origin}/invitation#${token} not https://evil.example/x`;
  await open('/mail', [
    { request: { query: UnsentMailDocument }, result: { data: { heldMails: [{ ...mail, body }] } } },
  ]);
  expect(screen.getByRole('heading', { name: 'Join us' })).toBeVisible();
  expect(screen.getByRole('link', { name: /invitation/ })).toHaveAttribute('href', `/invitation#${token}`);
  expect(screen.queryByRole('link', { name: /evil/ })).toBeNull();
  await expectAccessible();
});

test('whoever holds the join link of their house gets the invitation at an address of it', async () => {
  const joinLink = { __typename: 'JoinLinkPreview', organizationName: 'Meridian Bank', domains: ['bank.cz'] };
  const asked = (email: string, askToJoin: object): MockLink.MockedResponse => ({
    request: {
      query: AskToJoinDocument,
      variables: { input: { organization: 'meridian', token, name: 'Eva', email } },
    },
    result: { data: { askToJoin } },
  });
  await open(`/join/meridian#${token}`, [
    {
      request: { query: JoinPageDocument, variables: { organization: 'meridian', token } },
      result: { data: { joinLink } },
    },
    asked('eva@home.cz', { __typename: 'AddressNotOfHouse', domains: ['bank.cz'] }),
    asked('eva@bank.cz', { __typename: 'JoinAsked', email: 'eva@bank.cz' }),
  ]);
  await fill('Your name', 'Eva');
  await fill('E-mail', 'eva@home.cz');
  await press('Send me the invitation');
  expect(await screen.findAllByText('Use your address at work: it ends with @bank.cz.')).toHaveLength(2);
  await expectAccessible();
  await userEvent.clear(screen.getByLabelText('E-mail'));
  await fill('E-mail', 'eva@bank.cz');
  await press('Send me the invitation');
  expect(await screen.findByText(/the invitation for eva@bank.cz is on its way/)).toBeVisible();
});

test('a join link that was taken back says whom to ask', async () => {
  await open(`/join/meridian#${token}`, [
    {
      request: { query: JoinPageDocument, variables: { organization: 'meridian', token } },
      result: { data: { joinLink: null } },
    },
  ]);
  expect(await screen.findByText(/Ask whoever gave it to you/)).toBeVisible();
});

const ways = (said: string, found: object[]): MockLink.MockedResponse => ({
  request: { query: SignInWaysDocument, variables: { said } },
  result: { data: { signInWays: found } },
});
const bank = { __typename: 'SignInWay', slug: 'bank', name: 'Meridian Bank', host: 'login.bank.cz' };

test('whoever signs in with their company is told where they will be asked, and goes there', async () => {
  const input = { organization: 'bank', next: '/bank/metrics' };
  const answer = { __typename: 'ProviderAddress', address: 'https://login.bank.cz/authorize?x=1' };
  const { went } = await open('/sign-in?next=%2Fbank%2Fmetrics', [
    door(),
    ways('eva@home.cz', []),
    ways('eva@bank.cz', [bank]),
    { request: { query: GoToProviderDocument, variables: { input } }, result: { data: { goToProvider: answer } } },
  ]);
  await userEvent.click(screen.getByText('Sign in with your company'));
  await fill('E-mail at work, or short name', 'eva@home.cz');
  await press('Find my company');
  expect(await screen.findAllByText(/No company here is entered this way/)).toHaveLength(2);
  await userEvent.clear(screen.getByLabelText('E-mail at work, or short name'));
  await fill('E-mail at work, or short name', 'eva@bank.cz');
  await press('Find my company');
  expect(await screen.findByText('by login.bank.cz')).toBeVisible();
  await expectAccessible();
  await press('Sign in to Meridian Bank by login.bank.cz');
  await waitFor(() => expect(went).toEqual(['https://login.bank.cz/authorize?x=1']));
});

test.each([
  ['EXPIRED', /Begin again/],
  ['DENIED', /did not agree/],
  ['REFUSED', /did not vouch for you/],
  ['HAS_ACCOUNT', /has an account here already/],
  ['LEFT', /asked to leave/],
])('whoever comes back with %s reads why, with the company filled in', async (why, words) => {
  await open(`/sign-in?house=bank&why=${why}`, [door()]);
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByLabelText('E-mail at work, or short name')).toHaveValue('bank');
});

test('a provider that does not answer is said, and the page stays', async () => {
  const input = { organization: 'bank', next: null };
  const { went } = await open('/sign-in?house=bank', [
    door(),
    ways('bank', [bank]),
    {
      request: { query: GoToProviderDocument, variables: { input } },
      result: { data: { goToProvider: { __typename: 'ProviderNotReady', why: 'UNREACHABLE' } } },
    },
  ]);
  await press('Find my company');
  await press('Sign in to Meridian Bank by login.bank.cz');
  expect(await screen.findByText(/does not answer/)).toBeVisible();
  expect(went).toEqual([]);
});
