import { expect, test } from '@jest/globals';
import { isComing, meetingStates, refuseChange, refuseMove, refuseStart, type MeetingState } from './meeting.rules.ts';

/** Written out a second time on purpose: what is not on this list must be refused. */
const allowed = new Set([
  'PLANNED > AGENDA_OPEN',
  'PLANNED > CANCELLED',
  'AGENDA_OPEN > PUBLISHED',
  'AGENDA_OPEN > CANCELLED',
  'PUBLISHED > IN_SESSION',
  'PUBLISHED > CLOSED',
  'PUBLISHED > CANCELLED',
  'IN_SESSION > ADJOURNED',
  'IN_SESSION > CLOSED',
  'ADJOURNED > IN_SESSION',
  'CLOSED > MINUTES_APPROVED',
]);

const everyMove = meetingStates.flatMap((from) => meetingStates.map((to): [MeetingState, MeetingState] => [from, to]));

test.each(everyMove)('a meeting from %s to %s', (from, to) => {
  const refusal = refuseMove(from, to);
  if (allowed.has(`${from} > ${to}`)) expect(refusal).toBeNull();
  else expect(refusal).toMatchObject({ __typename: 'MeetingMoveRefused', from, to });
});

test('a meeting changes until it begins or is cancelled', () => {
  expect(meetingStates.filter(isComing)).toEqual(['PLANNED', 'AGENDA_OPEN', 'PUBLISHED']);
  for (const state of meetingStates)
    expect(refuseChange({ state })).toEqual(
      isComing(state) ? null : expect.objectContaining({ __typename: 'MeetingClosed', state }),
    );
});

test('a meeting is planned for a time to come', () => {
  const now = new Date('2026-03-10T09:00:00Z');
  expect(refuseStart(now, now)).toMatchObject({ __typename: 'StartsInThePast', startsAt: now });
  expect(refuseStart(new Date('2026-03-10T09:00:01Z'), now)).toBeNull();
});
