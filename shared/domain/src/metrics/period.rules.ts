import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate } from '../local-time.ts';

/** Buckets of days: a day, an ISO week (Monday to Sunday), a calendar month. */
export type Grain = 'DAY' | 'WEEK' | 'MONTH';

/** A bucket of whole days. Both ends are included; `name` sorts in time: 2026-11-22, 2026-W47, 2026-11. */
export interface Period {
  readonly grain: Grain;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const two = (number: number): string => String(number).padStart(2, '0');

const bounds: Record<Grain, (day: Temporal.PlainDate) => { from: Temporal.PlainDate; days: number; name: string }> = {
  DAY: (day) => ({ from: day, days: 1, name: day.toString() }),
  WEEK: (day) => ({
    from: day.subtract({ days: day.dayOfWeek - 1 }),
    days: 7,
    name: `${day.yearOfWeek}-W${two(day.weekOfYear ?? 0)}`,
  }),
  MONTH: (day) => ({ from: day.with({ day: 1 }), days: day.daysInMonth, name: day.toString().slice(0, 7) }),
};

/** The period that holds a day. Weeks and months are those of the calendar, so each is made of whole days. */
export function periodOf(day: LocalDate, grain: Grain): Period {
  const { from, days, name } = bounds[grain](Temporal.PlainDate.from(day));
  return { grain, name, from: from.toString(), to: from.add({ days: days - 1 }).toString() };
}

export const nextPeriod = (period: Period): Period => periodOf(addDays(period.to, 1), period.grain);

export const previousPeriod = (period: Period): Period => periodOf(addDays(period.from, -1), period.grain);

/** A period is open until its last day is over in the organization's zone; open periods take no verdict. */
export const isOpen = (period: Pick<Period, 'to'>, today: LocalDate): boolean => period.to >= today;

/** The newest period that is over. */
export const lastClosedPeriod = (today: LocalDate, grain: Grain): Period => previousPeriod(periodOf(today, grain));

/** All periods that touch the days from `from` to `to`, in order; none when the range is empty. */
export function periodsBetween(from: LocalDate, to: LocalDate, grain: Grain): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(from, grain); period.from <= to; period = nextPeriod(period)) periods.push(period);
  return periods;
}
