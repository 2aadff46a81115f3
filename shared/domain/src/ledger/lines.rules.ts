import type { EffectDocument } from '../effects/effect-document.ts';
import { wilsonInterval } from '../metrics/proportion.rules.ts';
import { type Band, isDetectable, sumOf, times } from './band.rules.ts';
import { speakerValues, type ValueModel } from './value-model.rules.ts';

/** Where money comes from: three sources that do not overlap. */
export const lineKinds = ['RECOMMENDATION', 'CONTACTS', 'RETENTION'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Why a line has no money; in the order they are looked for. */
export type Uncounted =
  | 'NO_MODEL'
  | 'NO_CUSTOMERS'
  | 'NO_PRICE'
  | 'TOO_FEW'
  | 'NOT_DETECTABLE'
  | 'NOT_IMPROVED'
  | 'NOT_PLANNED'
  | 'WORTH_OPEN'
  | 'COUNTED_ELSEWHERE';

/** Measured: counted against what would have come. Modelled: measured, times what is assumed. Entered: somebody said so. */
export type LineBasis = 'MEASURED' | 'MODELLED' | 'ENTERED';

/** One source of money of one project, for a year. */
export interface LedgerLine {
  readonly kind: LineKind;
  readonly basis: LineBasis;
  /** Where entered figures come from; ledgers of before it was asked do not tell. */
  readonly source?: string;
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
  readonly churn: {
    /** Each of the two spans is so long. */
    readonly days: number;
    readonly before: CustomersLost;
    readonly after: CustomersLost;
    /** Where these figures come from; empty in those entered before it was asked. */
    readonly source: string;
  } | null;
}

export interface CustomersLost {
  readonly atStart: number;
  readonly lost: number;
}

export interface LineFacts {
  readonly reading: EffectDocument;
  readonly closing: Closing | null;
  readonly model: ValueModel | null;
}

const blank = { amount: null, promoters: null, money: null, countedWith: null } as const;
/** What each line rests on. */
export const lineBases = {
  RECOMMENDATION: 'MODELLED',
  CONTACTS: 'MEASURED',
  RETENTION: 'ENTERED',
} as const satisfies Record<LineKind, LineBasis>;
const without = (kind: LineKind, uncounted: Uncounted, known: Partial<LedgerLine> = {}): LedgerLine => ({
  ...blank,
  ...{ kind, basis: lineBases[kind] },
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

const daysAYear = 365;
const weeksAYear = daysAYear / 7;

/**
 * Contacts of the reason named in the plan that did not come, against those that would have come without the project.
 * A plain before and after knows nothing of those: it counts only with a verdict that the board took as an improvement.
 */
function contacts({ reading, model }: LineFacts): LedgerLine[] {
  const { contacts: moved, verdict } = reading;
  if (!moved) return [];
  const { estimate, method, expectedAWeek } = moved;
  if (!estimate || expectedAWeek === null) return [without('CONTACTS', 'TOO_FEW')];
  if (method === 'CHANGED_SINCE' && verdict !== 'IMPROVED') return [without('CONTACTS', 'NOT_IMPROVED')];
  const aPercent = (expectedAWeek * weeksAYear) / 100;
  const { difference, low, high } = estimate;
  return [
    priced({ kind: 'CONTACTS', amount: times({ value: difference, low, high }, -aPercent) }, model?.costPerContact),
  ];
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

/**
 * Customers kept in a year that would have left at the earlier rate; for spans of a year, Newcombe's interval. What is
 * entered has no counterfactual: it counts only for customers whom the frozen plan names, beside an improvement.
 */
function retention({ reading, closing, model }: LineFacts): LedgerLine[] {
  if (!closing?.churn) return [];
  const { days, before, after, source } = closing.churn;
  if (!reading.plan.keeps) return [without('RETENTION', 'NOT_PLANNED', { source })];
  if (reading.verdict !== 'IMPROVED') return [without('RETENTION', 'NOT_IMPROVED', { source })];
  if (Math.min(before.atStart, after.atStart) <= 0) return [without('RETENTION', 'TOO_FEW', { source })];
  const kept = sumOf([lostInAYear(before, days), times(lostInAYear(after, days), -1)]);
  return [{ ...priced({ kind: 'RETENTION', amount: times(kept, after.atStart) }, model?.margin), source }];
}

export const linesOf = (facts: LineFacts): LedgerLine[] => [
  ...(facts.reading.unit === 'POINTS' ? recommendation(facts) : []),
  ...contacts(facts),
  ...retention(facts),
];
