import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Meeting } from './meeting.entity.ts';

const hold = statement('meetings.hold_board', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');

/**
 * Numbers, dates, agendas and the backlog of one board change one act after the other.
 * One lock for all of them, so that two acts that touch the same lists never wait for each other in a circle.
 */
export const holdBoard = (work: Work, boardId: string) => work.query(hold, [boardId]);

const holdItsBoard = statement(
  'meetings.hold_its_board',
  `select pg_advisory_xact_lock(hashtextextended(board_id::text, 0)) from meetings where organization_id = $1 and id = $2`,
);

/** The meeting as it is once nobody else changes the calendar of its board. */
export async function meetingHeld(work: Work, meetingId: string): Promise<Meeting> {
  // Asked right behind it, and answered when the board is held: a meeting never changes its board.
  const [, meeting] = await Promise.all([
    work.query(holdItsBoard, [work.organizationId, meetingId]),
    work.get(Meeting, meetingId),
  ]);
  return meeting;
}
