import { type LocalDate, localDateOf } from '../local-time.ts';
import type { ReportedProject, Review } from './health.rules.ts';

export const reviewReportStandings = ['IN_TIME', 'LATE', 'NOT_REPORTED', 'AWAITED'] as const;
export type ReviewReportStanding = (typeof reviewReportStandings)[number];

export interface ReviewReport {
  readonly standing: ReviewReportStanding;
  readonly dueOn: LocalDate;
}

export interface LookedAt {
  readonly reviews: readonly Review[];
  /** The review it is reported to. */
  readonly startsAt: Date;
  readonly now: Date;
  readonly timeZone: string;
}

type Reported = Pick<ReportedProject, 'stage' | 'charteredOn'> & { readonly reportedAt: Date | null };

/**
 * How a project has reported to one review. What was said before the last review counted for that one. Null when nothing
 * is owed (it is not being worked on, began after the day reports were due, or this is no review of projects) and when
 * the newest report came after the review began, since it hides what was said for it.
 */
export function reviewReport(project: Reported, looked: LookedAt): ReviewReport | null {
  const { reviews, startsAt, now, timeZone } = looked;
  const review = reviews.find((one) => one.startsAt.getTime() === startsAt.getTime());
  if (!review || !owesReport(project, review)) return null;
  const { reportDueOn: dueOn } = review;
  const { reportedAt } = project;
  if (!reportedAt || reportedAt <= lastBefore(looked))
    return { standing: localDateOf(now, timeZone) > dueOn ? 'NOT_REPORTED' : 'AWAITED', dueOn };
  if (reportedAt > startsAt) return null;
  return { standing: localDateOf(reportedAt, timeZone) > dueOn ? 'LATE' : 'IN_TIME', dueOn };
}

const owesReport = ({ stage, charteredOn }: Reported, { reportDueOn }: Review): boolean =>
  (stage === 'CHARTERED' || stage === 'ACTIVE') && charteredOn < reportDueOn;

/** When the review before began; the beginning of time when there was none. */
const lastBefore = ({ reviews, startsAt }: LookedAt): Date =>
  new Date(Math.max(0, ...reviews.filter((one) => one.startsAt < startsAt).map((one) => one.startsAt.getTime())));
