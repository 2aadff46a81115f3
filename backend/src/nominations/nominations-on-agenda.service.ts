import { nextFittingMeeting, noFittingMeeting } from '@cxboard/domain/agenda/agenda.rules';
import { limits } from '@cxboard/domain/limits';
import { refuseChange } from '@cxboard/domain/meetings/meeting.rules';
import { refuseMoveByHand, refuseNominationChange } from '@cxboard/domain/nominations/nomination.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { addTo, meetingOf, openFor } from '../agenda/index.ts';
import { holdBoard, Meeting } from '../meetings/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { Nomination } from './nomination.entity.ts';
import { lockVisible, standingOf, tellNomination } from './nomination-work.ts';
import type { PutNominationOnAgendaInput } from './nominations.inputs.ts';

/** The name under which drafts know it. */
export const candidateKey = (nominationId: string): string => `NOMINATION:${nominationId}`;

/** From the shortlist before the board: either kind of meeting decides. */
@Injectable()
export class NominationsOnAgenda {
  constructor(private readonly database: Database) {}

  put(viewer: Viewer, { nominationId, meetingId }: PutNominationOnAgendaInput) {
    return this.database.work(viewer, async (work) => {
      const nomination = await lockVisible(work, viewer, nominationId);
      const { boardId } = nomination;
      stopUnless(may(viewer).prepareAgenda({ boardId }));
      await holdBoard(work, boardId);

      const { state } = await standingOf(work, nomination, viewer.organization.timeZone);
      const refusal = refuseNominationChange(state) ?? refuseMoveByHand(state, 'ON_AGENDA');
      if (refusal) return refusal;
      const meeting = meetingId ? await meetingOf(work, { boardId, meetingId }) : await nextFor(work, boardId);
      if (!meeting) return noFittingMeeting('NOMINATION');
      const closed = refuseChange(meeting);
      if (closed) return closed;

      await putOnAgenda(work, nomination, meeting);
      return tellNomination(work, nomination);
    });
  }
}

async function nextFor(work: Work, boardId: string): Promise<Meeting | null> {
  return nextFittingMeeting(await work.find(Meeting, { boardId }), 'NOMINATION', work.now);
}

/** Whoever nominated it is named as its proposer: nobody decides alone on their own. */
export async function putOnAgenda(work: Work, nomination: Nomination, meeting: Meeting): Promise<void> {
  const { id, boardId, title, ownerId, nominatorId } = nomination;
  await addTo(
    work,
    { boardId, meetingId: meeting.id },
    {
      ...{ kind: 'NOMINATION', title, minutes: limits.nominations.itemMinutes, presenterId: ownerId ?? nominatorId },
      ...{ snapshotId: null, projectId: null, nominationId: id, proposerId: nominatorId, origin: candidateKey(id) },
    },
  );
  await openFor(work, meeting);
}
