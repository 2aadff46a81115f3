import { localDateOf } from '@cxboard/domain/local-time';
import {
  type Baseline,
  placedAt,
  refuseRevision,
  refuseRevisionMove,
  type RevisionDraft,
  type RevisionKind,
  valueBefore,
} from '@cxboard/domain/revisions/revision.rules';
import { moveGoLive } from '../effects/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { moveStage, orderOf, Project, tellProject, writeOrder } from '../projects/index.ts';
import { Revision } from './revision.entity.ts';

const nextNumber = statement(
  'revisions.next_number',
  'select coalesce(max(number), 0) + 1 as number from revisions where organization_id = $1 and project_id = $2',
);

/** What the project is held to now. Hold the project. */
export async function baselineOf(
  work: Work,
  { id, boardId, stage, scope, solution, dueOn }: Project,
): Promise<Baseline> {
  const order = await orderOf(work, boardId);
  const at = order.findIndex((other) => other.id === id);
  const awaitsVerdict = await isAwaited(work, id);
  return { stage, scope, solution, dueOn, place: at < 0 ? null : at + 1, places: order.length, awaitsVerdict };
}

const awaited = statement(
  'revisions.verdict_awaited',
  'select 1 as one from effect_standings e where e.organization_id = $1 and e.project_id = $2 and e.awaits_verdict',
);

const isAwaited = async (work: Work, projectId: string): Promise<boolean> =>
  (await work.query(awaited, [work.organizationId, projectId])).length > 0;

type Asked = Pick<Revision, 'state' | 'onTheSpot' | 'resultId'>;

/** Writes down what somebody wants revised. Hold the project. */
export async function addRevision(
  work: Work,
  project: Project,
  { draft, asked }: { draft: RevisionDraft; asked: Asked },
) {
  const [next] = await work.query<{ number: number }>(nextNumber, [work.organizationId, project.id]);
  const was = valueBefore(draft.kind, await baselineOf(work, project));
  return work.add(Revision, {
    ...{ projectId: project.id, number: next?.number ?? 1, kind: draft.kind, was },
    ...{ now: draft.now.trim(), because: draft.because.trim(), ...asked },
    ...{ proposedById: work.personId, proposedAt: work.now, decisionId: null, settledAt: null, isRefused: false },
  });
}

type Apply = (work: Work, project: Project, revision: Revision & { readonly decisionId: string }) => Promise<unknown>;

const applying: Record<RevisionKind, Apply> = {
  SCOPE: (work, project, { now }) => work.change(project, { scope: now }),
  SOLUTION: (work, project, { now }) => work.change(project, { solution: now }),
  TIMING: async (work, project, { now }) => {
    const { dueOn: was } = project;
    const { timeZone } = foundOr404(await work.first(OrganizationSettings, {}));
    await work.change(project, { dueOn: now });
    await moveGoLive(work, project, { was, now, today: localDateOf(work.now, timeZone) });
  },
  PRIORITY: async (work, { id, boardId }, { now, decisionId }) => {
    const order = (await orderOf(work, boardId)).map((other) => other.id);
    await writeOrder(work, { boardId, projectIds: placedAt(order, id, Number(now)), decisionId });
  },
  STOP: (work, project, { because }) => moveStage(work, project, { to: 'STOPPED', because }),
  CLOSE: (work, project, { because }) => moveStage(work, project, { to: 'CLOSED', because }),
};

/** Why it would change nothing, or nothing that still can be changed. Its day was still to come when it was said. */
export const refuseStill = (revision: Revision, baseline: Baseline) => refuseRevision(revision, baseline, revision.now);

/** The project is held to something else from now on; refused when it is not decided, or was applied before. */
export async function applyRevision(work: Work, revision: Revision, decisionId: string) {
  const project = await work.lock(Project, revision.projectId);
  const baseline = await baselineOf(work, project);
  const refusal = refuseRevisionMove(revision.state, 'APPLIED') ?? refuseStill(revision, baseline);
  if (refusal) return refusal;

  const was = valueBefore(revision.kind, baseline);
  await work.change(revision, { state: 'APPLIED', was, decisionId, settledAt: work.now });
  await applying[revision.kind](work, project, Object.assign(revision, { decisionId }));
  await tellProject(work, project);
  return null;
}
