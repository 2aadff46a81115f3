import { type LocalDate, localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { seatsOf } from '@cxboard/domain/people/relations';
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
  olderReports,
  projectById,
  projectByNumber,
  projectList,
  reportCount,
  reportsShown,
} from './projects.statements.ts';
import { type ReviewFacts, reviewsFrom, standingOf } from './reviews.ts';

type ProjectTree = Omit<ProjectModel, 'reports' | 'reportOwed' | 'health'> & {
  readonly reports: readonly StatusReportModel[];
  readonly reportCount: number;
  readonly reviewFacts: ReviewFacts;
};

interface ProjectRows {
  readonly cards: readonly ProjectCardModel[];
  readonly reviewFacts: ReviewFacts;
}

/** A project as it stands today. */
export interface StandingCard extends ProjectCardModel {
  /** By when the report was due that is missing; null while nothing is, or when nobody ever reported. */
  readonly silentSince: LocalDate | null;
}

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
    const cards = await this.cards(viewer, { board, filter });
    return partOf(cards, { size: pageSize(first), after: keyIn(after, 1)?.[0] ?? null });
  }

  /** All of them that the viewer may see, each with its health today, and by when a report is missing that was there before. */
  async cards(viewer: Viewer, { board, filter }: Pick<ProjectsArgs, 'board' | 'filter'>): Promise<StandingCard[]> {
    const values = [board, ...seenBy(viewer), ...narrowedBy(filter ?? {})];
    const [row] = await this.database.read<ProjectRows>(viewer, projectList, values);
    const { cards: found, reviewFacts } = foundOr404(row);
    const reviews = reviewsFrom(reviewFacts);
    const today = this.todayOf(viewer);
    return found
      .map((card) => {
        const { health, owed } = standingOf(card, reviews, today);
        const isSilent = health === 'UNKNOWN' && card.latestReport !== null;
        return { ...card, health, silentSince: isSilent ? (owed?.reportDueOn ?? null) : null };
      })
      .filter(({ health }) => !filter?.healths?.length || filter.healths.includes(health));
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
    const { reports, reportCount: count, reviewFacts, ...project } = foundOr404(row).tree;
    foundOr404(may(viewer).seeProject(relationsOf(project)) || null);
    const { health, owed } = standingOf(project, reviewsFrom(reviewFacts), this.todayOf(viewer));
    return {
      ...project,
      health,
      reportOwed: owed && { dueOn: owed.reportDueOn, reviewStartsAt: owed.startsAt },
      reports: reportsOf(reports, reportsShown, count),
    };
  }
}

const relationsOf = ({
  boardId,
  owner,
  coOwner,
  contacts,
}: Pick<ProjectModel, 'boardId' | 'owner' | 'coOwner' | 'contacts'>) => ({
  boardId,
  ownerId: owner.id,
  coOwnerId: coOwner?.id ?? null,
  contactIds: contacts.map(({ person }) => person.id),
});

/** A board on which nobody has a seat: who sees its projects sees those of every board. */
const anyBoard = { boardId: '' };

/** The boards whose projects are all seen (null: every one), and the person, who sees their own. */
function seenBy(viewer: Viewer) {
  const { seeProjects } = may(viewer);
  const boardIds = seatsOf(viewer)
    .filter((seat) => seeProjects(seat))
    .map(({ boardId }) => boardId);
  return [seeProjects(anyBoard) ? null : boardIds, viewer.personId];
}

const narrowedBy = ({ stages, departmentIds, ownerIds, promiseIds, search }: ProjectFilter) => [
  someOf(stages),
  someOf(departmentIds),
  someOf(ownerIds),
  search?.trim() || null,
  someOf(promiseIds),
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
