import { expect, test } from '@jest/globals';
import {
  agendaItemKinds,
  nextFittingMeeting,
  refuseProposedItem,
  refuseSubject,
  stateWithItem,
} from './agenda.rules.ts';
import { meetingStates, type MeetingKind, type MeetingState } from '../meetings/meeting.rules.ts';

const meeting = (day: string, kind: MeetingKind, state: MeetingState = 'PLANNED') => ({
  kind,
  state,
  startsAt: new Date(`${day}T09:00:00Z`),
});
const now = new Date('2026-03-01T09:00:00Z');

test('numbers wait for the next metrics session, a project for the next project review', () => {
  const review = meeting('2026-03-03', 'PROJECT_REVIEW');
  const session = meeting('2026-03-17', 'METRICS', 'AGENDA_OPEN');
  const meetings = [meeting('2026-04-14', 'METRICS'), session, review];
  expect(nextFittingMeeting(meetings, 'METRIC_SNAPSHOT', now)).toBe(session);
  expect(nextFittingMeeting(meetings, 'PROJECT', now)).toBe(review);
  expect(nextFittingMeeting(meetings, 'NOMINATION', now)).toBe(review);
});

test('a meeting that is past, begun or cancelled takes nothing; the topic goes to the backlog', () => {
  const meetings = [
    meeting('2026-02-17', 'METRICS'),
    meeting('2026-03-01', 'METRICS'),
    ...meetingStates
      .filter((state) => !['PLANNED', 'AGENDA_OPEN', 'PUBLISHED'].includes(state))
      .map((state) => meeting('2026-03-17', 'METRICS', state)),
  ];
  expect(nextFittingMeeting(meetings, 'STORY', now)).toBeNull();
});

test('a metric item needs its numbers, a project item its project, the rest need neither', () => {
  const subject = { snapshotId: null, projectId: null };
  const refused = agendaItemKinds.filter((kind) => refuseSubject({ kind, ...subject }));
  expect(refused).toEqual(['METRIC_SNAPSHOT', 'PROJECT']);
  expect(refuseSubject({ kind: 'METRIC_SNAPSHOT', ...subject, snapshotId: 'snapshot' })).toBeNull();
  expect(refuseSubject({ kind: 'PROJECT', ...subject, projectId: 'project' })).toBeNull();
});

test('members propose from the day the agenda opens until the meeting begins', () => {
  const answers = meetingStates.map((state) => [state, refuseProposedItem({ state })?.__typename ?? 'yes']);
  expect(Object.fromEntries(answers)).toEqual({
    PLANNED: 'AgendaNotOpen',
    AGENDA_OPEN: 'yes',
    PUBLISHED: 'yes',
    IN_SESSION: 'MeetingClosed',
    ADJOURNED: 'MeetingClosed',
    CLOSED: 'MeetingClosed',
    MINUTES_APPROVED: 'MeetingClosed',
    CANCELLED: 'MeetingClosed',
  });
});

test('the first item opens a planned agenda and changes no other state', () => {
  expect(meetingStates.filter((state) => stateWithItem(state) !== state)).toEqual(['PLANNED']);
  expect(stateWithItem('PLANNED')).toBe('AGENDA_OPEN');
});
