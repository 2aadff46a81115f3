import { addDays, daysBetween, type LocalDate } from '@cxboard/domain/local-time';
import type { WorkingCalendar } from '@cxboard/domain/organization/calendar.rules';
import { publicHolidays } from '../organization/index.ts';

/** As the views organization_calendars and board_calendars say. */
export interface CalendarFacts {
  readonly weekdays: readonly number[];
  readonly board: {
    readonly holidayCountry: string | null;
    readonly extraHolidays: readonly LocalDate[];
    readonly closedRanges: readonly { readonly from: LocalDate; readonly until: LocalDate }[];
  } | null;
}

/** The days on which somebody can answer, some years around today. */
export function workingDays({ weekdays, board }: CalendarFacts, today: LocalDate): WorkingCalendar {
  const year = Number(today.slice(0, 4));
  const country = board?.holidayCountry ?? null;
  return {
    workingWeekdays: weekdays,
    holidays: [
      ...(board?.extraHolidays ?? []),
      ...(board?.closedRanges ?? []).flatMap(({ from, until }) => daysOf(from, until)),
      ...(country === null ? [] : publicHolidays(country, { from: year - 2, until: year + 1 })),
    ],
  };
}

const daysOf = (from: LocalDate, until: LocalDate) =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index));
