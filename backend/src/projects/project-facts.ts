import { may } from '@cxboard/domain/people/permissions';
import { promiseProblem } from '@cxboard/domain/projects/promise.rules';
import { Metric } from '../metrics/index.ts';
import { BadInput, foundOr404, NotFound } from '../platform/barriers.ts';
import { type Statement, statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { CreateProjectInput } from './projects.inputs.ts';

type Given = Pick<
  CreateProjectInput,
  'coOwnerId' | 'sponsorId' | 'promiseId' | 'singleDepartmentBecause' | 'dueOn' | 'reviewOn' | 'scope' | 'solution'
>;

/** What was given as it is kept: nothing instead of left out, and why one department is enough only where it is one. */
export const factsIn = <Facts extends Given>(given: Facts, departmentIds: readonly string[]) => ({
  ...given,
  ...{ scope: given.scope.trim(), solution: given.solution.trim() },
  ...{ coOwnerId: given.coOwnerId ?? null, sponsorId: given.sponsorId ?? null },
  ...{ dueOn: given.dueOn ?? null, reviewOn: given.reviewOn ?? null },
  singleDepartmentBecause: departmentIds.length === 1 ? given.singleDepartmentBecause.trim() : '',
});

const promiseOfBoard = statement(
  'projects.promise_of_board',
  'select 1 as one from promise_cards v where v.organization_id = $1 and v.id = $2 and v.board_id = $3',
);

const reasonOfOrganization = statement(
  'projects.reason',
  'select 1 as one from reason_links r where r.organization_id = $1 and r.id = $2',
);

type Promised = Pick<
  CreateProjectInput,
  'metricId' | 'reasonId' | 'notMeasurableBecause' | 'promiseId' | 'promiseInWords'
> & {
  readonly boardId: string;
};

/** What it promises. A metric that the viewer may not see, or a promise of another board, looks absent. */
export async function promiseOf(work: Work, viewer: Viewer, promised: Promised) {
  const { metricId = null, reasonId = null, promiseId = null } = promised;
  const metric = metricId ? await metricSeen(work, viewer, metricId) : null;
  if (reasonId) await find(work, reasonOfOrganization, [work.organizationId, reasonId]);
  if (promiseId) await find(work, promiseOfBoard, [work.organizationId, promiseId, promised.boardId]);
  const promise = {
    ...{ metricId, reasonId, promiseId },
    promiseInWords: promised.promiseInWords.trim(),
    notMeasurableBecause: promised.notMeasurableBecause.trim(),
  };
  const problem = promiseProblem(promise, metric);
  if (problem) throw new BadInput(problem, { field: 'metricId' });
  return promise;
}

async function metricSeen(work: Work, viewer: Viewer, metricId: string): Promise<Metric> {
  const metric = await work.get(Metric, metricId);
  if (metric.state === 'DRAFT') foundOr404(may(viewer).seeDraftMetrics() || null);
  return metric;
}

async function find(work: Work, named: Statement, values: readonly unknown[]) {
  const found = await work.query(named, values);
  if (found.length === 0) throw new NotFound();
}
