/** Meyer & Schwager 2007: how content a customer is against what they bring. */
export const customerClasses = ['MODEL', 'GROWTH', 'AT_RISK', 'DANGLING', 'UNSCORED', 'NO_REVENUE_DATA'] as const;
export type CustomerClass = (typeof customerClasses)[number];

export interface Customer {
  readonly score: number | null;
  /** A year, in the organization's currency. */
  readonly revenue: number | null;
  /** What they could bring in a year; null when nobody knows. */
  readonly potential: number | null;
}

/** All inclusive; frozen for a quarter, so that a customer does not move because others did. */
export interface Thresholds {
  readonly goodScore: number;
  readonly goodRevenue: number;
  readonly goodPotential: number;
}

export interface Classified {
  readonly customerClass: CustomerClass;
  /** Only for growth customers. */
  readonly potential: 'KNOWN' | 'LOW' | 'UNKNOWN' | null;
}

/** A good score starts at 9 on a 0-10 recommendation scale and at 8 on other scales from 0 to 10. */
export const usualGoodScore = (recommends: boolean): number => (recommends ? 9 : 8);

/** Where a customer stands against the thresholds; null where nothing is known. */
export interface Marks {
  readonly goodScore: boolean | null;
  readonly goodRevenue: boolean | null;
  readonly goodPotential: boolean | null;
}

const grid = {
  good: { good: 'MODEL', low: 'GROWTH' },
  low: { good: 'AT_RISK', low: 'DANGLING' },
} as const;

const reaches = (value: number | null, least: number): boolean | null => (value === null ? null : value >= least);

export const marksOf = ({ score, revenue, potential }: Customer, thresholds: Thresholds): Marks => ({
  goodScore: reaches(score, thresholds.goodScore),
  goodRevenue: reaches(revenue, thresholds.goodRevenue),
  goodPotential: reaches(potential, thresholds.goodPotential),
});

function potentialOf({ goodPotential }: Marks): Classified['potential'] {
  if (goodPotential === null) return 'UNKNOWN';
  return goodPotential ? 'KNOWN' : 'LOW';
}

/** Every customer has exactly one class; those without a score or revenue have one of their own and are never dropped. */
export function classOf(marks: Marks): Classified {
  if (marks.goodScore === null) return { customerClass: 'UNSCORED', potential: null };
  if (marks.goodRevenue === null) return { customerClass: 'NO_REVENUE_DATA', potential: null };
  const customerClass = grid[marks.goodScore ? 'good' : 'low'][marks.goodRevenue ? 'good' : 'low'];
  return { customerClass, potential: customerClass === 'GROWTH' ? potentialOf(marks) : null };
}

export const classify = (customer: Customer, thresholds: Thresholds): Classified =>
  classOf(marksOf(customer, thresholds));

/** Middle revenue of the customers whose revenue is known: the usual threshold of a quarter. Null without any. */
export function medianRevenue(customers: readonly Pick<Customer, 'revenue'>[]): number | null {
  const known = customers.flatMap(({ revenue }) => (revenue === null ? [] : [revenue])).sort((a, b) => a - b);
  const [low, high] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export interface ClassCell {
  readonly customerClass: CustomerClass;
  readonly customers: number;
  readonly revenue: number;
}

/** Customers and the revenue they hold, in each class. */
export function classGrid(customers: readonly Customer[], thresholds: Thresholds): ClassCell[] {
  const classes = customers.map((customer) => ({ ...customer, ...classify(customer, thresholds) }));
  return customerClasses.map((customerClass) => {
    const own = classes.filter((customer) => customer.customerClass === customerClass);
    return { customerClass, customers: own.length, revenue: own.reduce((sum, { revenue }) => sum + (revenue ?? 0), 0) };
  });
}

export interface Move {
  readonly from: CustomerClass | 'NEW';
  readonly to: CustomerClass | 'GONE';
  readonly customers: number;
}

/** How customers moved between the classes of two quarters; new and gone ones included, so that both totals agree. */
export function migration(before: ReadonlyMap<string, CustomerClass>, now: ReadonlyMap<string, CustomerClass>): Move[] {
  const moves = new Map<string, Move>();
  for (const key of new Set([...before.keys(), ...now.keys()])) {
    const [from, to] = [before.get(key) ?? 'NEW', now.get(key) ?? 'GONE'] as const;
    const move = moves.get(`${from}>${to}`) ?? { from, to, customers: 0 };
    moves.set(`${from}>${to}`, { ...move, customers: move.customers + 1 });
  }
  return [...moves.values()].sort((a, b) => b.customers - a.customers || (a.from + a.to < b.from + b.to ? -1 : 1));
}
