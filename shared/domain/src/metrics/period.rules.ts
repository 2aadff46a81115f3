import { addDays, dayNumber, dayOf, type LocalDate } from '../local-time.ts';

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

/** Days since the Monday on or before it; 1970-01-01 was a Thursday. */
const sinceMonday = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** A week belongs to the year of its Thursday, which is why its number is counted from there. */
function weekOf(day: LocalDate): Omit<Period, 'grain'> {
  const number = dayNumber(day);
  const monday = number - sinceMonday(number);
  const thursday = dayOf(monday + 3);
  const nth = Math.floor((monday + 3 - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
  return { name: `${thursday.slice(0, 4)}-W${two(nth)}`, from: dayOf(monday), to: dayOf(monday + 6) };
}

function monthOf(day: LocalDate): Omit<Period, 'grain'> {
  const name = day.slice(0, 7);
  const [year = 0, month = 0] = name.split('-').map(Number);
  return {
    name,
    from: `${name}-01`,
    to: dayOf(dayNumber(`${name}-01`) + new Date(Date.UTC(year, month, 0)).getUTCDate() - 1),
  };
}

const bounds: Record<Grain, (day: LocalDate) => Omit<Period, 'grain'>> = {
  DAY: (day) => ({ name: day, from: day, to: day }),
  WEEK: weekOf,
  MONTH: monthOf,
};

/** The period that holds a day. Weeks and months are those of the calendar, so each is made of whole days. */
export const periodOf = (day: LocalDate, grain: Grain): Period => ({ grain, ...bounds[grain](day) });

const dayAfter = (day: LocalDate): LocalDate => dayOf(dayNumber(day) + 1);

export const nextPeriod = (period: Period): Period => periodOf(dayAfter(period.to), period.grain);

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
