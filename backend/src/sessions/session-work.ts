import { stateWhenLeft } from '@cxboard/domain/sessions/closing.rules';
import { may } from '@cxboard/domain/people/permissions';
import type { Seat } from '@cxboard/domain/sessions/attendance.rules';
import { secondsSpent } from '@cxboard/domain/sessions/timer.rules';
import { Meeting, meetingHeld } from '../meetings/index.ts';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Attendance } from './attendance.entity.ts';
import { MeetingSession } from './meeting-session.entity.ts';
import { SessionItem } from './session-item.entity.ts';
import { seatsOfMeeting } from './sessions.statements.ts';

/** The meeting, for whoever runs it, once nobody else changes the calendar of its board; to start, close, record. */
export async function meetingToRun(work: Work, viewer: Viewer, meetingId: string): Promise<Meeting> {
  const meeting = await meetingHeld(work, meetingId);
  stopUnlessRunner(viewer, meeting);
  return meeting;
}

export interface Held {
  readonly meeting: Meeting;
  readonly session: MeetingSession;
}

/** The meeting as it is held, one act after the other; absent before it has begun, and to those who may not follow it. */
export async function sessionHeld(work: Work, viewer: Viewer, meetingId: string): Promise<Held> {
  const session = await work.lock(MeetingSession, meetingId);
  if (!may(viewer).followMeeting(session) && !(await standsIn(work, viewer, meetingId))) throw new NotFound();
  return { session, meeting: await work.get(Meeting, meetingId) };
}

/** Somebody without a seat who came in another's place. */
const standsIn = async (work: Work, { personId }: Viewer, meetingId: string): Promise<boolean> =>
  (await attendancesOf(work, meetingId)).some(({ substituteId }) => substituteId === personId);

export async function sessionToRun(work: Work, viewer: Viewer, meetingId: string): Promise<Held> {
  const meeting = await work.get(Meeting, meetingId);
  stopUnlessRunner(viewer, meeting);
  return sessionHeld(work, viewer, meetingId);
}

function stopUnlessRunner(viewer: Viewer, meeting: Meeting): void {
  stopUnless(may(viewer).runMeeting(meeting));
}

export const itemsOf = (work: Work, meetingId: string): Promise<SessionItem[]> =>
  work.find(SessionItem, { meetingId }, { position: 'ASC' });

export const attendancesOf = (work: Work, meetingId: string): Promise<Attendance[]> =>
  work.find(Attendance, { meetingId });

export const seatsOf = (work: Work, meetingId: string): Promise<Seat[]> =>
  work.query<Seat>(seatsOfMeeting, [work.organizationId, meetingId]);

/** An item of this meeting; another meeting's looks absent. */
export async function itemOf(work: Work, meetingId: string, itemId: string): Promise<SessionItem> {
  const item = await work.get(SessionItem, itemId);
  if (item.meetingId !== meetingId) throw new NotFound();
  return item;
}

/** The clock of the current item stops: its time is counted and it has been discussed, unless it was parked. */
export async function leaveCurrent(work: Work, session: MeetingSession): Promise<void> {
  const { currentItemId, currentSince } = session;
  const item = currentItemId ? await work.first(SessionItem, { id: currentItemId }) : null;
  if (!item) return;
  const spentSeconds = secondsSpent({ ...item, since: currentSince }, work.now);
  await work.change(item, { spentSeconds, state: stateWhenLeft(item.state) });
}

export function told(work: Work, { id, boardId }: MeetingSession) {
  work.tell('SESSION', id, { boardId });
  return { id };
}
