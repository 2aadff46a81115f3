import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Statement } from '../platform/database/statement.ts';
import { type Connection, cursorOf, keyIn, pageSize } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ProjectCardModel } from './project-card.model.ts';
import type { ProjectModel, StatusReportModel } from './project.model.ts';
import type { ProjectArgs, ProjectFilter, ProjectsArgs, StatusReportsArgs } from './projects.inputs.ts';
import {
  boardBySlug,
  olderReports,
  projectById,
  projectByNumber,
  projectList,
  reportCount,
  reportsShown,
} from './projects.statements.ts';
import { standingOf } from './reviews.ts';

type ProjectTree = Omit<ProjectModel, 'reports' | 'reportOwed' | 'health'> & {
  readonly reports: readonly StatusReportModel[];
  readonly reportCount: number;
};

@Injectable()
export class ProjectsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  project(viewer: Viewer, { board, number }: ProjectArgs) {
    return this.page(viewer, projectByNumber, [board, number]);
  }

  projectById(viewer: Viewer, id: string) {
    return this.page(viewer, projectById, [id]);
  }

  /** A board has some hundreds of projects in its life: all that fit are read, since health is known only by rule. */
  async projects(viewer: Viewer, { board, filter, first, after }: ProjectsArgs): Promise<Connection<ProjectCardModel>> {
    const [found] = await this.database.read<{ id: string }>(viewer, boardBySlug, [board]);
    const seesAll = may(viewer).seeProjects({ boardId: foundOr404(found).id });
    const values = [board, seesAll ? null : viewer.personId, ...narrowedBy(filter ?? {})];
    const rows = await this.database.read<{ card: ProjectCardModel }>(viewer, projectList, values);
    const today = this.todayOf(viewer);
    const cards = rows
      .map(({ card }) => ({ ...card, health: standingOf(card, [], today).health }))
      .filter(({ health }) => !filter?.healths?.length || filter.healths.includes(health));
    return partOf(cards, { size: pageSize(first), after: keyIn(after, 1)?.[0] ?? null });
  }

  async statusReports(viewer: Viewer, { projectId, first, after }: StatusReportsArgs) {
    await this.projectById(viewer, projectId);
    const size = pageSize(first);
    const [reportedAt, id] = keyIn(after, 2) ?? [null, null];
    const rows = await this.database.read<{ report: StatusReportModel }>(viewer, olderReports, [
      projectId,
      reportedAt,
      id,
      size + 1,
    ]);
    const [counted] = await this.database.read<{ count: number }>(viewer, reportCount, [projectId]);
    return reportsOf(
      rows.map(({ report }) => report),
      size,
      foundOr404(counted).count,
    );
  }

  private todayOf = ({ organization }: Viewer) => localDateOf(this.clock.now(), organization.timeZone);

  private async page(viewer: Viewer, named: Statement, values: readonly unknown[]): Promise<ProjectModel> {
    const [row] = await this.database.read<{ tree: ProjectTree }>(viewer, named, values);
    const { reports, reportCount: count, ...project } = foundOr404(row).tree;
    foundOr404(may(viewer).seeProject(relationsOf(project)) || null);
    const { health, owed } = standingOf(project, [], this.todayOf(viewer));
    return {
      ...project,
      health,
      reportOwed: owed && { dueOn: owed.reportDueOn, reviewStartsAt: owed.startsAt },
      reports: reportsOf(reports, reportsShown, count),
    };
  }
}

const relationsOf = ({ boardId, owner, coOwner }: ProjectCardModel) => ({
  boardId,
  ownerId: owner.id,
  coOwnerId: coOwner?.id ?? null,
});

const narrowedBy = ({ stages, departmentIds, ownerIds, search }: ProjectFilter) => [
  someOf(stages),
  someOf(departmentIds),
  someOf(ownerIds),
  search?.trim() || null,
];

const someOf = <T>(list: readonly T[] | null | undefined) => (list?.length ? list : null);

function reportsOf(
  found: readonly StatusReportModel[],
  size: number,
  totalCount: number,
): Connection<StatusReportModel> {
  const nodes = found.slice(0, size);
  const last = nodes.at(-1);
  const endCursor = last ? cursorOf([last.reportedAt, last.id]) : null;
  return { nodes, totalCount, pageInfo: { hasNextPage: found.length > size, endCursor } };
}

function partOf(cards: readonly ProjectCardModel[], { size, after }: { size: number; after: string | null }) {
  const from = cards.findIndex(({ id }) => id === after) + 1;
  const nodes = cards.slice(from, from + size);
  const endCursor = nodes.at(-1)?.id;
  return {
    nodes,
    totalCount: cards.length,
    pageInfo: { hasNextPage: from + size < cards.length, endCursor: endCursor ? cursorOf([endCursor]) : null },
  };
}
