import { BoardMember } from '../board/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { approveIn, digestOf, Minutes } from '../minutes/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';

interface DemoApproval {
  readonly at: Date;
  readonly meeting: Meeting;
  readonly role: 'CHAIR' | 'MEMBER';
  /** Counts the meetings: another member each time. */
  readonly turn: number;
}

const day = 86_400_000;
const after = ({ startsAt }: Meeting, days: number) => new Date(startsAt.getTime() + days * day);

/** The chair approves the next day and a member the day after; of the last two, one waits for a member and one for the chair. */
export const approvalsOf = (held: readonly Meeting[]): DemoApproval[] =>
  held.slice(0, -1).flatMap((meeting, turn) => {
    const chair = { meeting, turn, role: 'CHAIR', at: after(meeting, 1) } as const;
    const member = { meeting, turn, role: 'MEMBER', at: after(meeting, 2) } as const;
    return turn === held.length - 2 ? [chair] : [chair, member];
  });

export async function approve(work: Work, { meeting, role, turn }: DemoApproval): Promise<void> {
  const minutes = await work.lock(Minutes, meeting.id);
  const seats = await work.find(BoardMember, { boardId: meeting.boardId, role }, { id: 'ASC' });
  const { personId } = foundOr404(seats[turn % seats.length]);
  const digest = minutes.digest ?? (await digestOf(work, minutes));
  const answer = await approveIn(work, minutes, { personId, isChair: role === 'CHAIR', digest });
  const wasCutOff = '__typename' in answer && ['MinutesApproved', 'AlreadyApprovedByYou'].includes(answer.__typename);
  if ('message' in answer && !wasCutOff)
    throw new Error(`The demonstration could not approve the minutes of ${meeting.number}: ${answer.message}`);
}
