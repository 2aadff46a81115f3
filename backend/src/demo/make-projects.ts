import { addDays, type LocalDate, momentOf } from '@cxboard/domain/local-time';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Metric } from '../metrics/index.ts';
import { Department } from '../people/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { Project, ProjectDepartment, StageChange, StatusReport } from '../projects/index.ts';
import type { PersonIds } from './make-people.ts';
import { contacts, type DemoProject, projects } from './projects.ts';
import { plans } from './revisions.ts';

interface Setting {
  readonly boardId: string;
  readonly people: PersonIds;
  readonly monday: LocalDate;
  readonly timeZone: string;
}

/** Projects in every stage, with their way there and what was reported. */
export async function makeProjects(work: Work, setting: Setting): Promise<void> {
  const departments = new Map((await work.find(Department, {})).map(({ name, id }) => [name, id]));
  const metrics = new Map((await work.find(Metric, {})).map(({ slug, id }) => [slug, id]));
  const byAge = projects.toSorted((a, b) => b.charteredWeeksAgo - a.charteredWeeksAgo);
  for (const [index, project] of byAge.entries()) {
    const { id: projectId } = await work.add(Project, {
      ...rowOf(project, index + 1, setting),
      ...promiseOf(project, metrics),
    });
    await work.addAll(
      ProjectDepartment,
      project.departments.map((path) => ({
        projectId,
        departmentId: foundOr404(departments.get(path.slice(path.lastIndexOf('/') + 1))),
        contactId: contactFor(path, setting),
      })),
    );
    await work.addAll(StageChange, stagesOf(project, projectId, setting));
    await work.addAll(StatusReport, reportsOf(project, projectId, setting));
  }
}

function promiseOf({ promises }: DemoProject, metrics: ReadonlyMap<string, string>) {
  if (promises && 'because' in promises) return { metricId: null, notMeasurableBecause: promises.because };
  return { metricId: promises ? foundOr404(metrics.get(promises.metric)) : null, notMeasurableBecause: '' };
}

function contactFor(path: keyof typeof contacts, { people }: Setting): string | null {
  const contact = contacts[path];
  return contact ? people[contact] : null;
}

const dayOf = (monday: LocalDate, weeksAgo: number) => addDays(monday, -7 * weeksAgo);

function rowOf(
  { title, problem, owner, coOwner, charteredWeeksAgo, path }: DemoProject,
  number: number,
  setting: Setting,
) {
  const { boardId, people, monday } = setting;
  return {
    boardId,
    number,
    title,
    problem,
    ownerId: people[owner],
    coOwnerId: coOwner ? people[coOwner] : null,
    stage: path.at(-1)?.[0] ?? ('CHARTERED' as const),
    charteredOn: dayOf(monday, charteredWeeksAgo),
    ...planOf(title, monday),
    reviewOn: addDays(monday, 12 * 7),
  };
}

function planOf(title: string, monday: LocalDate) {
  const plan = plans[title];
  if (!plan) return { scope: '', solution: '', dueOn: null };
  const { scope, solution, dueInWeeks } = plan;
  return { scope, solution, dueOn: addDays(monday, 7 * dueInWeeks) };
}

function stagesOf({ path }: DemoProject, projectId: string, { people, monday, timeZone }: Setting) {
  let fromStage: ProjectStage = 'CHARTERED';
  return path.map(([toStage, weeksAgo]) => {
    const change = {
      projectId,
      fromStage,
      toStage,
      because: toStage === 'STOPPED' ? 'Seven of 300 new customers wanted it. We stop.' : '',
      changedAt: momentOf(dayOf(monday, weeksAgo), '11:00', timeZone),
      changedById: people.chair,
    };
    fromStage = toStage;
    return change;
  });
}

function reportsOf({ reports, owner }: DemoProject, projectId: string, { people, monday, timeZone }: Setting) {
  return reports.map(({ weeksAgo, needsDecision = '', ...said }) => ({
    projectId,
    ...said,
    needsDecision,
    authorId: people[owner],
    reportedAt: momentOf(addDays(dayOf(monday, weeksAgo), 1), '16:20', timeZone),
    noChange: false,
    asDeputy: false,
    correctsId: null,
  }));
}
