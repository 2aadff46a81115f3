import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { LatestReportModel, ProjectCardModel } from './project-card.model.ts';
import { type ReviewFacts, reviewFacts, reviewsFrom, standingOf } from './reviews.ts';

/** $1 person · $2 boards with a seat · $3 boards that the person leads */
const dutiful = statement(
  'projects.duties',
  `
with own as (
    select p.organization_id, p.board_id, p.number, k.card
    from projects p join project_cards k on k.organization_id = p.organization_id and k.id = p.id
    where p.organization_id = current_organization() and $1::uuid in (p.owner_id, p.co_owner_id)
      and p.stage in ('CHARTERED', 'ACTIVE')),
  unread as (
    select p.organization_id, p.board_id, p.number, k.card
    from projects p join project_cards k on k.organization_id = p.organization_id and k.id = p.id
    where p.organization_id = current_organization() and p.board_id = any($2::uuid[])
      and p.stage not in ('CLOSED', 'STOPPED') and k.card->'latestReport' <> 'null'
      and not exists (
        select 1 from report_acknowledgements r
        where r.organization_id = p.organization_id and r.report_id = (k.card->'latestReport'->>'id')::uuid)),
  orphaned as (
    select p.organization_id, p.board_id, p.number, k.card
    from projects p join project_cards k on k.organization_id = p.organization_id and k.id = p.id
      join people o on o.organization_id = p.organization_id and o.id = p.owner_id and o.deactivated_at is not null
    where p.organization_id = current_organization() and p.board_id = any($3::uuid[])
      and p.stage not in ('CLOSED', 'STOPPED'))
select json_build_object(
  'boards', (
    select coalesce(json_object_agg(b.id, json_build_object('slug', b.slug, 'reviewFacts', ${reviewFacts})), '{}')
    from board_cards b where b.organization_id = current_organization()
      and b.id in (select board_id from own union select board_id from unread
        union select board_id from orphaned)),
  'own', (select coalesce(json_agg(o.card order by o.number), '[]') from own o),
  'unread', (select coalesce(json_agg(u.card order by u.number), '[]') from unread u),
  'orphaned', (select coalesce(json_agg(x.card order by x.number), '[]') from orphaned x)) as tree`,
);

interface DutyTree {
  readonly boards: Readonly<Record<string, { readonly slug: string; readonly reviewFacts: ReviewFacts }>>;
  readonly own: readonly ProjectCardModel[];
  readonly unread: readonly ProjectCardModel[];
  /** Their owner no longer works here. */
  readonly orphaned: readonly ProjectCardModel[];
}

/** What the projects ask of somebody: a report before a review, to read what others have reported, to name an owner. */
@Injectable()
export class ProjectDuties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const boardIds = viewer.boards.map(({ boardId }) => boardId);
    const led = boardIds.filter((boardId) => may(viewer).assignProject({ ...nobodys, boardId }));
    const [row] = await this.database.read<{ tree: DutyTree }>(viewer, dutiful, [viewer.personId, boardIds, led]);
    if (!row) return [];
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    return [...reportsOwed(row.tree, today), ...reportsToRead(row.tree, viewer), ...toHandOver(row.tree)];
  }
}

const nobodys = { ownerId: '', coOwnerId: null };

function reportsOwed({ own, boards }: DutyTree, today: string): Duty[] {
  const asked = addDays(today, limits.projects.reportAskedDays);
  return own.flatMap((card) => {
    const board = boards[card.boardId];
    const owed = board && standingOf(card, reviewsFrom(board.reviewFacts), today).owed;
    if (!owed || owed.reportDueOn > asked) return [];
    const subject = { type: 'PROJECT', id: card.id } as const;
    return [{ kind: 'REPORT_STATUS', subject, dueOn: owed.reportDueOn, ...shownAt(card, board.slug) }];
  });
}

/** Only the newest report waits to be read, and only until somebody of the board has. */
function reportsToRead({ unread, boards }: DutyTree, viewer: Viewer): Duty[] {
  return unread.flatMap((card) => {
    const board = boards[card.boardId];
    const report = card.latestReport;
    if (!board || !report || !mayRead(card, report, viewer)) return [];
    const subject = { type: 'STATUS_REPORT', id: report.id } as const;
    return [{ kind: 'ACKNOWLEDGE_REPORT', subject, dueOn: null, ...shownAt(card, board.slug) }];
  });
}

function toHandOver({ orphaned, boards }: DutyTree): Duty[] {
  return orphaned.flatMap((card) => {
    const board = boards[card.boardId];
    const subject = { type: 'PROJECT', id: card.id } as const;
    return board ? [{ kind: 'HAND_OVER_PROJECT', subject, dueOn: null, ...shownAt(card, board.slug) }] : [];
  });
}

function mayRead(card: ProjectCardModel, report: LatestReportModel, viewer: Viewer): boolean {
  const project = { boardId: card.boardId, ownerId: card.owner.id, coOwnerId: card.coOwner?.id ?? null };
  return may(viewer).acknowledgeReport({ authorId: report.author.id, project });
}

const shownAt = ({ title, number }: ProjectCardModel, boardSlug: string) => ({
  title,
  place: { page: 'PROJECT', boardSlug, number } as const,
});
