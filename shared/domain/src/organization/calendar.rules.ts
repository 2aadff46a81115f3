import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate } from '../local-time.ts';

/** When a company works: weekdays by ISO number (Monday is 1), less its holidays. */
export interface WorkingCalendar {
  readonly holidays: readonly LocalDate[];
  /** Monday to Friday when not said. */
  readonly workingWeekdays?: readonly number[];
}

const mondayToFriday = [1, 2, 3, 4, 5];

export const isWorkingDay = (calendar: WorkingCalendar, on: LocalDate): boolean =>
  weekdaysOf(calendar).includes(Temporal.PlainDate.from(on).dayOfWeek) && !calendar.holidays.includes(on);

/** So many working days later, or earlier when negative; the day itself for none. */
export function addWorkingDays(calendar: WorkingCalendar, from: LocalDate, days: number): LocalDate {
  const step = Math.sign(days);
  let on = from;
  for (let left = Math.abs(days); left > 0;) {
    on = addDays(on, step);
    if (isWorkingDay(calendar, on)) left -= 1;
  }
  return on;
}

/** Working days after the first day, up to and with the second; 0 when the second is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(calendar, on)) count += 1;
  return count;
}

/** A calendar that names no weekday would never come to its next working day. */
const weekdaysOf = ({ workingWeekdays }: WorkingCalendar): readonly number[] =>
  workingWeekdays?.length ? workingWeekdays : mondayToFriday;
