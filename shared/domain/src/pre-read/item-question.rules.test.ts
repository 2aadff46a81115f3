import { expect, test } from '@jest/globals';
import { meetingStates } from '../meetings/meeting.rules.ts';
import { refuseQuestion, standingOf } from './item-question.rules.ts';

test.each([
  [[], null, 'UNANSWERED'],
  [['presenter'], null, 'ANSWERED'],
  [['presenter', 'asker'], null, 'UNANSWERED'],
  [['asker'], null, 'UNANSWERED'],
  [['presenter', 'asker', 'chair'], null, 'ANSWERED'],
  [[], new Date(0), 'RESOLVED'],
  [['presenter', 'asker'], new Date(0), 'RESOLVED'],
] as const)('after %j, settled %s, a question is %s', (authors, resolvedAt, standing) => {
  const answers = authors.map((authorId) => ({ authorId }));
  expect(standingOf({ askerId: 'asker', resolvedAt, answers })).toBe(standing);
});

test('questions are asked until the meeting is over', () => {
  const open = meetingStates.filter((state) => refuseQuestion({ state }) === null);
  expect(open).toEqual(['PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED']);
  expect(refuseQuestion({ state: 'CLOSED' })).toMatchObject({ __typename: 'MeetingClosed', state: 'CLOSED' });
});
