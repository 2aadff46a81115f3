import type { NominationState } from '@cxboard/domain/nominations/nomination.rules';
import { afterRuling, isAccepting, refuseRuling, type Ruling } from '@cxboard/domain/nominations/verdict.rules';
import { recordAction } from '../decisions/index.ts';
import { digFrom } from '../deep-dives/index.ts';
import {
  evidenceMetric,
  markInProject,
  markQuickWin,
  markReturned,
  Nomination,
  standingOf,
  tellNomination,
} from '../nominations/index.ts';
import type { Work } from '../platform/database/work.ts';
import { charter, tellProject } from '../projects/index.ts';
import { hasRatifiedVision } from '../vision/index.ts';
import type { RulingRow } from './ruling.entity.ts';

export interface Decided {
  /** Null for what was decided between meetings. */
  readonly meetingId: string | null;
  readonly closedAt: Date;
  readonly decidedOn: string;
}

/** The nomination is from now on what the board said; refused when that no longer fits it. */
export async function applyRuling(work: Work, row: RulingRow, decided: Decided) {
  const nomination = await work.lock(Nomination, row.nominationId);
  const ruling = await rulingOf(work, row);
  const refusal = await refuseApplying(work, nomination, { ruling, today: decided.decidedOn });
  if (refusal) return refusal;

  const outcome = { decisionId: row.id, meetingId: decided.meetingId, decidedAt: decided.closedAt };
  await work.change(nomination, { ...afterRuling(ruling), ...outcome });
  if (ruling.verdict === 'DECLINED') await markReturned(work, nomination);
  if (isAccepting(ruling.verdict)) await accept(work, nomination, { row, decided });
  await work.change(row, { appliedAt: work.now });
  tellNomination(work, nomination);
  return null;
}

async function rulingOf(work: Work, row: RulingRow): Promise<Ruling> {
  const { verdict, because, ownerId, untilOn: on, overrideBecause } = row;
  const into = row.intoId ? await work.get(Nomination, row.intoId) : null;
  return { verdict, because, ownerId, on, into, overrideBecause };
}

async function refuseApplying(
  work: Work,
  nomination: Nomination,
  { ruling, today }: { ruling: Ruling; today: string },
) {
  const { evidence } = await standingOf(work, nomination, 'UTC');
  // Its agenda is over by now: it was on it when the board spoke.
  const waits = nomination.state === 'SHORTLISTED' || nomination.state === 'DEFERRED';
  const state: NominationState = waits ? 'ON_AGENDA' : nomination.state;
  const facts = { ...nomination, state, evidence };
  const at = { today, hasRatifiedVision: await hasRatifiedVision(work, nomination.boardId) };
  return refuseRuling(facts, ruling, at);
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
    await markQuickWin(work, nomination);
    return;
  }
  if (row.verdict === 'DEEP_DIVE') {
    const origin = { nominationId: nomination.id, boardTopicId: null, reasonId: nomination.reasonId };
    await digFrom(work, { ...origin, boardId, title, scope: problem, ownerId });
    return;
  }
  const metricId = await evidenceMetric(work, nomination.id);
  const reasonId = metricId === null ? nomination.reasonId : null;
  const facts = { boardId, title, problem, ownerId, metricId, reasonId, promiseId, coOwnerId: null, reviewOn: null };
  const project = await charter(work, { ...facts, notMeasurableBecause: '', charteredOn: decided.decidedOn });
  await tellProject(work, project);
  await work.change(nomination, { projectId: project.id });
  await markInProject(work, nomination);
}
