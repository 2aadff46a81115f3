import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import type { RevisionState } from '@cxboard/domain/revisions/revision.rules';
import { Injectable } from '@nestjs/common';
import { lapse } from '../decisions/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { orderOf, Project, tellProject, writeOrder } from '../projects/index.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import { OrderRuling } from './order-ruling.entity.ts';
import { applyRevision } from './revising.ts';
import { Revision } from './revision.entity.ts';

/** What a meeting said to revisions and to the whole order, as it decided one after the other. $1 organization · $2 meeting */
const ruled = statement(
  'revisions.ruled',
  `select s.id, s.kind, s.is_taken_out as "isTakenOut", s.outcome from (
     select id, 'REVISION' as kind, is_taken_out, outcome, number from revision_rulings
       where organization_id = $1 and meeting_id = $2
     union all
     select id, 'ORDER', is_taken_out, outcome, number from orders_said
       where organization_id = $1 and meeting_id = $2) s
   order by s.number nulls last, s.id`,
);

interface Ruled {
  readonly id: string;
  readonly kind: 'REVISION' | 'ORDER';
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
      await (said.kind === 'ORDER' ? settleOrder : settleRevision)(work, said);
  }
}

/** Projects that ended meanwhile are left out; those begun meanwhile come behind, as they do anyway. */
async function settleOrder(work: Work, { id, isTakenOut, outcome }: Ruled): Promise<void> {
  const ruling = await work.lock(OrderRuling, id);
  const { boardId, projectIds } = ruling;
  await work.change(ruling, { settledAt: work.now });
  if (isTakenOut || outcome !== 'ADOPTED') return;
  const going = (await orderOf(work, boardId)).map((project) => project.id);
  await writeOrder(work, { boardId, projectIds: projectIds.filter((one) => going.includes(one)), decisionId: id });
}

async function settleRevision(work: Work, { id, isTakenOut, outcome }: Ruled): Promise<void> {
  const revision = await work.lock(Revision, id);
  const isAgreed = !isTakenOut && outcome === 'ADOPTED' && !revision.isRefused;
  if (isAgreed && revision.resultId) return apply(work, revision, revision.resultId);
  const state = stateAfter(revision, { isTakenOut, outcome });
  const decisionId = state === 'REJECTED' ? revision.resultId : null;
  const settledAt = state === 'PROPOSED' ? null : work.now;
  await work.change(revision, { state, decisionId, settledAt, ...(state === 'PROPOSED' && { resultId: null }) });
  await tellProject(work, await work.get(Project, revision.projectId));
}

async function apply(work: Work, revision: Revision, decisionId: string): Promise<void> {
  const refusal = await applyRevision(work, revision, decisionId);
  if (!refusal) return;
  await work.change(revision, { state: 'LAPSED', decisionId, settledAt: work.now });
  await lapse(work, decisionId, refusal);
}

/** What was taken out of the meeting again was never asked; without a quorum, or when a no was voted down, it asks again. */
function stateAfter(
  { onTheSpot, isRefused }: Revision,
  { isTakenOut, outcome }: Pick<Ruled, 'isTakenOut' | 'outcome'>,
): RevisionState {
  if (!isTakenOut && outcome === (isRefused ? 'ADOPTED' : 'REJECTED')) return 'REJECTED';
  return isTakenOut && onTheSpot ? 'WITHDRAWN' : 'PROPOSED';
}
