import { addDays } from './calendar-days.ts';

/** What a cadence says of days on which nobody meets. */
export interface Closing {
  readonly extraHolidays: readonly string[];
  readonly closedRanges: readonly { readonly from: string; readonly until: string }[];
  readonly publicHolidays: readonly { readonly on: string; readonly name: string }[];
}

export interface ClosedDay {
  readonly on: string;
  /** The name of a public holiday; null when the board or the company closed the day. */
  readonly name: string | null;
}

/** The closed days of the week that begins on this Monday; a weekend is closed anyway. */
export function closedDaysIn(cadence: Closing | null, monday: string): ClosedDay[] {
  if (!cadence) return [];
  const workweek = Array.from({ length: 5 }, (_, day) => addDays(monday, day));
  return workweek.flatMap((on) => {
    const holiday = cadence.publicHolidays.find((day) => day.on === on);
    const isClosed =
      cadence.extraHolidays.includes(on) || cadence.closedRanges.some(({ from, until }) => from <= on && on <= until);
    return holiday || isClosed ? [{ on, name: holiday?.name ?? null }] : [];
  });
}
