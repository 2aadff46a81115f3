import { dispersion, spreadRateRatio, type Counted } from '../contact-reasons/rate.rules.ts';
import type { EffectDocument } from '../effects/effect-document.ts';
import { wilsonInterval } from '../metrics/proportion.rules.ts';
import { type Band, isDetectable, sumOf, times } from './band.rules.ts';
import { speakerValues, type ValueModel } from './value-model.rules.ts';

/** Where money comes from: three sources that do not overlap. */
export const lineKinds = ['RECOMMENDATION', 'CONTACTS', 'RETENTION'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Why a line has no money; in the order they are looked for. */
export type Uncounted =
  'NO_MODEL' | 'NO_CUSTOMERS' | 'NO_PRICE' | 'TOO_FEW' | 'NOT_DETECTABLE' | 'WORTH_OPEN' | 'COUNTED_ELSEWHERE';

/** One source of money of one project, for a year. */
export interface LedgerLine {
  readonly kind: LineKind;
  /** Modelled: what was measured, times what the organization assumes. */
  readonly basis: 'MEASURED' | 'MODELLED';
  /** Promoters gained and detractors lost; contacts avoided; customers retained: a year. */
  readonly amount: Band | null;
  /** Of the amount of a recommendation line, promoters gained; the rest is detractors lost. Each may be below 0. */
  readonly promoters: number | null;
  readonly money: Band | null;
  readonly uncounted: Uncounted | null;
  /** The project that it is counted with. */
  readonly countedWith: number | null;
}

/** What is said when a project is closed. Nothing of it is needed. */
export interface Closing {
  readonly cost: number | null;
  readonly ownerDays: number | null;
  /** How many customers the project reaches in a year. */
  readonly customers: number | null;
  readonly reasonId: string | null;
  readonly churn: {
    /** Each of the two spans is so long. */
    readonly days: number;
    readonly before: CustomersLost;
    readonly after: CustomersLost;
  } | null;
}

export interface CustomersLost {
  readonly atStart: number;
  readonly lost: number;
}

/** Contacts of the chosen reason by week, before and after go-live, with the days that each week counts. */
export interface CountedWeek extends Counted {
  readonly isAfter: boolean;
}

export interface LineFacts {
  readonly reading: EffectDocument;
  readonly closing: Closing | null;
  readonly weeks: readonly CountedWeek[];
  readonly model: ValueModel | null;
}

const blank = { amount: null, promoters: null, money: null, countedWith: null } as const;
const without = (kind: LineKind, uncounted: Uncounted, known: Partial<LedgerLine> = {}): LedgerLine => ({
  ...blank,
  ...{ kind, basis: kind === 'RECOMMENDATION' ? 'MODELLED' : 'MEASURED' },
  ...known,
  uncounted,
});

/** Priced only when what was measured leaves no doubt about its direction. */
function priced(
  line: Pick<LedgerLine, 'kind'> & { readonly amount: Band },
  price: number | null | undefined,
): LedgerLine {
  const { kind, amount } = line;
  if (!isDetectable(amount)) return without(kind, 'NOT_DETECTABLE', { amount });
  if (price === null || price === undefined) return without(kind, 'NO_PRICE', { amount });
  return { ...without(kind, 'NO_PRICE', { amount }), money: times(amount, price), uncounted: null };
}

/**
 * By how many points promoters grew and detractors shrank, together the measured difference.
 * What the groups do not explain of it (a trend taken out, an older reading without groups) is half of each.
 */
function groupsOf({ groups }: EffectDocument, difference: number) {
  const [won, fewer] = [100 * (groups?.promoters ?? 0), -100 * (groups?.detractors ?? 0)];
  const rest = (difference - won - fewer) / 2;
  return { won: won + rest, fewer: fewer + rest };
}

/**
 * Recommendation revenue of promoters won and detractors less; their own buying is counted as retention.
 * Each group has its price, so that groups that move against each other are priced against each other. The interval of
 * the score is priced at the dearer of the two: promoters and detractors less never vary against each other by chance
 * (who is one is not the other), so no mix of the two prices reaches further.
 */
function recommendation({ reading, closing, model }: LineFacts): LedgerLine[] {
  const { estimate, verdict } = reading;
  if (!estimate) return [];
  if (verdict === 'NO_DETECTABLE_CHANGE') return [without('RECOMMENDATION', 'NOT_DETECTABLE')];
  if (!closing?.customers) return [without('RECOMMENDATION', 'NO_CUSTOMERS')];
  const aPoint = closing.customers / 100;
  const { difference, low, high } = estimate;
  const { won, fewer } = groupsOf(reading, difference);
  const known = { amount: times({ value: difference, low, high }, aPoint), promoters: won * aPoint };
  if (!model) return [without('RECOMMENDATION', 'NO_MODEL', known)];
  if (!isDetectable(known.amount)) return [without('RECOMMENDATION', 'NOT_DETECTABLE', known)];
  const { promoter, detractor } = speakerValues(model);
  const [gain, relief] = [promoter.value, -detractor.value];
  const dearer = Math.max(gain, relief);
  const value = won * gain + fewer * relief;
  const reach = { low: value - (difference - low) * dearer, high: value + (high - difference) * dearer };
  const money = times({ value, ...reach }, aPoint);
  if (!isDetectable(money)) return [without('RECOMMENDATION', 'WORTH_OPEN', known)];
  return [{ ...without('RECOMMENDATION', 'NO_PRICE', known), money, uncounted: null }];
}

const joined = (weeks: readonly Counted[]): Counted =>
  weeks.reduce((sum, { count, exposure }) => ({ count: sum.count + count, exposure: sum.exposure + exposure }), {
    count: 0,
    exposure: 0,
  });

const fewestWeeks = 4;
const daysAYear = 365;

/** Contacts of the reason that did not come, against the days before; weeks that jump widen the interval. */
function contacts({ closing, weeks, model }: LineFacts): LedgerLine[] {
  if (!closing?.reasonId) return [];
  const [before, after] = [weeks.filter(({ isAfter }) => !isAfter), weeks.filter(({ isAfter }) => isAfter)];
  const [earlier, later] = [joined(before), joined(after)];
  if (Math.min(before.length, after.length) < fewestWeeks || earlier.count === 0 || later.count === 0)
    return [without('CONTACTS', 'TOO_FEW')];
  const freedom = before.length + after.length - 2;
  const scatter = (side: readonly Counted[]) => (dispersion(side) ?? 1) * (side.length - 1);
  const phi = Math.max(1, (scatter(before) + scatter(after)) / freedom);
  const { ratio, low, high } = spreadRateRatio(later, earlier, { phi, freedom });
  const usual = (earlier.count / earlier.exposure) * daysAYear;
  const amount = { value: usual * (1 - ratio), low: usual * (1 - high), high: usual * (1 - low) };
  return [priced({ kind: 'CONTACTS', amount }, model?.costPerContact)];
}

/**
 * The part of customers lost in a year, from a span of any length: who stays a year stays in each span of it.
 * Wilson's 95 % interval of the span, carried over to the year.
 */
function lostInAYear({ atStart, lost }: CustomersLost, days: number): Band {
  const inAYear = (part: number) => 1 - Math.max(0, 1 - part) ** (daysAYear / days);
  const { low, high } = wilsonInterval({ hits: lost, n: atStart });
  return { value: inAYear(lost / atStart), low: inAYear(low), high: inAYear(high) };
}

/** Customers kept in a year that would have left at the earlier rate; for spans of a year, Newcombe's interval. */
function retention({ closing, model }: LineFacts): LedgerLine[] {
  if (!closing?.churn) return [];
  const { days, before, after } = closing.churn;
  if (Math.min(before.atStart, after.atStart) <= 0) return [without('RETENTION', 'TOO_FEW')];
  const kept = sumOf([lostInAYear(before, days), times(lostInAYear(after, days), -1)]);
  return [priced({ kind: 'RETENTION', amount: times(kept, after.atStart) }, model?.margin)];
}

export const linesOf = (facts: LineFacts): LedgerLine[] => [
  ...(facts.reading.unit === 'POINTS' ? recommendation(facts) : []),
  ...contacts(facts),
  ...retention(facts),
];
