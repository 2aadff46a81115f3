/** Answers to three survey questions and the revenue of a customer: the organization's assumptions, each with its source. */
export interface WordOfMouth {
  /** Part of the group that speaks of the company at all, 0 to 1. */
  readonly shareWhoSpeak: number;
  /** How often in twelve months. */
  readonly timesPerYear: number;
  /** Part of those listeners who act on it, 0 to 1. */
  readonly conversion: number;
  /** Average revenue of a customer, in money of any unit. */
  readonly revenue: number;
}
export type Assumption = keyof WordOfMouth;
export type Speaker = 'PROMOTER' | 'DETRACTOR';

export interface WordOfMouthValue {
  /** Customers won (promoter) or lost (detractor, below 0) by one of them in a year, unrounded. */
  readonly customers: number;
  /** The same in money, computed unrounded. */
  readonly value: number;
}

const signOf = (speaker: Speaker): number => (speaker === 'PROMOTER' ? 1 : -1);

/**
 * What one promoter or detractor brings in a year through others: recommendation revenue only, their own buying is counted
 * elsewhere. Linear in each input.
 */
export function wordOfMouthValue(
  speaker: Speaker,
  { shareWhoSpeak, timesPerYear, conversion, revenue }: WordOfMouth,
): WordOfMouthValue {
  const customers = signOf(speaker) * shareWhoSpeak * timesPerYear * conversion;
  return { customers, value: customers * revenue };
}

export interface MoneyBand {
  readonly low: number;
  readonly high: number;
}

/** Between which values the true figure can lie when each shown input was rounded to its last decimal. */
export function roundingBand(speaker: Speaker, shown: WordOfMouth, decimals: Record<Assumption, number>): MoneyBand {
  const moved = (way: -1 | 1): WordOfMouth => {
    const at = (input: Assumption) => Math.max(0, shown[input] + (way * 10 ** -decimals[input]) / 2);
    return {
      shareWhoSpeak: at('shareWhoSpeak'),
      timesPerYear: at('timesPerYear'),
      conversion: at('conversion'),
      revenue: at('revenue'),
    };
  };
  const [a, b] = [wordOfMouthValue(speaker, moved(-1)).value, wordOfMouthValue(speaker, moved(1)).value];
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

export interface Swing extends MoneyBand {
  readonly assumption: Assumption;
}

/** What the value would be with each assumption a fifth lower or higher, widest swing first: the bars of a tornado. */
export function sensitivity(speaker: Speaker, assumptions: WordOfMouth, part = 0.2): Swing[] {
  const swings = (Object.keys(assumptions) as Assumption[]).map((assumption): Swing => {
    const at = (factor: number) =>
      wordOfMouthValue(speaker, { ...assumptions, [assumption]: assumptions[assumption] * factor }).value;
    const [a, b] = [at(1 - part), at(1 + part)];
    return { assumption, low: Math.min(a, b), high: Math.max(a, b) };
  });
  return swings.sort((a, b) => b.high - b.low - (a.high - a.low));
}

/** Promoters needed to make up for one detractor; null when a promoter brings nothing. */
export const promotersPerDetractor = (promoter: WordOfMouthValue, detractor: WordOfMouthValue): number | null =>
  promoter.value > 0 ? Math.abs(detractor.value) / promoter.value : null;

/** The number to show beside the score: what all promoters bring less what all detractors take away. */
export const netBalance = (
  groups: { readonly promoters: number; readonly detractors: number },
  values: { readonly promoter: WordOfMouthValue; readonly detractor: WordOfMouthValue },
): number => groups.promoters * values.promoter.value + groups.detractors * values.detractor.value;
