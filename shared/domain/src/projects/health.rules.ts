import type { LocalDate } from '../local-time.ts';
import type { ProjectStage } from './stage.rules.ts';

export const reportedHealths = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'] as const;
export type ReportedHealth = (typeof reportedHealths)[number];

/** UNKNOWN is computed from reports and review dates; nobody reports it and it is never stored. */
export type Health = ReportedHealth | 'UNKNOWN';

/** A project review that is held or will be, with the day by which its reports are due. */
export interface Review {
  readonly startsAt: Date;
  readonly reportDueOn: LocalDate;
}

export interface ReportedProject {
  readonly stage: ProjectStage;
  readonly charteredOn: LocalDate;
  readonly lastReport: { readonly health: ReportedHealth; readonly reportedAt: Date } | null;
}

/** The board hears about a project before every review while it is being worked on. */
const owesReports = (stage: ProjectStage): boolean => stage === 'CHARTERED' || stage === 'ACTIVE';

/**
 * The health of a project today: as last reported, unknown when nothing was ever reported or
 * when the report for the last review whose due day has passed is missing.
 */
export function healthOf(project: ReportedProject, reviews: readonly Review[], today: LocalDate): Health {
  if (!project.lastReport) return 'UNKNOWN';
  const owed = owesReports(project.stage) && missingReport(project, reviews, today);
  return owed && owed.reportDueOn < today ? 'UNKNOWN' : project.lastReport.health;
}

/**
 * The review for which this project still owes a report: the last one whose due day has passed, else the next one.
 * Null when nothing is owed. A report counts for the first review that comes after it was written.
 */
export function missingReport(
  { stage, charteredOn, lastReport }: ReportedProject,
  reviews: readonly Review[],
  today: LocalDate,
): Review | null {
  if (!owesReports(stage)) return null;
  const inOrder = reviews.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const missing = inOrder.filter((review, index) => {
    const previous = inOrder[index - 1];
    const since = previous?.startsAt ?? new Date(0);
    return review.reportDueOn > charteredOn && !(lastReport && lastReport.reportedAt > since);
  });
  const late = missing.filter((review) => review.reportDueOn < today);
  return late.at(-1) ?? missing[0] ?? null;
}
