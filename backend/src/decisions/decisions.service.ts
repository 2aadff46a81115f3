import { refuseConfirm } from '@cxboard/domain/decisions/decision.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Decision } from './decision.entity.ts';
import type { ConfirmDecisionInput } from './decisions.inputs.ts';

/** Decisions after the meeting: looked at again. */
@Injectable()
export class DecisionsService {
  constructor(private readonly database: Database) {}

  /** The board has looked at it, and it stays: until another day, or for good. */
  confirm(viewer: Viewer, { decisionId, expectedVersion, reviewOn = null }: ConfirmDecisionInput) {
    return this.database.work(viewer, async (work) => {
      const decision = await work.lock(Decision, decisionId);
      foundOr404(may(viewer).seeDecisions(decision) || null);
      stopUnless(may(viewer).confirmDecision(decision));

      const today = localDateOf(work.now, viewer.organization.timeZone);
      const refusal = refuseConfirm(decision, reviewOn, today);
      if (refusal) return refusal;

      const { personId } = viewer;
      await work.change(decision, { reviewOn, lookedAtOn: today, lookedAtById: personId }, expectedVersion);
      work.tell('DECISION', decision.boardId);
      return { id: decisionId };
    });
  }
}
