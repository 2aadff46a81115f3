import { dayNumber, dayOf, type LocalDate } from '../local-time.ts';

/** When a company works: weekdays by ISO number (Monday is 1), less its holidays. */
export interface WorkingCalendar {
  readonly holidays: readonly LocalDate[];
  /** Monday to Friday when not said. */
  readonly workingWeekdays?: readonly number[];
}

const mondayToFriday = [1, 2, 3, 4, 5];

export const isWorkingDay = (calendar: WorkingCalendar, on: LocalDate): boolean =>
  weekdaysOf(calendar).includes(weekdayOf(dayNumber(on))) && !calendar.holidays.includes(on);

/** So many working days later, or earlier when negative; the day itself for none. */
export function addWorkingDays(calendar: WorkingCalendar, from: LocalDate, days: number): LocalDate {
  const step = Math.sign(days);
  const weekdays = weekdaysOf(calendar);
  const off = new Set(calendar.holidays);
  let on = dayNumber(from);
  if (!Number.isInteger(on)) throw new RangeError(`"${from}" is no day.`);
  for (let left = Math.abs(days); left > 0;) {
    on += step;
    if (weekdays.includes(weekdayOf(on)) && !off.has(dayOf(on))) left -= 1;
  }
  return dayOf(on);
}

/** Working days after the first day, up to and with the second; 0 when the second is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last <= first) return 0;
  const weekdays = new Set(weekdaysOf(calendar));
  const worked = (on: LocalDate) => weekdays.has(weekdayOf(dayNumber(on)));
  const daysOff = [...new Set(calendar.holidays)].filter((on) => on > from && on <= to && worked(on)).length;
  const weeks = Math.floor((last - first) / 7);
  let rest = 0;
  for (let on = first + weeks * 7 + 1; on <= last; on += 1) if (weekdays.has(weekdayOf(on))) rest += 1;
  return weeks * weekdays.size + rest - daysOff;
}

/** By ISO number; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** A calendar that names no weekday would never come to its next working day. */
const weekdaysOf = ({ workingWeekdays }: WorkingCalendar): readonly number[] =>
  workingWeekdays?.length ? workingWeekdays : mondayToFriday;
