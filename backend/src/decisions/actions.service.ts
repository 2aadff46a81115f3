import { refuseActionMove, refuseDue } from '@cxboard/domain/decisions/action.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { Injectable } from '@nestjs/common';
import { Person } from '../people/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { Action } from './action.entity.ts';
import { answerAction } from './action-answers.ts';
import { followAction, lockAction } from './returning-item.ts';
import type { AnswerActionInput, ChangeActionInput, SettleActionInput } from './decisions.inputs.ts';

/** Promises after the meeting: done, not needed, open again, somebody else's, later. */
@Injectable()
export class ActionsService {
  constructor(private readonly database: Database) {}

  settle(viewer: Viewer, { actionId, to }: SettleActionInput) {
    return this.database.work(viewer, async (work) => {
      const action = await lockVisible(work, viewer, actionId);
      stopUnless(may(viewer).settleAction(action));

      const refusal = refuseActionMove(action.state, to);
      if (refusal) return refusal;

      const settled = to === 'OPEN' ? { settledAt: null, settledById: null } : { ...by(work), helpAskedAt: null };
      await followAction(work, await work.change(action, { state: to, ...settled }));
      return told(work, action);
    });
  }

  /** The owner says how it stands, with the reason the board reads. */
  answer(viewer: Viewer, { because, dueOn = null, ...said }: AnswerActionInput) {
    return this.database.work(viewer, async (work) => {
      const action = await lockVisible(work, viewer, said.actionId);
      stopUnless(may(viewer).answerAction(action));

      const { personId } = viewer;
      return answerAction(work, { ...said, personId, dueOn, because: because ?? '', today: todayOf(viewer, work) });
    });
  }

  change(viewer: Viewer, { actionId, expectedVersion, ownerId, dueOn }: ChangeActionInput) {
    return this.database.work(viewer, async (work) => {
      const action = await lockVisible(work, viewer, actionId);
      stopUnless(may(viewer).changeAction(action));

      const refusal = await refuseChange(work, { ownerId, dueOn, today: todayOf(viewer, work) });
      if (refusal) return refusal;

      const changes = {
        ownerId: ownerId ?? action.ownerId,
        dueOn: dueOn ?? action.dueOn,
        helpAskedAt: null,
        ownerSays: '',
      };
      await followAction(work, await work.change(action, changes, expectedVersion));
      return told(work, action);
    });
  }
}

async function lockVisible(work: Work, viewer: Viewer, actionId: string): Promise<Action> {
  const action = await lockAction(work, actionId);
  foundOr404(may(viewer).seeAction(action) || null);
  return action;
}

interface Changes {
  readonly ownerId?: string | null;
  readonly dueOn?: string | null;
  readonly today: string;
}

async function refuseChange(work: Work, { ownerId, dueOn, today }: Changes) {
  const owner = ownerId ? await work.get(Person, ownerId) : null;
  const inactive = owner && refuseInactive([{ personId: owner.id, active: owner.deactivatedAt === null }]);
  return inactive ?? (dueOn ? refuseDue(dueOn, today) : null);
}

const todayOf = ({ organization }: Viewer, { now }: Work) => localDateOf(now, organization.timeZone);
const by = ({ now, personId }: Work) => ({ settledAt: now, settledById: personId });

function told(work: Work, { id, boardId }: Action) {
  work.tell('ACTION', boardId);
  return { id };
}
