import type { LocalDate } from '../local-time.ts';

/** A stretch of text that names a day: one day, two that it could be, or none that exists. */
export interface DayWords {
  readonly from: number;
  readonly until: number;
  /** With "by", "until" or "due" before it, so it is meant as a date. */
  readonly isDue: boolean;
  readonly days: readonly LocalDate[];
}

type Read = (parts: Readonly<Record<string, string | undefined>>, today: LocalDate) => readonly (LocalDate | null)[];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday =
  '(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

const spellings: readonly (readonly [string, Read])[] = [
  ['(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})', ({ year, number, day }) => [exact(year, number, day)]],
  [`${day}(?:\\s+of)?\\s+${month}(?:,?\\s+(?<year>\\d{4}))?`, named],
  [`${month}\\s+${day}(?:,?\\s+(?<year>\\d{4}))?(?!\\d)`, named],
  ['(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.(?:\\s?(?<year>\\d{4}))?', dotted],
  ['(?<first>\\d{1,2})/(?<second>\\d{1,2})(?:/(?<year>\\d{4}))?', slashed],
  ['in\\s+(?<count>\\d{1,3}|a|one|two|three)\\s+(?<unit>day|week|month)s?', after],
  ['(?<which>today|tomorrow)', ({ which }, today) => [plus(today, which?.toLowerCase() === 'today' ? 0 : 1)]],
  ['(?:the\\s+)?end\\s+of\\s+(?:(?<which>this|the|next)\\s+)?(?<unit>week|month|year)', endOf],
  ['next\\s+week', (_, today) => [plus(today, 7 - weekdayOf(today) + 4)]],
  [`(?:(?<which>this|next)\\s+)?${weekday}`, weekdayNamed],
];

const before = '(?:(?<due>by|until|till|before|due(?:\\s+on)?)\\s+|on\\s+)?';

/** Every day that an English text names, in the order of the text; of two readings at one place the longer. */
export function dayWords(text: string, today: LocalDate): DayWords[] {
  const found = spellings
    .flatMap(([spelling, read]) =>
      [...text.matchAll(new RegExp(`(?<![\\w@/.-])${before}${spelling}(?![\\w/])`, 'gi'))].map((match) =>
        wordsOf(match, read(match.groups ?? {}, today)),
      ),
    )
    .toSorted((a, b) => a.from - b.from || b.until - a.until);
  return found.filter((one, index) => !found.slice(0, index).some((other) => other.until > one.from));
}

function wordsOf(match: RegExpExecArray, days: readonly (LocalDate | null)[]): DayWords {
  const known = days.filter((day) => day !== null);
  const { index: from, groups } = match;
  return { from, until: from + match[0].length, isDue: Boolean(groups?.due), days: [...new Set(known)] };
}

function named({ day, month, year }: Parts, today: LocalDate) {
  const number = months.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  return [year ? exact(year, String(number), day) : coming(String(number), day, today)];
}

/** 12.5. is the twelfth of May everywhere that it is written so. */
function dotted({ day, number, year }: Parts, today: LocalDate) {
  return [year ? exact(year, number, day) : coming(number, day, today)];
}

/** 5/6 is the fifth of June here and the sixth of May there: both, so that somebody is asked. */
function slashed({ first, second, year }: Parts, today: LocalDate) {
  const read = (number?: string, day?: string) => (year ? exact(year, number, day) : coming(number, day, today));
  return [read(second, first), read(first, second)];
}

function after({ count, unit }: Parts, today: LocalDate) {
  const words = ['', 'one', 'two', 'three'];
  const said = (count ?? '').toLowerCase();
  const times = said === 'a' ? 1 : Math.max(words.indexOf(said), Number(said) || 0);
  if (unit?.toLowerCase() === 'month') return [monthsLater(today, times)];
  return [plus(today, times * (unit?.toLowerCase() === 'week' ? 7 : 1))];
}

/** A week ends on its Friday. */
function endOf({ which, unit }: Parts, today: LocalDate) {
  const later = which?.toLowerCase() === 'next' ? 1 : 0;
  const [year, number] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (unit?.toLowerCase() === 'year') return [`${year + later}-12-31`];
  if (unit?.toLowerCase() === 'month') return [dateOf(new Date(Date.UTC(year, number + later, 0)))];
  return [plus(today, 4 - weekdayOf(today) + 7 * later)].map((friday) => (friday < today ? plus(friday, 7) : friday));
}

/** A bare weekday is the next one to come; "next Friday" is the one of next week. */
function weekdayNamed({ which, weekday }: Parts, today: LocalDate) {
  const wanted = weekdays.indexOf((weekday ?? '').slice(0, 3).toLowerCase());
  const ahead = wanted - weekdayOf(today);
  if (which?.toLowerCase() === 'next') return [plus(today, ahead + 7)];
  return [plus(today, ahead > 0 ? ahead : ahead + 7)];
}

type Parts = Readonly<Record<string, string | undefined>>;

/** That day of this year, or of the next when it is past. */
function coming(number: string | undefined, day: string | undefined, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const years = [year, year + 1, year + 2, year + 3, year + 4].map((one) => exact(String(one), number, day));
  return years.find((one) => one !== null && one >= today) ?? null;
}

function exact(year = '', number = '', day = ''): LocalDate | null {
  const said = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${said}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && dateOf(moment) === said ? said : null;
}

function monthsLater(today: LocalDate, times: number): LocalDate {
  const [year, number, day] = today.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, number + times, 0));
  return dateOf(new Date(Date.UTC(year, number - 1 + times, Math.min(day, last.getUTCDate()))));
}

/** Monday is 0. */
const weekdayOf = (date: LocalDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const plus = (date: LocalDate, days: number): LocalDate =>
  dateOf(new Date(new Date(`${date}T00:00:00Z`).getTime() + days * 86_400_000));
const dateOf = (moment: Date): LocalDate => moment.toISOString().slice(0, 10);
