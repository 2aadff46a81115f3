import { expect, test } from '@jest/globals';
import { guestLinkEnds, guestLinkWorks } from './guest.rules.ts';

const meeting = { state: 'PUBLISHED', startsAt: new Date('2026-12-03T09:00:00Z'), minutes: 90 } as const;

test('the link of a guest works until a day after the meeting and not when that was called off', () => {
  const ends = guestLinkEnds(meeting);
  expect(ends).toEqual(new Date('2026-12-04T10:30:00Z'));
  expect(guestLinkWorks(meeting, new Date(ends.getTime() - 1))).toBe(true);
  expect(guestLinkWorks(meeting, ends)).toBe(false);
  expect(guestLinkWorks({ ...meeting, state: 'CANCELLED' }, meeting.startsAt)).toBe(false);
});
