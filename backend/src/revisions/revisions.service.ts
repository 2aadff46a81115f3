import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseApplying, refuseRevision, refuseWithdrawing } from '@cxboard/domain/revisions/revision.rules';
import { Injectable } from '@nestjs/common';
import { Decision } from '../decisions/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, tellProject } from '../projects/index.ts';
import { addRevision, applyRevision, baselineOf, refuseStill } from './revising.ts';
import { Revision } from './revision.entity.ts';
import type { ApplyRevisionInput, ProposeRevisionInput } from './revisions.inputs.ts';

/** Revisions between meetings: asked for, taken back, or carried out on a decision that was taken otherwise. */
@Injectable()
export class RevisionsService {
  constructor(private readonly database: Database) {}

  propose(viewer: Viewer, { projectId, ...draft }: ProposeRevisionInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockProject(work, viewer, projectId);
      stopUnless(may(viewer).proposeRevision(project));

      const today = localDateOf(work.now, viewer.organization.timeZone);
      const refusal = refuseRevision(draft, await baselineOf(work, project), today);
      if (refusal) return refusal;

      await addRevision(work, project, { draft, asked: { state: 'PROPOSED', onTheSpot: false, resultId: null } });
      await tellProject(work, project);
      return { id: projectId };
    });
  }

  withdraw(viewer: Viewer, revisionId: string) {
    return this.database.work(viewer, async (work) => {
      const { project, revision } = await revisionHeld(work, viewer, revisionId);
      stopUnless(may(viewer).withdrawRevision({ boardId: project.boardId, proposerId: revision.proposedById }));

      const refusal = refuseWithdrawing(revision.state);
      if (refusal) return refusal;

      await work.change(revision, { state: 'WITHDRAWN', settledAt: work.now });
      await tellProject(work, project);
      return { id: project.id };
    });
  }

  /** The board has decided by circular resolution, or in a meeting that was recorded afterwards. */
  apply(viewer: Viewer, { revisionId, decisionId }: ApplyRevisionInput) {
    return this.database.work(viewer, async (work) => {
      const { project, revision } = await revisionHeld(work, viewer, revisionId);
      stopUnless(may(viewer).applyRevision(project));

      const decision = await work.get(Decision, decisionId);
      const refusal =
        refuseApplying({ state: revision.state, boardId: project.boardId }, decision) ??
        refuseStill(revision, await baselineOf(work, project));
      if (refusal) return refusal;

      await work.change(revision, { state: 'DECIDED' });
      return (await applyRevision(work, revision, decisionId)) ?? { id: project.id };
    });
  }
}

/** A revision and its project, one act after the other; absent to those who may not see the project. */
async function revisionHeld(work: Work, viewer: Viewer, revisionId: string) {
  const { projectId } = await work.get(Revision, revisionId);
  const project = await lockProject(work, viewer, projectId);
  return { project, revision: await work.get(Revision, revisionId) };
}
