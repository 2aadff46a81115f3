import { addDays, daysBetween, type LocalDate } from '@cxboard/domain/local-time';
import type { WorkingCalendar } from '@cxboard/domain/organization/calendar.rules';
import { healthOf, missingReport, type Review } from '@cxboard/domain/projects/health.rules';
import { reportDueOn } from '@cxboard/domain/projects/report-due.rules';
import { publicHolidays } from '../organization/index.ts';
import type { ProjectCardModel } from './project-card.model.ts';

/** The project reviews of one board, as the views review_dates, board_calendars and board_deadlines say. */
export interface ReviewFacts {
  readonly calendar: {
    readonly workingWeekdays: readonly number[];
    readonly holidayCountry: string | null;
    readonly extraHolidays: readonly LocalDate[];
    readonly closedRanges: readonly { readonly from: LocalDate; readonly until: LocalDate }[];
  };
  /** How many working days before a meeting its reports, and its pack, are due. */
  readonly deadlines: { readonly packWorkingDays: number; readonly reportWorkingDays: number };
  readonly reviews: readonly { readonly startsAt: string; readonly heldOn: LocalDate }[];
}

/** The review facts of the board `b`, for a statement. */
export const reviewFacts = 'review_facts(b.id)';

export function reviewsFrom({ calendar, deadlines, reviews }: ReviewFacts): Review[] {
  const working = workingDaysOf(calendar, reviews);
  return reviews.map(({ startsAt, heldOn }) => ({
    startsAt: new Date(startsAt),
    reportDueOn: reportDueOn(heldOn, working, deadlines.reportWorkingDays),
  }));
}

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

/** The days a board works, around these days. */
export function workingDaysOf(
  calendar: ReviewFacts['calendar'],
  days: readonly { readonly heldOn: LocalDate }[],
): WorkingCalendar {
  const { workingWeekdays, holidayCountry, extraHolidays, closedRanges } = calendar;
  const years = days.map(({ heldOn }) => Number(heldOn.slice(0, 4)));
  // A review early in January has its reports due in December.
  const span = { from: Math.min(...years) - 1, until: Math.max(...years) };
  const isPublic = holidayCountry !== null && days.length > 0;
  return {
    workingWeekdays,
    holidays: [
      ...extraHolidays,
      ...closedRanges.flatMap(({ from, until }) => daysOf(from, until)),
      ...(isPublic ? publicHolidays(holidayCountry, span) : []),
    ],
  };
}

const daysOf = (from: LocalDate, until: LocalDate) =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index));
