import { addDays, daysBetween, type LocalDate } from '@cxboard/domain/local-time';
import { bell, chance, oneOf } from './chance.ts';
import { listed } from './customers.ts';
import { story } from './survey.ts';

/** How many quarters the bank's records reach back. */
const quarters = 5;

const contracts = [
  ['Basic account', 52],
  ['Plus account', 33],
  ['Private banking', 15],
] as const;
const yearly: Readonly<Record<string, number>> = {
  'Basic account': 140,
  'Plus account': 420,
  'Private banking': 1_900,
};
const leaving: Readonly<Record<string, number>> = {
  'Basic account': 0.034,
  'Plus account': 0.019,
  'Private banking': 0.012,
};

export const customerHeaders = [
  'Quarter',
  'Customer no',
  'Yearly revenue',
  'Potential revenue',
  'Account',
  'Left',
] as const;

const firstOfQuarter = (day: LocalDate): LocalDate =>
  `${day.slice(0, 4)}-${String(3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1).padStart(2, '0')}-01`;

/** The first days of the quarters that are over, oldest first. */
function quartersBefore(monday: LocalDate): LocalDate[] {
  const starts: LocalDate[] = [];
  for (let start = firstOfQuarter(monday); starts.length < quarters;) {
    start = firstOfQuarter(addDays(start, -1));
    starts.unshift(start);
  }
  return starts;
}

/** Each customer in each quarter until they leave: what they bring in a year, what they could, whether they left. */
export function* customerRows(monday: LocalDate): Generator<readonly string[]> {
  const gone = new Set<number>();
  for (const quarter of quartersBefore(monday))
    for (let number = 0; number < listed; number += 1) {
      if (gone.has(number)) continue;
      const contract = oneOf(contracts, chance('contract', number));
      const hasLeft = chance('left', number, quarter) < (leaving[contract] ?? 0);
      if (hasLeft) gone.add(number);
      const money = moneyOf(contract, number, quarter);
      yield [quarter, `C${10_000 + number}`, ...money, contract, hasLeft ? 'yes' : 'no'];
    }
}

/** What a customer brings and could bring; of a few nobody knows the first, of most nobody knows the second. */
function moneyOf(contract: string, number: number, quarter: string): readonly [string, string] {
  const drift = 1 + 0.06 * bell('revenue', number, quarter);
  const revenue = Math.max(20, (yearly[contract] ?? 0) * Math.exp(0.5 * bell('wealth', number)) * drift);
  const potential = Math.round(revenue * (1 + 3 * chance('more', number)));
  return [
    chance('unknown', number) < 0.008 ? '' : revenue.toFixed(2),
    chance('potential', number) < 0.35 ? String(potential) : '',
  ];
}

/** Cases a day, and the hours half of them take. */
const kinds = [
  ['Money transfer', 1.5, 30],
  ['Card lost or stolen', 0.8, 9],
  ['Transaction checking', 1.1, 52],
  ['Loan application status', 0.9, 96],
  ['Change of address', 0.5, 20],
] as const;

export const caseHeaders = ['Case number', 'Opened', 'Closed', 'Contact reason'] as const;

/** Two years of cases up to the Sunday before `monday`; the young and the slow ones are still open. */
export function* caseRows(monday: LocalDate): Generator<readonly string[]> {
  const first = addDays(monday, -7 * story.beginsWeeksAgo);
  const days = daysBetween(first, monday);
  let number = 40_000;
  for (let day = 0; day < days; day += 1)
    for (const [reason, daily, hours] of kinds) {
      const opened = Math.floor(daily * (day % 7 > 4 ? 0.3 : 1.28) + chance('cases', reason, day));
      for (let nth = 0; nth < opened; nth += 1) {
        const key = `${reason}.${day}.${nth}`;
        const from = 24 * day + 8 + 9 * chance('opened', key);
        const lasting = hours * speed(reason, (days - day) / 7) * Math.exp(0.85 * bell('lasting', key));
        const until = from + lasting;
        yield [String((number += 1)), clockAt(first, from), until > 24 * days ? '' : clockAt(first, until), reason];
      }
    }
}

/** Transfers were handled faster after the project. */
const speed = (reason: string, weeksAgo: number): number =>
  reason === 'Money transfer' && weeksAgo < story.transfersLiveWeeksAgo ? 0.7 : 1;

function clockAt(first: LocalDate, hours: number): string {
  const minutes = Math.floor(hours * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${addDays(first, Math.floor(minutes / 1440))} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
