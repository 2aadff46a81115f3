import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { givenAServer } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';
import { Browser } from '../../testing/browser.ts';
import { type Letter, postOffice } from '../../testing/post-office.ts';
import { until } from '../../testing/until.ts';
import { InvitePeopleForTestDocument } from '../people/people.api.generated.ts';
import { Database } from '../platform/database/database.ts';
import {
  AcceptInvitationForTestDocument,
  RequestPasswordResetForTestDocument,
  ResetPasswordForTestDocument,
  SignInForTestDocument,
  SignUpForTestDocument,
} from './accounts.api.generated.ts';

const password = 'a red kite over the mill';
let office: Awaited<ReturnType<typeof postOffice>>;
let board: TestBoard;
beforeAll(async () => {
  office = await postOffice();
  board = await givenABoard(await givenAServer({ smtpUrl: office.url, mailFrom: 'CX Board <board@meridian.test>' }));
});
afterAll(async () => {
  await board.close();
  await office.close();
});

const settled = () =>
  until('no mail is under way', async () => {
    const [left] = await board.app.get(Database).readFor<{ n: number }>(board.organizationId, {
      name: 'test.mails_under_way',
      text: `select count(*)::int as n from mails where state <> 'SENT'`,
    });
    return left?.n === 0;
  });
const linkIn = (page: string, letter: Letter | undefined) =>
  new RegExp(`^${board.config.publicUrl}/${page}#([\\w-]{43})\\r?$`, 'm').exec(letter?.body ?? '')?.[1] ?? '';

test('an invitation and a reset come by mail, once each, with a link that works', async () => {
  const email = `žofie-${uuidv7()}@meridian.test`.replace('ž', 'z');
  const person = { email, name: 'Žofie Pozvaná', roles: [] };
  const { invitePeople } = await board.administrator.sends(InvitePeopleForTestDocument, {
    input: { people: [person] },
  });
  expect(invitePeople).toMatchObject({ invitations: [{ link: null }] });
  await settled();
  const [invitation, ...others] = office.lettersTo(email);
  expect(others).toEqual([]);
  expect(invitation?.recipients).toEqual([email]);
  expect(invitation?.body).toContain('Hello Žofie Pozvaná,');
  const joining = { token: linkIn('invitation', invitation), password };
  const { acceptInvitation } = await new Browser(board.app).sends(AcceptInvitationForTestDocument, { input: joining });
  expect(acceptInvitation).toMatchObject({ __typename: 'SignedIn', me: { email } });

  await new Browser(board.app).sends(RequestPasswordResetForTestDocument, { input: { email } });
  await settled();
  const [, reset, ...more] = office.lettersTo(email);
  expect(more).toEqual([]);
  expect(reset?.messageId).not.toBe(invitation?.messageId);
  const changed = 'another kite over the mill';
  const { resetPassword } = await new Browser(board.app).sends(ResetPasswordForTestDocument, {
    input: { token: linkIn('reset-password', reset), password: changed },
  });
  expect(resetPassword.__typename).toBe('PasswordChanged');
  const { signIn } = await new Browser(board.app).sends(SignInForTestDocument, { input: { email, password: changed } });
  expect(signIn.__typename).toBe('SignedIn');
});

test('nobody without an account gets a mail', async () => {
  const email = `nobody-${uuidv7()}@meridian.test`;
  const { requestPasswordReset } = await new Browser(board.app).sends(RequestPasswordResetForTestDocument, {
    input: { email },
  });
  expect(requestPasswordReset.__typename).toBe('PasswordResetRequested');
  await settled();
  expect(office.lettersTo(email)).toEqual([]);
});

const withAnAccount = async () => {
  const email = `petra-${uuidv7()}@elsewhere.test`;
  const input = { organizationName: 'Elsewhere', name: 'Petra Jinde', email, password };
  const local = { timeZone: 'Europe/Prague', locale: 'cs-CZ', currency: 'CZK' };
  await new Browser(board.app).sends(SignUpForTestDocument, { input: { ...input, ...local } });
  await board.app.get(Database).reads.query('delete from rate_limits');
  return email;
};

test('who asks for links again and again waits, and nobody gets more letters than that', async () => {
  const email = await withAnAccount();
  const names: string[] = [];
  for (let time = 1; time <= 7; time += 1) {
    const { requestPasswordReset } = await new Browser(board.app).sends(RequestPasswordResetForTestDocument, {
      input: { email },
    });
    names.push(requestPasswordReset.__typename);
  }
  expect(names.filter((name) => name === 'PasswordResetRequested')).toHaveLength(5);
  expect(names.slice(5)).toEqual(['TooManyAttempts', 'TooManyAttempts']);
  // Her letters are those of another organization.
  await until('every link is in a letter', () => Promise.resolve(office.lettersTo(email).length >= 5));
  expect(office.lettersTo(email)).toHaveLength(5);
});

test('whoever holds an invitation of somebody with an account guesses that password no more often than at the door', async () => {
  const email = await withAnAccount();
  const person = { email, name: 'Petra Jinde', roles: [] };
  await board.administrator.sends(InvitePeopleForTestDocument, { input: { people: [person] } });
  await settled();
  const token = linkIn('invitation', office.lettersTo(email)[0]);
  const accept = async (given: string) => {
    const input = { token, password: given };
    return (await new Browser(board.app).sends(AcceptInvitationForTestDocument, { input })).acceptInvitation.__typename;
  };
  const names: string[] = [];
  for (let time = 1; time <= 6; time += 1) names.push(await accept(`a guess with number ${time}`));
  expect(names).toEqual([...Array.from({ length: 5 }, () => 'SignInRefused'), 'TooManyAttempts']);
  expect(await accept(password)).toBe('TooManyAttempts');
  await board.app.get(Database).reads.query('delete from rate_limits');
  expect(await accept(password)).toBe('SignedIn');
});
