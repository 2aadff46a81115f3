import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import { addWorkingDays, type WorkingCalendar } from '../organization/calendar.rules.ts';

/** Reports are due so many working days before the review; two unless the board says otherwise. */
export const reportDueOn = (
  reviewOn: LocalDate,
  calendar: WorkingCalendar,
  workingDays: number = limits.projects.reportDueWorkingDays.default,
): LocalDate => addWorkingDays(calendar, reviewOn, -workingDays);
