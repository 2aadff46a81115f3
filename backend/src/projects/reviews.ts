import type { LocalDate } from '@cxboard/domain/local-time';
import { healthOf, missingReport, type Review } from '@cxboard/domain/projects/health.rules';
import type { ProjectCardModel } from './project-card.model.ts';

type Reported = Pick<ProjectCardModel, 'stage' | 'charteredOn' | 'latestReport'>;

/** How a project stands today, given the reviews of its board. */
export function standingOf(
  { stage, charteredOn, latestReport }: Reported,
  reviews: readonly Review[],
  today: LocalDate,
) {
  const lastReport = latestReport && { health: latestReport.health, reportedAt: new Date(latestReport.reportedAt) };
  const project = { stage, charteredOn, lastReport };
  return { health: healthOf(project, reviews, today), owed: missingReport(project, reviews, today) };
}
