import type { LocalDate } from '../local-time.ts';
import { smallestForVerdict } from '../metrics/gates.rules.ts';
import { type CaseDuration, type CycleTime, cycleTime, type TimeEstimate } from './cycle-time.rules.ts';
import { byCodePoint } from './top-reasons.rules.ts';

/** Cases of one reason, opened in one month, that lasted alike. */
export interface AlikeCases extends CaseDuration {
  /** The first day of the month they were opened in. */
  readonly month: LocalDate;
  /** Empty while the file's word for it has no reason. */
  readonly reason: string;
  readonly cases: number;
}

export interface CasesOfReason extends CycleTime {
  readonly reason: string;
  /** Against all other reasons, by the intervals of the medians; UNCLEAR while they overlap or cases are few. */
  readonly pace: 'FASTER' | 'SLOWER' | 'UNCLEAR';
}

export interface CasesOfMonth extends CycleTime {
  readonly month: LocalDate;
}

/** Everything the page of cases shows. */
export interface CasesDocument {
  /** The newest moment that the files tell of: open cases have lasted until then. */
  readonly asAt: string | null;
  readonly all: CycleTime | null;
  /** The slowest first; those that nobody can say last. */
  readonly reasons: readonly CasesOfReason[];
  /** By the month in which cases were opened. */
  readonly months: readonly CasesOfMonth[];
}

const sizeOf = ({ closed, open }: CycleTime): number => closed + open;
const isBelow = (one: TimeEstimate, other: TimeEstimate): boolean =>
  one.high !== null && other.low !== null && one.high < other.low;

function paceOf(own: CycleTime, rest: CycleTime): CasesOfReason['pace'] {
  if (Math.min(sizeOf(own), sizeOf(rest)) < smallestForVerdict) return 'UNCLEAR';
  if (isBelow(own.withOpen.median, rest.withOpen.median)) return 'FASTER';
  return isBelow(rest.withOpen.median, own.withOpen.median) ? 'SLOWER' : 'UNCLEAR';
}

const slowness = ({ withOpen }: CycleTime): number => withOpen.median.hours ?? -1;

/** How long cases take, open ones included for as long as they have lasted (Kaplan & Meier), by reason and by month. */
export function readCases(asAt: string | null, alike: readonly AlikeCases[]): CasesDocument {
  const reasons = [...Map.groupBy(alike, ({ reason }) => reason)].map(([reason, own]): CasesOfReason => {
    const time = cycleTime(own);
    return { reason, ...time, pace: paceOf(time, cycleTime(alike.filter((one) => one.reason !== reason))) };
  });
  const months = [...Map.groupBy(alike, ({ month }) => month)]
    .map(([month, own]): CasesOfMonth => ({ month, ...cycleTime(own) }))
    .sort((a, b) => byCodePoint(a.month, b.month));
  return {
    ...{ asAt, months },
    all: alike.length > 0 ? cycleTime(alike) : null,
    reasons: reasons.sort(
      (a, b) => slowness(b) - slowness(a) || sizeOf(b) - sizeOf(a) || byCodePoint(a.reason, b.reason),
    ),
  };
}
