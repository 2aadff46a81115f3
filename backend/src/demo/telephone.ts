import { addDays, daysBetween, type LocalDate } from '@cxboard/domain/local-time';
import { bell } from './chance.ts';
import { story } from './survey.ts';

export const callHeaders = ['Day', 'Calls', 'Answered within 30 seconds', 'Called again within 7 days'] as const;

/** The calls of two years, day by day up to the Sunday before `monday`: the more there are, the longer people wait. */
export function* callRows(monday: LocalDate): Generator<readonly string[]> {
  const first = addDays(monday, -7 * story.beginsWeeksAgo);
  const days = daysBetween(first, monday);
  for (let day = 0; day < days; day += 1) {
    const on = addDays(first, day);
    const weeksAgo = (days - day) / 7;
    const busy = weeksAgo < story.runUpWeeksAgo ? 0.045 : 0;
    const calls = Math.round((day % 7 > 4 ? 160 : 410) * (1 + busy + 0.06 * bell('calls', day)));
    const answered = Math.min(0.97, 0.81 - busy - 0.05 * season(on) + 0.035 * bell('answered', day));
    // Who knows when the money arrives does not call again to ask.
    const again = 0.187 - (weeksAgo < story.transfersLiveWeeksAgo ? 0.012 : 0) + 0.02 * bell('again', day);
    yield [on, ...[calls, calls * answered, calls * again].map((count) => String(Math.round(count)))];
  }
}

/** Around the turn of the year more people call, and fewer are there to answer. */
const season = (on: LocalDate) => (on.slice(5) > '12-20' || on.slice(5) < '01-15' ? 1 : 0);
