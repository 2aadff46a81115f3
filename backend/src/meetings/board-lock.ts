import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Meeting } from './meeting.entity.ts';

const hold = statement('meetings.hold_board', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');

/**
 * Numbers, dates, agendas and the backlog of one board change one act after the other.
 * One lock for all of them, so that two acts that touch the same lists never wait for each other in a circle.
 */
export const holdBoard = (work: Work, boardId: string) => work.query(hold, [boardId]);

/** The meeting as it is once nobody else changes the calendar of its board. */
export async function meetingHeld(work: Work, meetingId: string): Promise<Meeting> {
  const { boardId } = await work.get(Meeting, meetingId);
  await holdBoard(work, boardId);
  return work.get(Meeting, meetingId);
}
