import { localDateOf } from '@cxboard/domain/local-time';
import { refuseResting, refuseRuling, type Ruling } from '@cxboard/domain/nominations/verdict.rules';
import { may } from '@cxboard/domain/people/permissions';
import { refuseWriting } from '@cxboard/domain/sessions/session.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AgendaItem, subjectOf } from '../agenda/index.ts';
import { Decision } from '../decisions/index.ts';
import { lockNomination, Nomination, refuseNamed, standingOf, tellNomination } from '../nominations/index.ts';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { addResult, draftOf, itemOf, sessionToRun, told } from '../sessions/index.ts';
import { hasRatifiedVision } from '../vision/index.ts';
import { applyRuling } from './applying.ts';
import { RulingRow } from './ruling.entity.ts';
import { rulingSentence } from './ruling-sentence.ts';
import type { RuleByDecisionInput, RuleOnNominationInput, SaidToNomination } from './rulings.inputs.ts';

/** What the board says to a nomination while it sits; a decision that takes effect when the meeting is closed. */
@Injectable()
export class RulingsService {
  constructor(private readonly database: Database) {}

  rule(viewer: Viewer, input: RuleOnNominationInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, input.meetingId);
      const item = await itemOf(work, meeting.id, input.itemId);
      const nomination = await nominationOf(work, item.id);

      const ruling = await rulingFrom(work, input);
      const refusal =
        refuseWriting(meeting.state) ??
        (await refuseNamed(work, { ownerId: ruling.ownerId })) ??
        (await refuseNow(work, nomination, { ruling, timeZone: viewer.organization.timeZone }));
      if (refusal) return refusal;

      const id = uuidv7();
      const text = await rulingSentence(work, nomination, ruling);
      const result = { itemId: item.id, kind: 'DECISION' as const, text, rule: input.rule ?? 'CONSENT', resultKey: id };
      await addResult(work, { meeting, draft: draftOf(result), input: result });
      await work.add(RulingRow, { id, nominationId: nomination.id, ...rowOf(ruling), appliedAt: null });
      if (item.state === 'WAITING') await work.change(item, { state: 'DISCUSSED' });
      tellNomination(work, nomination);
      return told(work, session);
    });
  }

  /** The board has decided in a meeting that was recorded afterwards, or by circular resolution: it holds at once. */
  ruleByDecision(viewer: Viewer, { nominationId, decisionId, ...said }: RuleByDecisionInput) {
    return this.database.work(viewer, async (work) => {
      const nomination = await lockNomination(work, viewer, nominationId);
      stopUnless(may(viewer).applyRuling(nomination));
      const decision = await work.get(Decision, decisionId);
      const isTaken = (await work.first(RulingRow, { id: decisionId })) !== null;

      const ruling = await rulingFrom(work, said);
      const refusal =
        refuseResting(nomination, { ...decision, isTaken }) ?? (await refuseNamed(work, { ownerId: ruling.ownerId }));
      if (refusal) return refusal;

      const values = { id: decisionId, nominationId, ...rowOf(ruling), appliedAt: null };
      const row = await work.add(RulingRow, values);
      const { meetingId, decidedOn } = decision;
      const late = await applyRuling(work, row, { meetingId, decidedOn, closedAt: work.now });
      return late ?? { id: nominationId };
    });
  }
}

async function nominationOf(work: Work, itemId: string): Promise<Nomination> {
  const { nominationId } = await subjectOf(work, await work.get(AgendaItem, itemId));
  if (!nominationId) throw new NotFound();
  return work.lock(Nomination, nominationId);
}

async function rulingFrom(work: Work, input: SaidToNomination): Promise<Ruling> {
  const { verdict, because, overrideBecause } = input;
  const into = input.intoId ? await work.get(Nomination, input.intoId) : null;
  return {
    ...{ verdict, because, overrideBecause, ownerId: input.ownerId ?? null, on: input.untilOn ?? null },
    into: into && { id: into.id, boardId: into.boardId, state: into.state },
  };
}

interface Now {
  readonly ruling: Ruling;
  readonly timeZone: string;
}

async function refuseNow(work: Work, nomination: Nomination, { ruling, timeZone }: Now) {
  const { state, evidence } = await standingOf(work, nomination, timeZone);
  const { id, boardId, nominatorId, ownerId } = nomination;
  return refuseRuling({ id, boardId, nominatorId, ownerId, state, evidence }, ruling, {
    today: localDateOf(work.now, timeZone),
    hasRatifiedVision: await hasRatifiedVision(work, boardId),
  });
}

const rowOf = ({ verdict, because, ownerId, on, into, overrideBecause }: Ruling) => ({
  ...{ verdict, because: because.trim(), ownerId, untilOn: on, intoId: into?.id ?? null },
  overrideBecause: overrideBecause.trim(),
});
