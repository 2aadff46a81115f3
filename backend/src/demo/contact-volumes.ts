import { addDays, daysBetween, type LocalDate } from '@cxboard/domain/local-time';
import { bell } from './chance.ts';
import { story } from './survey.ts';

interface Volume {
  readonly label: string;
  /** Contacts on a usual working day, and how long one takes. */
  readonly daily: number;
  readonly seconds: number;
}

/** What the contact centre's own report calls the reasons, which is not always what the board calls them. */
const volumes: readonly Volume[] = [
  { label: 'Money transfer', daily: 262, seconds: 260 },
  { label: 'Change of password or security questions', daily: 208, seconds: 240 },
  { label: 'Transaction checking', daily: 171, seconds: 310 },
  { label: 'Increase/decrease of limit', daily: 187, seconds: 220 },
  { label: 'Loan application status', daily: 142, seconds: 420 },
  { label: 'Loan application', daily: 118, seconds: 780 },
  { label: 'General loan conditions', daily: 104, seconds: 540 },
  { label: 'User name inquiry', daily: 96, seconds: 180 },
  { label: 'Call back on missed call', daily: 71, seconds: 150 },
  { label: 'Card lost or stolen', daily: 52, seconds: 330 },
  { label: 'Change of address', daily: 38, seconds: 210 },
  { label: 'Yearly statement', daily: 14, seconds: 200 },
  { label: 'Closing an account', daily: 17, seconds: 600 },
  { label: 'Other', daily: 151, seconds: 280 },
  { label: 'PWD reset (voice menu)', daily: 44, seconds: 130 },
  { label: 'Misrouted', daily: 21, seconds: 90 },
];

/** Reasons beside those that proposals are about. */
export const furtherReasons = [
  ['Card lost or stolen', 'stolen lost blocked card theft'],
  ['Change of address', 'moving address house'],
  ['Yearly statement', 'yearly annual statement tax overview'],
  ['Closing an account', 'close closing leave terminate'],
] as const;
/** What the report calls one thing by two names. */
export const secondNames = [['PWD reset (voice menu)', 'Change of password or security questions']] as const;

const channels = [
  ['Phone', 0.46, 1, 620],
  ['App', 0.28, 0.35, 85],
  ['Branch', 0.14, 1.6, 960],
  ['Web', 0.12, 0.4, 105],
] as const;

export const contactHeaders = ['Date', 'Contact reason', 'Channel', 'Contacts', 'Handling seconds', 'Cost'] as const;

/** Two years of contacts up to the Sunday before `monday`, oldest first, as lines of a file. */
export function* contactRows(monday: LocalDate): Generator<readonly string[]> {
  const first = addDays(monday, -7 * story.beginsWeeksAgo);
  const days = daysBetween(first, monday);
  for (let day = 0; day < days; day += 1) {
    const on = addDays(first, day);
    for (const volume of volumes) yield* linesOf(volume, on, { weeksAgo: (days - day) / 7, weekday: day % 7 });
  }
}

interface When {
  readonly weeksAgo: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

function* linesOf({ label, daily, seconds }: Volume, on: LocalDate, when: When): Generator<readonly string[]> {
  const expected = daily * weekly(when.weekday) * season(label, on) * happened(label, when.weeksAgo);
  // Counts jump more than chance alone would have it: whole weeks are busy or quiet.
  const mood = 1 + 0.045 * bell('week', label, Math.floor(when.weeksAgo)) + 0.05 * bell('day', label, on);
  for (const [channel, share, length, cents] of channels) {
    const spread = Math.sqrt(expected * share) * 0.6 * bell('channel', label, channel, on);
    const contacts = Math.max(0, Math.round(expected * share * mood + spread));
    if (contacts === 0) continue;
    const duration = Math.round(contacts * seconds * length * (1 + 0.03 * bell('seconds', label, channel, on)));
    yield [on, label, channel, String(contacts), String(duration), ((contacts * cents) / 100).toFixed(2)];
  }
}

const weekly = (weekday: number): number => [1.16, 1.06, 1, 0.98, 0.96, 0.42, 0.26][weekday] ?? 1;

/** What comes back every year: between which days of it, and by how much. */
const seasons: Readonly<Record<string, readonly [from: string, until: string, times: number]>> = {
  'Increase/decrease of limit': ['11-20', '12-24', 1.7],
  'Yearly statement': ['01-10', '03-01', 4.5],
  'Loan application': ['03-01', '06-15', 1.18],
  'Loan application status': ['03-08', '06-22', 1.18],
  'Change of address': ['06-20', '09-10', 1.35],
};

function season(label: string, on: LocalDate): number {
  const [from = '', until = '', times = 1] = seasons[label] ?? [];
  return on.slice(5) > from && on.slice(5) < until ? times : 1;
}

/** What happened once: the run-up, and the one improvement. */
function happened(label: string, weeksAgo: number): number {
  if (label === 'Transaction checking' && weeksAgo < story.runUpWeeksAgo + 2)
    return 1 + 0.7 * Math.min(1, (story.runUpWeeksAgo + 2 - weeksAgo) / 3);
  return label === 'Money transfer' && weeksAgo < story.transfersLiveWeeksAgo ? 0.82 : 1;
}
