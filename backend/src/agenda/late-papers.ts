import type { AgendaContent } from '@cxboard/domain/agenda/agenda-version.rules';
import type { Publication } from '@cxboard/domain/agenda/pack-deadline.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { reviewReport } from '@cxboard/domain/projects/review-report.rules';
import type { Meeting } from '../meetings/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { deadlinesOf, type ProjectCardModel } from '../projects/index.ts';
import type { AgendaItem } from './agenda-item.entity.ts';

const cards = statement(
  'agenda.reported_projects',
  'select id, card from project_cards where organization_id = $1 and id = any($2::uuid[])',
);

export type Reported = ReadonlyMap<string, ProjectCardModel>;

/** The projects that items are about, with their newest reports. */
export async function reportedIn(work: Work, items: readonly AgendaItem[]): Promise<Reported> {
  const ids = items.flatMap(({ projectId }) => (projectId ? [projectId] : []));
  if (ids.length === 0) return new Map();
  const rows = await work.query<{ id: string; card: ProjectCardModel }>(cards, [work.organizationId, ids]);
  return new Map(rows.map(({ id, card }) => [id, card]));
}

/** Whether a version, and which reports in it, come after their deadlines. */
export async function publicationOf(
  work: Work,
  { boardId, startsAt, timeZone }: Meeting,
  { version, content, projects }: { version: number; content: AgendaContent; projects: Reported },
): Promise<Publication> {
  const { reviews, packDueOn } = await deadlinesOf(work, boardId);
  const isLate = localDateOf(work.now, timeZone) > packDueOn(localDateOf(startsAt, timeZone));
  const looked = { reviews, startsAt, now: work.now, timeZone };
  const late = content.items.filter(({ projectId }) => {
    const card = projectId ? projects.get(projectId) : undefined;
    return card !== undefined && reviewReport(reportedOf(card), looked)?.standing === 'LATE';
  });
  return { version, isLate, lateReports: new Set(late.map(({ itemId }) => itemId)) };
}

export const reportedOf = ({ stage, charteredOn, latestReport }: ProjectCardModel) => ({
  ...{ stage, charteredOn },
  reportedAt: latestReport && new Date(latestReport.reportedAt),
});
