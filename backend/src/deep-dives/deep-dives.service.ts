import { refuseDiveMove } from '@cxboard/domain/deep-dives/dive.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { ContactReason } from '../contacts/index.ts';
import { addNomination, Nomination } from '../nominations/index.ts';
import { Department, Person } from '../people/index.ts';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { BoardTopic } from '../topics/index.ts';
import type {
  DeepDiveWordsInput,
  EditDeepDiveInput,
  MoveDeepDiveInput,
  NominateFromDeepDiveInput,
  ScopeDeepDiveInput,
} from './deep-dives.inputs.ts';
import { Cause } from './cause.entity.ts';
import { DeepDiveResult } from './deep-dive.entity.ts';
import { addDive, diveOf, type Origin } from './dive-scoping.ts';
import { diveToDig, factsOfDive, tellDive } from './dive-work.ts';

/** From scope to what follows. */
@Injectable()
export class DeepDivesService {
  constructor(private readonly database: Database) {}

  scope(viewer: Viewer, { boardId, nominationId, boardTopicId, reasonId, ...words }: ScopeDeepDiveInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      stopUnless(may(viewer).scopeDeepDive());
      const origin = {
        ...{ nominationId: nominationId ?? null, boardTopicId: boardTopicId ?? null, reasonId: reasonId ?? null },
      };
      if (!(await comesFrom(work, viewer, { boardId, ...origin }))) throw new NotFound();
      const refusal = (await refuseNamed(work, words)) ?? (await refuseSecond(work, origin));
      return refusal ?? tellDive(work, await addDive(work, { ...tidied(words), ...origin, boardId }));
    });
  }

  edit(viewer: Viewer, { deepDiveId, expectedVersion, explanation, ...words }: EditDeepDiveInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      const refusal = await refuseNamed(work, words);
      if (refusal) return refusal;
      await work.change(dive, { ...tidied(words), explanation: explanation.trim() }, expectedVersion);
      return tellDive(work, dive);
    });
  }

  move(viewer: Viewer, { deepDiveId, to }: MoveDeepDiveInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      const refusal = refuseDiveMove(await factsOfDive(work, dive), to);
      if (refusal) return refusal;
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const days = { ...(to === 'VALIDATED' && { verifiedOn: today }), ...(to === 'VALIDATING' && { askedOn: today }) };
      await work.change(dive, { state: to, ...days });
      return tellDive(work, dive);
    });
  }

  /** It still works like this: said by somebody who went and looked. */
  verify(viewer: Viewer, deepDiveId: string) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      await work.change(dive, { verifiedOn: localDateOf(work.now, viewer.organization.timeZone) });
      return tellDive(work, dive);
    });
  }

  /** What was found speaks for itself: the cause, or the dive as a whole. */
  nominate(viewer: Viewer, { deepDiveId, causeId, title }: NominateFromDeepDiveInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      await work.lock(Board, dive.boardId);
      stopUnless(may(viewer).nominate({ boardId: dive.boardId }));
      const cause = causeId ? await work.get(Cause, causeId) : null;
      if (cause && cause.deepDiveId !== dive.id) throw new NotFound();
      if (cause?.nominationId) return { id: dive.id };

      const problem = [cause?.text, dive.scope].filter(Boolean).join('\n\n');
      const nomination = await addNomination(work, {
        ...{ boardId: dive.boardId, title, problem, source: 'DATA', ownerId: dive.ownerId, snapshotIds: [] },
      });
      if (cause) await work.change(cause, { nominationId: nomination.id });
      await work.add(DeepDiveResult, { deepDiveId, nominationId: nomination.id });
      return tellDive(work, dive);
    });
  }
}

/** What it comes from is of the same board, and the viewer may see it. */
async function comesFrom(
  work: Work,
  viewer: Viewer,
  { boardId, nominationId, boardTopicId, reasonId }: Origin & { boardId: string },
): Promise<boolean> {
  const nomination = nominationId ? await work.get(Nomination, nominationId) : null;
  const topic = boardTopicId ? await work.get(BoardTopic, boardTopicId) : null;
  if (reasonId) await work.get(ContactReason, reasonId);
  const isSeen = may(viewer).seeNominations({ boardId }) || (!nomination && !topic);
  return isSeen && [nomination, topic].every((origin) => !origin || origin.boardId === boardId);
}

/** One dig for one question. */
async function refuseSecond(work: Work, origin: Origin) {
  const before = await diveOf(work, origin);
  if (!before) return null;
  return {
    __typename: 'AlreadyDug',
    number: before.number,
    message: `Deep dive ${before.number} asks this already.`,
  } as const;
}

async function refuseNamed(work: Work, { ownerId, departmentId }: DeepDiveWordsInput) {
  if (departmentId) await work.get(Department, departmentId);
  const { deactivatedAt } = await work.get(Person, ownerId);
  return refuseInactive([{ personId: ownerId, active: deactivatedAt === null }]);
}

const tidied = ({ title, scope, ownerId, departmentId, dueOn }: DeepDiveWordsInput) => ({
  ...{ title, scope: scope.trim(), ownerId, departmentId: departmentId ?? null, dueOn: dueOn ?? null },
});
