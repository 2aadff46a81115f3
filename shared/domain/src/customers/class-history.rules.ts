import type { LocalDate } from '../local-time.ts';
import type { Estimate } from '../metrics/estimate.rules.ts';
import { smallestCell } from '../metrics/gates.rules.ts';
import { rowsToHide } from '../metrics/small-cells.rules.ts';
import { type ChurnSegment, churnRate, type Customers } from './churn.rules.ts';
import { classOf, customerClasses, type CustomerClass, type Marks, type Move } from './classes.rules.ts';

/** Customers of a quarter who stand alike in it and stood alike in the one before. */
export interface AlikeCustomers {
  readonly quarter: LocalDate;
  readonly customers: number;
  readonly revenueInCents: number;
  /** Null for those who are no longer listed. */
  readonly now: Marks | null;
  /** Null for those who were not listed in the quarter before. */
  readonly before: Marks | null;
}

export interface QuarterFacts {
  /** Its first day. */
  readonly quarter: LocalDate;
  readonly goodScore: number;
  /** Null while the revenue of fewer than five is known. */
  readonly goodRevenueInCents: number | null;
  /** Null when the files of the quarter do not say who left. */
  readonly churn: Customers | null;
}

export interface ClassHeld {
  readonly customerClass: CustomerClass;
  /** Null for one to four, and for what would give them away. */
  readonly customers: number | null;
  readonly revenueInCents: number | null;
  /** One to four. */
  readonly isFew: boolean;
}

/** Customers who moved alike; null for one to four, and for what would give them away. */
export interface ToldMove extends Omit<Move, 'customers'> {
  readonly customers: number | null;
}

/** The customers of one quarter by class, and how they came there from the quarter before. */
export interface QuarterOfClasses extends Omit<QuarterFacts, 'churn'> {
  readonly customers: number;
  readonly revenueInCents: number | null;
  readonly held: readonly ClassHeld[];
  /** Growth customers by what is known of their potential. */
  readonly potentialUnknown: number | null;
  readonly potentialLow: number | null;
  /** Null in the first quarter: nobody knows where they came from. */
  readonly moves: readonly ToldMove[] | null;
  readonly churn: Estimate | null;
}

/** Everything the page of customer classes shows. */
export interface CustomerClassesDocument {
  readonly currency: string;
  /** Whose answers say how content a customer is; null while no recommendation is published. */
  readonly metric: { readonly slug: string; readonly name: string } | null;
  /** The oldest first. */
  readonly quarters: readonly QuarterOfClasses[];
  /** Of the newest quarter that says who left, by what its files tell apart. */
  readonly churn: {
    readonly quarter: LocalDate;
    readonly dimensions: readonly { readonly name: string; readonly segments: readonly ChurnSegment[] }[];
  } | null;
}

const classIn = (marks: Marks): CustomerClass => classOf(marks).customerClass;
const countOf = (groups: readonly AlikeCustomers[]): number =>
  groups.reduce((sum, { customers }) => sum + customers, 0);
const revenueOf = (groups: readonly AlikeCustomers[]): number =>
  groups.reduce((sum, { revenueInCents }) => sum + revenueInCents, 0);

/** Whose revenue is known: everybody else brings none to the sum. */
const payingOf = (groups: readonly AlikeCustomers[]): number =>
  countOf(groups.filter(({ now }) => now && now.goodRevenue !== null));
const isFew = (customers: number): boolean => customers > 0 && customers < smallestCell;

function movesIn(groups: readonly AlikeCustomers[]): Move[] {
  const moves = new Map<string, Move>();
  for (const { now, before, customers } of groups) {
    const [from, to] = [before ? classIn(before) : 'NEW', now ? classIn(now) : 'GONE'] as const;
    const key = `${from}>${to}`;
    moves.set(key, { from, to, customers: (moves.get(key)?.customers ?? 0) + customers });
  }
  return [...moves.values()].sort((a, b) => b.customers - a.customers || (a.from + a.to < b.from + b.to ? -1 : 1));
}

