import { expect, test } from '@jest/globals';
import { refuseAnswer, refuseSubstitute, tallyOf } from './acceptance.rules.ts';

const now = new Date('2026-03-02T08:00:00Z');
const ahead = new Date('2026-03-10T09:00:00Z');

test('an invitation is answered until the meeting begins or is cancelled', () => {
  expect(refuseAnswer({ state: 'PUBLISHED', startsAt: ahead }, now)).toBeNull();
  expect(refuseAnswer({ state: 'PUBLISHED', startsAt: now }, now)?.__typename).toBe('InvitationOver');
  expect(refuseAnswer({ state: 'CANCELLED', startsAt: ahead }, now)?.message).toContain('was cancelled');
  expect(refuseAnswer({ state: 'IN_SESSION', startsAt: ahead }, now)?.message).toContain('has begun');
});

test.each([
  [{ substituteId: 'absent' }, 'ONESELF'],
  [{ substituteId: 'member' }, 'ALREADY_INVITED'],
  [{ absentVotes: false }, 'CANNOT_VOTE'],
  [{}, undefined],
  [{ absentVotes: false, withVote: false }, undefined],
] as const)('a substitute with %j is refused because of %s', (said, why) => {
  const facts = {
    absentId: 'absent',
    substituteId: 'new',
    withVote: true,
    absentVotes: true,
    invitedIds: ['absent', 'member'],
  };
  expect(refuseSubstitute({ ...facts, ...said })?.why).toBe(why);
});

test('answers are counted', () => {
  expect(tallyOf(['ACCEPTED', 'DECLINED', 'ACCEPTED', 'NOT_ANSWERED'])).toEqual({
    ...{ ACCEPTED: 2, DECLINED: 1, NOT_ANSWERED: 1, TENTATIVE: 0 },
  });
});
