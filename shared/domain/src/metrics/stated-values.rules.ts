import { periodOf } from './period.rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import { reachOf } from './benchmark.rules.ts';
import type { Direction, Unit } from './definition.rules.ts';
import { nothingExcluded, type Change } from './estimate.rules.ts';
import type { Measurement } from './measure.rules.ts';
import type { Quality } from './quality.rules.ts';
import { verdictOn, type Verdict } from './verdict.rules.ts';

/** A value of a month that somebody gave by hand, because nothing was counted or not yet. */
export interface StatedValue {
  /** The first day of the month. */
  readonly month: LocalDate;
  readonly value: number;
  /** Null when nobody knows how many it stands on. */
  readonly n: number | null;
  /** The ends of its 95 % interval; null when nobody knows. */
  readonly low: number | null;
  readonly high: number | null;
  readonly quality: Quality;
}

/** Where it is from, and what is to be known beside it. */
export interface About {
  readonly source?: string | null;
  readonly note?: string | null;
}

/** One saying about a month. Sayings are only added: the newest stands, those before it are what was said until then. */
export interface Saying extends Omit<StatedValue, 'value'>, About {
  readonly id: string;
  /** Null: what was said before is withdrawn. */
  readonly value: number | null;
}

export const statedProblems = [
  ...(['NO_WHOLE_MONTH', 'MONTH_TO_COME', 'OUT_OF_REACH', 'HALF_AN_INTERVAL', 'VALUE_OUTSIDE_INTERVAL'] as const),
  ...(['NO_COUNT', 'NOTHING_NEW', 'NOTHING_TO_WITHDRAW', 'RETIRED'] as const),
] as const;
export type StatedProblem = (typeof statedProblems)[number];

export interface StatedValueDoesNotFit extends Refusal<'StatedValueDoesNotFit'> {
  readonly problem: StatedProblem;
  /** What a value of this metric can be. */
  readonly least: number;
  readonly most: number;
}
export type StatedValueMovedOn = Refusal<'StatedValueMovedOn'>;

interface Context {
  readonly unit: Unit;
  /** It is no longer measured. */
  readonly isRetired: boolean;
  readonly today: LocalDate;
  /** What was said last of the month; nothing when nobody said anything. */
  readonly last: Saying | null;
  /** The last saying that whoever speaks now has read. */
  readonly seenId: string | null;
}

interface Check {
  readonly problem: StatedProblem;
  readonly applies: (said: StatedValue & About, context: Context) => boolean;
  readonly message: string;
}

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

const parts = ['value', 'n', 'low', 'high', 'quality', 'source', 'note'] as const;
const isSame = (said: StatedValue & About, last: Saying | null): boolean =>
  last !== null && parts.every((part) => (said[part] ?? null) === (last[part] ?? null));

const retired = { problem: 'RETIRED', message: 'This metric is no longer measured.' } as const;

const checks: readonly Check[] = [
  { ...retired, applies: (_, { isRetired }) => isRetired },
  {
    problem: 'NO_WHOLE_MONTH',
    applies: ({ month }) => periodOf(month, 'MONTH').from !== month,
    message: 'A value is given for a whole month, named by its first day.',
  },
  {
    problem: 'MONTH_TO_COME',
    applies: ({ month }, { today }) => month > today,
    message: 'That month has not begun.',
  },
  {
    problem: 'OUT_OF_REACH',
    applies: ({ value, low, high }, { unit }) =>
      [value, low ?? value, high ?? value].some((end) => !isWithin(end, reachOf[unit])),
    message: 'No value of this metric can be that.',
  },
  {
    problem: 'HALF_AN_INTERVAL',
    applies: ({ low, high }) => (low === null) !== (high === null),
    message: 'An interval has two ends.',
  },
  {
    problem: 'VALUE_OUTSIDE_INTERVAL',
    applies: ({ value, low, high }) => (low ?? value) > value || (high ?? value) < value,
    message: 'The value lies within its interval.',
  },
  { problem: 'NO_COUNT', applies: ({ n }) => n !== null && !(n >= 1), message: 'At least one answered.' },
  { problem: 'NOTHING_NEW', applies: (said, { last }) => isSame(said, last), message: 'That is what it says already.' },
];

