import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { addNomination } from '../nominations/index.ts';
import type { Work } from '../platform/database/work.ts';
import { type ClosedMeeting, Closings, itemOf, type Nominated, nominatedIn } from '../sessions/index.ts';

/**
 * What a meeting nominated is a nomination when it is closed, with the numbers the item was about as its evidence. It
 * has the id of the result it was. What was said in confidence stays in the minutes of those who may read it.
 */
@Injectable()
export class NominatedInMeetings {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => nominate(work, closed));
  }
}

async function nominate(work: Work, { meetingId, boardId }: ClosedMeeting): Promise<void> {
  const nominated = await nominatedIn(work, meetingId);
  if (nominated.length > 0) await work.lock(Board, boardId);
  for (const result of nominated) await submit(work, boardId, result);
}

async function submit(work: Work, boardId: string, { id, meetingId, itemId, text, authorId }: Nominated) {
  const { title: about, snapshotId } = await itemOf(work, meetingId, itemId);
  const title = text.replace(/\s+/g, ' ').trim().slice(0, limits.text.title);
  const problem = title === text.trim() ? about : `${about}\n\n${text.trim()}`;
  const source = snapshotId ? ('DATA' as const) : ('EXECUTIVE' as const);
  const words = { boardId, title, problem, source, ownerId: null, nominatorId: authorId };
  await addNomination(work, { id, ...words, snapshotIds: snapshotId ? [snapshotId] : [] });
}
