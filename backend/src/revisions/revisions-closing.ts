import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import type { RevisionState } from '@cxboard/domain/revisions/revision.rules';
import { Injectable } from '@nestjs/common';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Project, tellProject } from '../projects/index.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import { applyRevision } from './revising.ts';
import { Revision } from './revision.entity.ts';

/** What a meeting said to revisions, in the order of its decisions. $1 organization · $2 meeting */
const ruled = statement(
  'revisions.ruled',
  `select r.id, r.is_taken_out as "isTakenOut", r.outcome from revision_rulings r
   where r.organization_id = $1 and r.meeting_id = $2 order by r.number nulls last, r.id`,
);

interface Ruled {
  readonly id: string;
  readonly isTakenOut: boolean;
  readonly outcome: DecisionOutcome | null;
}

/** When a meeting is closed, what the board said to revisions takes effect. */
@Injectable()
export class RevisionsClosing {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => this.settle(work, closed));
  }

  private async settle(work: Work, { meetingId }: ClosedMeeting): Promise<void> {
    for (const said of await work.query<Ruled>(ruled, [work.organizationId, meetingId]))
      await settle(work, await work.lock(Revision, said.id), said);
  }
}

async function settle(work: Work, revision: Revision, { isTakenOut, outcome }: Ruled): Promise<void> {
  if (!isTakenOut && outcome === 'ADOPTED' && revision.resultId) {
    const refusal = await applyRevision(work, revision, revision.resultId);
    if (refusal) await work.change(revision, { state: 'LAPSED', decisionId: revision.resultId, settledAt: work.now });
    return;
  }
  const state = stateAfter(revision, { isTakenOut, outcome });
  const decisionId = state === 'REJECTED' ? revision.resultId : null;
  const settledAt = state === 'PROPOSED' ? null : work.now;
  await work.change(revision, { state, decisionId, settledAt, ...(state === 'PROPOSED' && { resultId: null }) });
  await tellProject(work, await work.get(Project, revision.projectId));
}

/** What was taken out of the meeting again was never asked; without a quorum it asks again. */
function stateAfter({ onTheSpot }: Revision, { isTakenOut, outcome }: Omit<Ruled, 'id'>): RevisionState {
  if (!isTakenOut && outcome === 'REJECTED') return 'REJECTED';
  return isTakenOut && onTheSpot ? 'WITHDRAWN' : 'PROPOSED';
}