const doesNotFit = ({ problem, message }: Omit<Check, 'applies'>, unit: Unit): StatedValueDoesNotFit => {
  const [least, most] = reachOf[unit];
  return { __typename: 'StatedValueDoesNotFit', problem, least, most, message };
};

function refuseUnread({ last, seenId }: Context): StatedValueMovedOn | null {
  if ((last?.id ?? null) === seenId) return null;
  const message = 'Somebody else has said something of this month meanwhile; read it first.';
  return { __typename: 'StatedValueMovedOn', message };
}

/** A value nobody could have measured, or half of one, is refused with what is wrong about it. */
export function refuseStating(
  said: StatedValue & About,
  context: Context,
): StatedValueDoesNotFit | StatedValueMovedOn | null {
  const found = checks.find(({ applies }) => applies(said, context));
  return found ? doesNotFit(found, context.unit) : refuseUnread(context);
}

/** Withdrawn is what stands; it stays readable as what was said until then. */
export function refuseWithdrawing(context: Omit<Context, 'today'>): StatedValueDoesNotFit | StatedValueMovedOn | null {
  const nothing = { problem: 'NOTHING_TO_WITHDRAW', message: 'No value stands there.' } as const;
  if (context.isRetired) return doesNotFit(retired, context.unit);
  if (context.last === null || context.last.value === null) return doesNotFit(nothing, context.unit);
  return refuseUnread({ ...context, today: '' });
}

/** What stands of each month: the newest saying, unless it withdraws. Sayings come in the order they were said. */
export function standing(sayings: readonly Saying[]): StatedValue[] {
  const last = new Map(sayings.map((saying) => [saying.month, saying]));
  return [...last.values()].flatMap(({ value, ...saying }) => (value === null ? [] : [{ ...saying, value }]));
}

/** As a measurement: a value without answers of its own. Its n is 0 where nobody knows it. */
export const statedMeasurement = ({ value, n, low, high }: StatedValue): Measurement => ({
  leads: 'UNWEIGHTED',
  unweighted: { value, n: n ?? 0, low, high, excluded: nothingExcluded, method: 'STATED' },
  ...{ weighted: null, mean: null, easyShare: null, groups: [] },
});

export const isStated = ({ unweighted }: Pick<Measurement, 'unweighted'>): boolean => unweighted.method === 'STATED';

/**
 * A change with a value given by hand on a side: the difference, and its interval where both sides have one
 * (the distances to the ends, squared and added). Without one there is no verdict.
 */
export function statedChange(
  later: Measurement,
  earlier: Measurement,
  better: Direction,
): Change & { readonly verdict: Verdict } {
  const [now, before] = [later.unweighted, earlier.unweighted];
  const change = differenceOf(now, before);
  return { ...change, verdict: verdictOn(change, { later: now.n, earlier: before.n }, better) };
}

function differenceOf(now: Measurement['unweighted'], before: Measurement['unweighted']): Change {
  const none = { difference: null, low: null, high: null, pValue: null, method: 'STATED' } as const;
  if (now.value === null || before.value === null) return { ...none, reason: 'NO_ANSWERS' };
  const difference = now.value - before.value;
  if (now.low === null || now.high === null || before.low === null || before.high === null)
    return { ...none, difference, reason: 'TOO_FEW_FOR_INTERVAL' };
  return {
    ...{ difference, pValue: null, method: 'STATED' },
    low: difference - Math.hypot(now.value - now.low, before.high - before.value),
    high: difference + Math.hypot(now.high - now.value, before.value - before.low),
  };
}
