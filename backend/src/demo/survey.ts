import { addDays, daysBetween, type LocalDate } from '@cxboard/domain/local-time';
import { bell, chance, oneOf } from './chance.ts';
import { customerOf } from './customers.ts';
import { commentOn } from './survey-comments.ts';

/** The ten contact reasons of Meridian Bank: how often, and how people feel about them (0 is the average mood). */
const reasons = [
  ['Increase or decrease of limit', 13, 0.1],
  ['Change of password or security questions', 14, -0.15],
  ['User name inquiry', 7, 0],
  ['Transaction checking', 12, -0.25],
  ['Loan application status', 9, -0.55],
  ['Loan application', 8, 0.2],
  ['General loan conditions', 7, 0.25],
  ['Money transfer', 15, -0.4],
  ['Call back on missed call', 5, -0.1],
  ['Other', 10, 0],
] as const;
type Reason = (typeof reasons)[number][0];
const moodOf = new Map<string, number>(reasons.map(([reason, , mood]) => [reason, mood]));

const channels = [
  ['Branch', 22],
  ['Phone', 38],
  ['App', 27],
  ['Web', 13],
] as const;
const moodOfChannel: Readonly<Record<string, number>> = { Branch: 0.3, Phone: -0.1, App: 0.1, Web: -0.05 };

/** Weeks, counted back from the Monday of creation, at which something happens in these data. */
export const story = {
  /** Answers begin. */
  beginsWeeksAgo: 104,
  /** "Transfers that arrive when we say" went live, and its customers felt it. */
  transfersLiveWeeksAgo: 34,
  /** "One security question less" went live, and nothing changed. */
  passwordsLiveWeeksAgo: 26,
  /** People check their transactions more and more: a run-up. */
  runUpWeeksAgo: 7,
  /** From here on satisfaction is asked of private customers only: a break in the series. */
  breakWeeksAgo: 56,
} as const;

export const surveyHeaders = [
  'Response',
  'Answered on',
  'Recommend',
  'Satisfaction',
  'Ease',
  'Channel',
  'Contact reason',
  'Comment',
  'Customer no',
  'Solved',
  'Felt',
] as const;

/** The returned questionnaires of two years up to the Sunday before `monday`, oldest first, as lines of a file. */
export function* surveyRows(monday: LocalDate): Generator<readonly string[]> {
  const first = addDays(monday, -7 * story.beginsWeeksAgo);
  const days = daysBetween(first, monday);
  for (let day = 0; day < days; day += 1) {
    const on = addDays(first, day);
    const returned = Math.max(4, Math.round(14 + 3 * bell('returned', day) - (day % 7 > 4 ? 6 : 0)));
    for (let number = 0; number < returned; number += 1)
      yield questionnaire({ on, weeksAgo: (days - day) / 7, key: `${day}.${number}` });
  }
}

interface Asked {
  readonly on: LocalDate;
  readonly weeksAgo: number;
  readonly key: string;
}

function questionnaire({ on, weeksAgo, key }: Asked): readonly string[] {
  const reason = reasonOf(on, weeksAgo, key);
  const channel = oneOf(channels, chance('channel', key));
  const mood = moodAt(reason, weeksAgo) + (moodOfChannel[channel] ?? 0) - winter(on) + bell('mood', key);
  const score = (name: string, [middle, spread, low, high]: readonly [number, number, number, number]) =>
    chance('blank', name, key) < 0.03
      ? ''
      : String(Math.min(high, Math.max(low, Math.round(middle + spread * (mood + 0.35 * bell(name, key))))));
  return [
    `MB-${key}`,
    on,
    score('recommend', [7.7, 2.1, 0, 10]),
    score('satisfaction', [3.9, 0.9, 1, 5]),
    score('ease', [5, 1.3, 1, 7]),
    channel,
    reason,
    commentOf(mood, reason, key),
    customerOf(key),
    score('solved', [3.8, 1, 1, 5]),
    score('felt', [3.5, 1, 1, 5]),
  ];
}

function reasonOf(on: LocalDate, weeksAgo: number, key: string): Reason {
  const runUp = weeksAgo < story.runUpWeeksAgo ? 1.9 : 1;
  const beforeHolidays = on.slice(5) > '11-20' && on.slice(5) < '12-24' ? 1.7 : 1;
  const weighted = reasons.map(([reason, weight]) => {
    if (reason === 'Transaction checking') return [reason, weight * runUp] as const;
    return [reason, reason === 'Increase or decrease of limit' ? weight * beforeHolidays : weight] as const;
  });
  return oneOf(weighted, chance('reason', key));
}

function moodAt(reason: Reason, weeksAgo: number): number {
  const base = moodOf.get(reason) ?? 0;
  // The one true improvement of these two years.
  return reason === 'Money transfer' && weeksAgo < story.transfersLiveWeeksAgo ? base + 0.75 : base;
}

/** Waiting is longer, and tempers shorter, between Christmas and mid-January. */
const winter = (on: LocalDate) => (on.slice(5) > '12-20' || on.slice(5) < '01-15' ? 0.22 : 0);

function commentOf(mood: number, reason: Reason, key: string): string {
  return chance('comments', key) > 0.18 ? '' : commentOn(reason, mood, chance('which', key));
}
