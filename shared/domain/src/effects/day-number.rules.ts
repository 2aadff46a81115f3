import type { Grain } from '../metrics/period.rules.ts';

const millisecondsADay = 86_400_000;

/** Which day, ISO week or month a day lies in, counted without gaps. */
export function placeOf(number: number, grain: Grain): number {
  if (grain === 'DAY') return number;
  // 1970-01-01 was a Thursday.
  if (grain === 'WEEK') return Math.floor((number + 3) / 7);
  const date = new Date(number * millisecondsADay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of such a place. */
export function startOf(place: number, grain: Grain): number {
  if (grain === 'DAY') return place;
  if (grain === 'WEEK') return place * 7 - 3;
  return Date.UTC(Math.floor(place / 12), place % 12, 1) / millisecondsADay;
}
