import { nextFittingMeeting, noFittingMeeting } from '@cxboard/domain/agenda/agenda.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { addTo, openFor } from '../agenda/index.ts';
import { holdBoard, Meeting } from '../meetings/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import type { Work } from '../platform/database/work.ts';
import { DeepDive } from './deep-dive.entity.ts';
import { divesDiscussed } from './dive-agenda.statements.ts';
import { diveToDig, tellDive } from './dive-work.ts';

/** The name under which drafts know a dive. */
export const candidateKey = (deepDiveId: string): string => `DEEP_DIVE:${deepDiveId}`;

/** What was found is put before the board, and has been presented once the board has talked about it. */
@Injectable()
export class DiveAgendaService {
  constructor(
    private readonly database: Database,
    closings: Closings,
  ) {
    closings.whenClosed((work, closed) => present(work, closed));
  }

  /** On the next agenda by those who prepare it; proposed by the others, for the chair to place. */
  putOnAgenda(viewer: Viewer, deepDiveId: string) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      const { boardId, title, ownerId: presenterId } = dive;
      await holdBoard(work, boardId);
      const meeting = nextFittingMeeting(await work.find(Meeting, { boardId }), 'DEEP_DIVE', work.now);
      if (!meeting) return noFittingMeeting('DEEP_DIVE');

      const isPlanner = may(viewer).prepareAgenda({ boardId });
      await addTo(
        work,
        { boardId, meetingId: isPlanner ? meeting.id : null },
        {
          ...{ kind: 'DEEP_DIVE', title, minutes: limits.deepDives.itemMinutes, presenterId, snapshotId: null },
          ...{ proposerId: isPlanner ? null : viewer.personId, projectId: null },
          ...{ deepDiveId, origin: candidateKey(deepDiveId) },
        },
      );
      if (isPlanner) await openFor(work, meeting);
      return tellDive(work, dive);
    });
  }
}

/** A map whose lanes have answered is presented by being talked about; of any other the meeting is remembered. */
async function present(work: Work, { meetingId }: ClosedMeeting): Promise<void> {
  for (const { id } of await work.query<{ id: string }>(divesDiscussed, [meetingId])) {
    const dive = await work.lock(DeepDive, id);
    await work.change(dive, { meetingId, ...(dive.state === 'VALIDATED' && { state: 'PRESENTED' }) });
    tellDive(work, dive);
  }
}
