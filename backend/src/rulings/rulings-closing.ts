import type { NominationState } from '@cxboard/domain/nominations/nomination.rules';
import { afterRuling, isAccepting, refuseRuling, type Ruling } from '@cxboard/domain/nominations/verdict.rules';
import { Injectable } from '@nestjs/common';
import { recordAction } from '../decisions/index.ts';
import { evidenceMetric, markInProject, Nomination, standingOf, tellNomination } from '../nominations/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { charter, tellProject } from '../projects/index.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import { hasRatifiedVision } from '../vision/index.ts';
import { RulingRow } from './ruling.entity.ts';

/** What a meeting adopted. $1 organization · $2 meeting */
const adopted = statement(
  'rulings.adopted',
  `select r.id, to_char(r.decided_on, 'YYYY-MM-DD') as "decidedOn" from adopted_rulings r
   where r.organization_id = $1 and r.meeting_id = $2 order by r.number`,
);

interface Adopted {
  readonly id: string;
  readonly decidedOn: string;
}

/** When a meeting is closed, what the board said to nominations takes effect. */
@Injectable()
export class RulingsClosing {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => this.apply(work, closed));
  }

  private async apply(work: Work, closed: ClosedMeeting): Promise<void> {
    const rulings = await work.query<Adopted>(adopted, [work.organizationId, closed.meetingId]);
    for (const { id, decidedOn } of rulings) {
      const row = await work.lock(RulingRow, id);
      await take(work, row, { ...closed, decidedOn });
    }
  }
}

type Decided = ClosedMeeting & { readonly decidedOn: string };

/** Of two rulings on one nomination the first holds; what no longer fits stays in the register and changes nothing. */
async function take(work: Work, row: RulingRow, decided: Decided): Promise<void> {
  const nomination = await work.lock(Nomination, row.nominationId);
  const ruling = await rulingOf(work, row);
  if (await isOutdated(work, nomination, { ruling, today: decided.decidedOn })) return;

  const outcome = { decisionId: row.id, meetingId: decided.meetingId, decidedAt: decided.closedAt };
  await work.change(nomination, { ...afterRuling(ruling), ...outcome });
  if (isAccepting(ruling.verdict)) await accept(work, nomination, { row, decided });
  await work.change(row, { appliedAt: work.now });
  tellNomination(work, nomination);
}

async function rulingOf(work: Work, row: RulingRow): Promise<Ruling> {
  const { verdict, because, ownerId, untilOn: on, overrideBecause } = row;
  const into = row.intoId ? await work.get(Nomination, row.intoId) : null;
  return { verdict, because, ownerId, on, into, overrideBecause };
}

async function isOutdated(work: Work, nomination: Nomination, { ruling, today }: { ruling: Ruling; today: string }) {
  const { evidence } = await standingOf(work, nomination, 'UTC');
  // Its agenda is over by now: it was on it when the board spoke.
  const waits = nomination.state === 'SHORTLISTED' || nomination.state === 'DEFERRED';
  const state: NominationState = waits ? 'ON_AGENDA' : nomination.state;
  const facts = { ...nomination, state, evidence };
  const at = { today, hasRatifiedVision: await hasRatifiedVision(work, nomination.boardId) };
  return refuseRuling(facts, ruling, at) !== null;
}

interface Accepting {
  readonly row: RulingRow;
  readonly decided: Decided;
}

async function accept(work: Work, nomination: Nomination, { row, decided }: Accepting): Promise<void> {
  const { boardId, title, problem, ownerId, promiseId } = nomination;
  if (!ownerId) return;
  if (row.verdict === 'ACTION' && row.untilOn) {
    const about = { boardId, meetingId: decided.meetingId, about: title, kind: 'ACTION' as const, text: title };
    const { id } = await recordAction(work, { ...about, ownerId, dueOn: row.untilOn, returnsAsId: null });
    await work.change(nomination, { actionId: id });
    return;
  }
  const metricId = await evidenceMetric(work, nomination.id);
  const facts = { boardId, title, problem, ownerId, metricId, promiseId, coOwnerId: null, reviewOn: null };
  const project = await charter(work, { ...facts, notMeasurableBecause: '', charteredOn: decided.decidedOn });
  await tellProject(work, project);
  await work.change(nomination, { projectId: project.id });
  await markInProject(work, nomination);
}
