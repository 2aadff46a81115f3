/** Again and again, or once a day from a time of day in UTC on. */
export type Rhythm =
  { readonly seconds: number } | { readonly minutes: number } | { readonly dailyAt: `${number}:${number}` };

export interface Past {
  readonly done: Date | null;
  readonly failed: Date | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** A failure is not repeated faster than this. */
const AFTER_A_FAILURE = MINUTE;

/** Due when the last time lies before the newest one there should have been: a downtime is caught up once, not often. */
export function isDue(rhythm: Rhythm, now: Date, { done, failed }: Past): boolean {
  if (failed && failed <= now && now.getTime() - failed.getTime() < AFTER_A_FAILURE) return false;
  return !done || done < newestTime(rhythm, now);
}

/** A moment at which the thing is due when it was last done before it. */
function newestTime(rhythm: Rhythm, now: Date): Date {
  if ('dailyAt' in rhythm) return newestTimeOfDay(rhythm.dailyAt, now);
  const pause = 'seconds' in rhythm ? rhythm.seconds * SECOND : rhythm.minutes * MINUTE;
  return new Date(now.getTime() - pause + 1);
}

function newestTimeOfDay(dailyAt: string, now: Date): Date {
  const [hours = 0, minutes = 0] = dailyAt.split(':').map(Number);
  const today = new Date(now);
  today.setUTCHours(hours, minutes, 0, 0);
  return today <= now ? today : new Date(today.getTime() - DAY);
}
