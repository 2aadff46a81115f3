import Holidays from 'date-holidays';
import { addDays, type LocalDate } from '@cxboard/domain/local-time';

const codes = new Set(Object.keys(new Holidays().getCountries()));
const known = new Map<string, readonly LocalDate[]>();

export interface NamedHoliday {
  readonly on: LocalDate;
  readonly name: string;
}

/** The countries whose public holidays are known, by their names in the language of the organization. */
export const holidayCountries = (locale: string) =>
  Object.entries(new Holidays().getCountries(locale.slice(0, 2)))
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));

export const isHolidayCountry = (code: string): boolean => codes.has(code);

/** The public holidays of a country, as plain dates of those years. */
export function publicHolidays(country: string, years: { readonly from: number; readonly until: number }): LocalDate[] {
  const days: LocalDate[] = [];
  for (let year = years.from; year <= years.until; year += 1) days.push(...holidaysOf(country, year));
  return days;
}

function holidaysOf(country: string, year: number): readonly LocalDate[] {
  const key = `${country} ${year}`;
  const days = known.get(key) ?? compute(country, year);
  known.set(key, days);
  return days;
}

const dayInMilliseconds = 86_400_000;

const compute = (country: string, year: number): readonly LocalDate[] => named(country, year).map(({ on }) => on);

function named(country: string, year: number, language?: string): NamedHoliday[] {
  const holidays = new Holidays(country).getHolidays(year, language).filter(({ type }) => type === 'public');
  return holidays.flatMap(({ name, date, start, end }) => {
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayInMilliseconds));
    return Array.from({ length }, (_, index) => ({ on: addDays(date.slice(0, 10), index), name }));
  });
}

/** The public holidays of a country between two days, by their names in the language of the organization where known. */
export function holidaysBetween(
  country: string,
  { from, to, locale }: { readonly from: LocalDate; readonly to: LocalDate; readonly locale: string },
): NamedHoliday[] {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  const all = years.flatMap((year) => named(country, year, locale.slice(0, 2)));
  return all.filter(({ on }) => on >= from && on <= to).toSorted((a, b) => a.on.localeCompare(b.on));
}