/** Both classes of a move are told with their customers: what is kept back must not follow along either of them. */
function toldMoves(moves: readonly Move[]): ToldMove[] {
  const hidden = new Set(moves.filter(({ customers }) => isFew(customers)));
  const lines = [...Map.groupBy(moves, ({ from }) => from).values(), ...Map.groupBy(moves, ({ to }) => to).values()];
  const open = (line: readonly Move[]) => {
    const kept = line.filter((move) => hidden.has(move));
    const isSafe =
      kept.length !== 1 && (kept.length === 0 || kept.reduce((sum, one) => sum + one.customers, 0) >= smallestCell);
    return isSafe ? null : (line.findLast((move) => !hidden.has(move)) ?? null);
  };
  for (let next = firstOf(lines, open); next; next = firstOf(lines, open)) hidden.add(next);
  return moves.map((move) => ({ ...move, customers: hidden.has(move) ? null : move.customers }));
}

const firstOf = <One, Found>(all: readonly One[], find: (one: One) => Found | null): Found | null =>
  all.reduce<Found | null>((found, one) => found ?? find(one), null);

/** By class; neither the customers nor the revenue of one to four of them can be worked out. */
function heldIn(here: readonly AlikeCustomers[]): ClassHeld[] {
  const own = customerClasses.map((wanted) => here.filter(({ now }) => now && classIn(now) === wanted));
  const hidden = new Set([...rowsToHide(own.map(countOf)), ...rowsToHide(own.map(payingOf))]);
  return customerClasses.map((customerClass, place) => {
    const groups = own[place] ?? [];
    return {
      customerClass,
      customers: hidden.has(place) ? null : countOf(groups),
      revenueInCents: hidden.has(place) ? null : revenueOf(groups),
      isFew: isFew(countOf(groups)),
    };
  });
}

/** Growth customers by what is known of their potential. */
function potentialsIn(here: readonly AlikeCustomers[], isHidden: boolean) {
  const sizes = (['UNKNOWN', 'LOW', 'KNOWN'] as const).map((potential) =>
    countOf(here.filter(({ now }) => now && classOf(now).potential === potential)),
  );
  const hidden = rowsToHide(sizes);
  const told = (place: number) => (isHidden || hidden.has(place) ? null : (sizes[place] ?? 0));
  return { potentialUnknown: told(0), potentialLow: told(1) };
}

/** Quarters in order, each by its own thresholds, so that nobody moves because others did; one to four customers are none. */
export function quartersOfClasses(
  facts: readonly QuarterFacts[],
  groups: readonly AlikeCustomers[],
): QuarterOfClasses[] {
  const byQuarter = Map.groupBy(groups, ({ quarter }) => quarter);
  return [...facts]
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1))
    .map(({ churn, ...quarter }, index) => {
      const all = byQuarter.get(quarter.quarter) ?? [];
      const here = all.filter(({ now }) => now);
      const held = heldIn(here);
      const isTold = !isFew(payingOf(here));
      return {
        ...quarter,
        goodRevenueInCents: isTold ? quarter.goodRevenueInCents : null,
        customers: countOf(here),
        revenueInCents: isTold ? revenueOf(here) : null,
        held,
        ...potentialsIn(
          here,
          held.some(({ customerClass, customers }) => customerClass === 'GROWTH' && customers === null),
        ),
        moves: index === 0 ? null : toldMoves(movesIn(all)),
        churn: churn && !isFew(churn.atStart) ? churnRate(churn) : null,
      };
    })
    .filter(({ customers }) => !isFew(customers));
}

/** What the customers of a class hold of all revenue that is known, 0 to 1; null without any and where it is not told. */
export function shareHeld({ held, revenueInCents }: QuarterOfClasses, wanted: CustomerClass): number | null {
  const own = held.find(({ customerClass }) => customerClass === wanted)?.revenueInCents ?? null;
  return own === null || !revenueInCents ? null : own / revenueInCents;
}
