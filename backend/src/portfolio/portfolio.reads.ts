import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { isBoardsCall, type OpenJudgement, rankByPriority } from '@cxboard/domain/nominations/priority.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { type ProjectFilter, ProjectsReads, type StandingCard } from '../projects/index.ts';
import { RevisionsReads } from '../revisions/index.ts';
import type { PortfolioModel, PortfolioRowModel } from './portfolio.model.ts';
import { portfolioOf } from './portfolio.statements.ts';

type Details = Omit<PortfolioRowModel, 'project' | 'advice'>;

interface PortfolioTree {
  readonly boardId: string;
  readonly lastReviewOn: LocalDate | null;
  readonly judged: readonly { readonly id: string; readonly name: string; readonly judgement: OpenJudgement }[];
  readonly details: readonly Details[];
}

@Injectable()
export class PortfolioReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly projects: ProjectsReads,
    private readonly revisions: RevisionsReads,
  ) {}

  async portfolio(viewer: Viewer, board: string, filter: ProjectFilter | null): Promise<PortfolioModel> {
    const cards = await this.projects.cards(viewer, { board, filter });
    const values = [board, cards.map(({ id }) => id), this.clock.now()];
    const [row] = await this.database.read<{ tree: PortfolioTree }>(viewer, portfolioOf, values);
    const { boardId, lastReviewOn, judged, details } = foundOr404(row).tree;
    const advice = rankByPriority(judged);
    const known = new Map(details.map((one) => [one.id, one]));
    const rows = cards.flatMap((project) => {
      const detail = known.get(project.id);
      if (!detail) return [];
      const changes = [...fellSilent(project, lastReviewOn), ...detail.changes];
      return [{ ...detail, changes, project, advice: advice.find(({ id }) => id === project.id) ?? null }];
    });
    const sees = may(viewer).seeProjects({ boardId });
    const order = sees ? await this.revisions.orderIfAny(viewer, boardId) : null;
    const said = sees ? await this.revisions.orderSaid(viewer, boardId) : null;
    return {
      boardId,
      lastReviewOn,
      order,
      orderSaid: said,
      isBoardsCall: isBoardsCall(advice),
      rows: rows.toSorted(byPlace),
    };
  }
}

/** Nobody says that a project has become unknown: its report for the coming review stayed away. */
function fellSilent({ silentSince, latestReport }: StandingCard, lastReviewOn: LocalDate | null) {
  if (!silentSince || !latestReport || (lastReviewOn && silentSince < lastReviewOn)) return [];
  const at = `${addDays(silentSince, 1)}T00:00:00.000Z`;
  return [{ kind: 'HEALTH' as const, at, what: '', was: latestReport.health, now: 'UNKNOWN' }];
}

/** What is going on by the order of the board; what is over comes after it, the newest first. */
const byPlace = (a: PortfolioRowModel, b: PortfolioRowModel): number =>
  (a.place ?? Infinity) === (b.place ?? Infinity)
    ? b.project.number - a.project.number
    : (a.place ?? Infinity) - (b.place ?? Infinity);
