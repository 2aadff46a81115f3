import { dispersion, spreadRateRatio, type Counted } from '../contact-reasons/rate.rules.ts';
import type { EffectDocument } from '../effects/effect-document.ts';
import { percentageChange } from '../metrics/share.rules.ts';
import { type Band, isDetectable, times } from './band.rules.ts';
import { speakerValues, type ValueModel } from './value-model.rules.ts';

/** Where money comes from: three sources that do not overlap. */
export const lineKinds = ['RECOMMENDATION', 'CONTACTS', 'RETENTION'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Why a line has no money; in the order they are looked for. */
export type Uncounted = 'NO_MODEL' | 'NO_CUSTOMERS' | 'NO_PRICE' | 'TOO_FEW' | 'NOT_DETECTABLE' | 'COUNTED_ELSEWHERE';

/** One source of money of one project, for a year. */
export interface LedgerLine {
  readonly kind: LineKind;
  /** Modelled: what was measured, times what the organization assumes. */
  readonly basis: 'MEASURED' | 'MODELLED';
  /** Promoters gained and detractors lost; contacts avoided; customers retained: a year. */
  readonly amount: Band | null;
  /** Of the amount of a recommendation line, the part that is promoters gained: 0 to 1. */
  readonly promoterPart: number | null;
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
    readonly before: { readonly atStart: number; readonly lost: number };
    readonly after: { readonly atStart: number; readonly lost: number };
  } | null;
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

const blank = { amount: null, promoterPart: null, money: null, countedWith: null } as const;
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

/** How much of a rising score is promoters won; the rest is detractors less. */
function promoterPartOf({ groups }: EffectDocument): number {
  if (!groups) return 0.5;
  const [won, fewer] = [groups.promoters, -groups.detractors];
  if (won + fewer === 0) return 0.5;
  return Math.min(1, Math.max(0, won / (won + fewer)));
}

/** Recommendation revenue of promoters won and detractors less; their own buying is counted as retention. */
function recommendation({ reading, closing, model }: LineFacts): LedgerLine[] {
  const { estimate, unit, verdict } = reading;
  if (unit !== 'POINTS' || !estimate) return [];
  const promoterPart = promoterPartOf(reading);
  const measured = { value: estimate.difference, low: estimate.low, high: estimate.high };
  if (verdict === 'NO_DETECTABLE_CHANGE') return [without('RECOMMENDATION', 'NOT_DETECTABLE')];
  if (!closing?.customers) return [without('RECOMMENDATION', 'NO_CUSTOMERS', { promoterPart })];
  const amount = times(measured, closing.customers / 100);
  if (!model) return [without('RECOMMENDATION', 'NO_MODEL', { amount, promoterPart })];
  const { promoter, detractor } = speakerValues(model);
  const price = promoterPart * promoter.value - (1 - promoterPart) * detractor.value;
  return [{ ...priced({ kind: 'RECOMMENDATION', amount }, price), promoterPart }];
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

/** Customers kept that would have left at the earlier rate. */
function retention({ closing, model }: LineFacts): LedgerLine[] {
  if (!closing?.churn) return [];
  const { before, after } = closing.churn;
  const hits = ({ atStart, lost }: typeof before) => ({ hits: lost, n: atStart });
  const { difference, low, high } = percentageChange(hits(after), hits(before));
  if (difference === null || low === null || high === null) return [without('RETENTION', 'TOO_FEW')];
  const amount = times({ value: difference, low, high }, -after.atStart / 100);
  return [priced({ kind: 'RETENTION', amount }, model?.margin)];
}

export const linesOf = (facts: LineFacts): LedgerLine[] => [
  ...recommendation(facts),
  ...contacts(facts),
  ...retention(facts),
];
