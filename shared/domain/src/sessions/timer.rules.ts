/** How long an item has been on: what was counted before, and since when it counts again (null: it stands). */
export interface ItemClock {
  readonly minutes: number;
  readonly spentSeconds: number;
  readonly since: Date | null;
}

export const secondsSpent = ({ spentSeconds, since }: ItemClock, now: Date): number =>
  spentSeconds + (since ? Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000)) : 0);

/** Negative once its time is over. */
export const secondsLeft = (clock: ItemClock, now: Date): number => clock.minutes * 60 - secondsSpent(clock, now);

/** What the minutes of the meeting say: whole minutes, at least one for whatever was talked about. */
export const actualMinutes = (seconds: number): number => (seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60)));

/** Whole minutes until the planned end; 0 when it is past. */
export const minutesUntil = (endsAt: Date, now: Date): number =>
  Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / 60_000));

/** A meeting ends when its calendar says; one that is held at another hour has its minutes from when it starts. */
export function plannedEnd({ startsAt, minutes }: { startsAt: Date; minutes: number }, startedAt: Date): Date {
  const calendarEnd = new Date(startsAt.getTime() + minutes * 60_000);
  const isInItsHour = Math.abs(startedAt.getTime() - startsAt.getTime()) <= (minutes / 2) * 60_000;
  return isInItsHour ? calendarEnd : new Date(startedAt.getTime() + minutes * 60_000);
}

export interface Waiting {
  readonly id: string;
  readonly position: number;
  readonly minutes: number;
}

export interface Overrun {
  readonly minutesLeft: number;
  readonly plannedMinutes: number;
  /** Nobody gets less than one minute: what is left when everything is as short as it can be. */
  readonly fewestMinutes: number;
}

/** "25 minutes left, 40 planned": null while what waits still fits. */
export function overrunOf(waiting: readonly Waiting[], { endsAt, now }: { endsAt: Date; now: Date }): Overrun | null {
  const minutesLeft = minutesUntil(endsAt, now);
  const plannedMinutes = sumOf(waiting);
  return plannedMinutes > minutesLeft ? { minutesLeft, plannedMinutes, fewestMinutes: waiting.length } : null;
}

/** Fewer minutes than these are caught up with by themselves: a question that was just settled is not asked again at once. */
const worthAsking = 3;

/** What the board is asked about while its meeting goes on: only what every answer changes, also when the end has passed. */
export const isWorthAsking = ({ minutesLeft, plannedMinutes, fewestMinutes }: Overrun): boolean =>
  plannedMinutes - Math.max(minutesLeft, fewestMinutes) >= worthAsking;

export const overrunChoices = ['SHORTEN', 'PARK', 'EXTEND'] as const;
export type OverrunChoice = (typeof overrunChoices)[number];

export interface OverrunPlan {
  /** The new minutes of those items that get fewer. */
  readonly minutes: readonly { readonly id: string; readonly minutes: number }[];
  readonly parkedIds: readonly string[];
  readonly endsAt: Date;
}

/** What one press does: every item gets less, the last ones wait for another meeting, or the meeting ends later. */
export function settleOverrun(
  choice: OverrunChoice,
  waiting: readonly Waiting[],
  { endsAt, now }: { readonly endsAt: Date; readonly now: Date },
): OverrunPlan {
  const unchanged: OverrunPlan = { minutes: [], parkedIds: [], endsAt };
  const overrun = overrunOf(waiting, { endsAt, now });
  if (!overrun) return unchanged;
  if (choice === 'EXTEND') return { ...unchanged, endsAt: new Date(now.getTime() + overrun.plannedMinutes * 60_000) };
  if (choice === 'PARK') return { ...unchanged, parkedIds: lastOnes(waiting, overrun.minutesLeft) };
  return { ...unchanged, minutes: shortened(waiting, overrun.minutesLeft) };
}

/** From the end of the agenda, until the others fit. */
function lastOnes(waiting: readonly Waiting[], minutesLeft: number): string[] {
  const parked: string[] = [];
  let planned = sumOf(waiting);
  for (const { id, minutes } of waiting.toSorted((a, b) => b.position - a.position)) {
    if (planned <= minutesLeft) break;
    parked.push(id);
    planned -= minutes;
  }
  return parked;
}

/** In proportion, by whole minutes, the largest remainders first; nobody gets less than one minute. */
function shortened(waiting: readonly Waiting[], minutesLeft: number) {
  const room = Math.max(minutesLeft, waiting.length);
  const spare = room - waiting.length;
  const wanted = sumOf(waiting) - waiting.length;
  const shares = waiting.map(({ id, minutes }) => ({
    id,
    minutes,
    exact: wanted ? ((minutes - 1) * spare) / wanted : 0,
  }));
  let left = spare - shares.reduce((sum, { exact }) => sum + Math.floor(exact), 0);
  const byRemainder = shares.toSorted((a, b) => (b.exact % 1) - (a.exact % 1));
  const rounded = new Map(byRemainder.map(({ id, exact }) => [id, 1 + Math.floor(exact) + (left-- > 0 ? 1 : 0)]));
  return shares
    .map(({ id, minutes }) => ({ id, minutes: Math.min(minutes, rounded.get(id) ?? minutes), was: minutes }))
    .filter(({ minutes, was }) => minutes !== was)
    .map(({ id, minutes }) => ({ id, minutes }));
}

const sumOf = (items: readonly Waiting[]) => items.reduce((sum, { minutes }) => sum + minutes, 0);
