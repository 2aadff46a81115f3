import { expect, test } from '@jest/globals';
import {
  deliveriesOf,
  mailKinds,
  noticeKinds,
  offers,
  quietDelivery,
  remindsDeputy,
  toldBy,
  usualDelivery,
} from './notices.rules.ts';

test('news come in one mail a day until somebody chooses otherwise; an invitation and what the board decided come at once', () => {
  const atOnce: readonly string[] = ['INVITATION', 'STAFF_DIGEST'];
  for (const kind of mailKinds.filter((one) => atOnce.includes(one))) expect(usualDelivery(kind)).toBe('MAIL_AT_ONCE');
  for (const kind of mailKinds.filter((one) => !atOnce.includes(one))) expect(usualDelivery(kind)).toBe('DAILY_DIGEST');
});

test('what is usual, and what unsubscribing leaves, can be chosen too', () => {
  for (const kind of mailKinds) {
    expect(offers(kind, usualDelivery(kind))).toBe(true);
    expect(deliveriesOf(kind)).toContain(quietDelivery(kind));
    expect(['MAIL_AT_ONCE', 'DAILY_DIGEST']).not.toContain(quietDelivery(kind));
  }
  expect(offers('INVITATION', 'DAILY_DIGEST')).toBe(false);
});

test('who was invited by mail is not told the same by mail again', () => {
  expect(toldBy('DAILY_DIGEST', { isInvited: true })).toBe('IN_THE_APP');
  expect(toldBy('OFF', { isInvited: true })).toBe('OFF');
  expect(toldBy('DAILY_DIGEST', { isInvited: false })).toBe('DAILY_DIGEST');
});

test('a deputy hears of every duty that is passed on, and neither of votes nor of what is only good to know', () => {
  expect(noticeKinds.filter((kind) => !remindsDeputy(kind))).toEqual([
    'MINUTES_APPROVED',
    'STAFF_DIGEST',
    'VOTE_ASKED',
    'QUESTION_ANSWERED',
    'PROPOSAL_MOVED',
  ]);
});
