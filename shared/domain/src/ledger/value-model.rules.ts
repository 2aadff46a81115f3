import type { Refusal } from '../refusal.ts';
import {
  type Speaker,
  type WordOfMouth,
  type WordOfMouthValue,
  wordOfMouthValue,
} from '../customers/word-of-mouth.rules.ts';

/** The three survey questions, as answered by promoters or by detractors. */
export type Talk = Omit<WordOfMouth, 'revenue'>;

/** What the organization assumes about money, as it stood on a day. A later one changes nothing that was counted before. */
export interface ValueModel {
  readonly number: number;
  readonly setOn: string;
  readonly promoter: Talk;
  readonly detractor: Talk;
  /** Average revenue of a customer in a year. */
  readonly revenue: number;
  /** Average margin of a customer in a year; null: not stated. */
  readonly margin: number | null;
  readonly costPerContact: number | null;
  readonly costPerDay: number | null;
  /** Where the answers come from. */
  readonly source: string;
}

export type ValueModelUnclear = Refusal<'ValueModelUnclear'> & { readonly field: string };

const isPart = (value: number): boolean => value >= 0 && value <= 1;
const isAmount = (value: number | null): boolean => value === null || (value >= 0 && value <= 1_000_000_000);

type Draft = Omit<ValueModel, 'number' | 'setOn'>;

/** Why these assumptions make no model; null when they do. */
export function refuseValueModel(draft: Draft): ValueModelUnclear | null {
  const talks = [draft.promoter, draft.detractor];
  const unclear = (field: string, message: string): ValueModelUnclear => ({
    __typename: 'ValueModelUnclear',
    field,
    message,
  });
  if (talks.some(({ shareWhoSpeak, conversion }) => !isPart(shareWhoSpeak) || !isPart(conversion)))
    return unclear('shares', 'Shares are between none and all.');
  if (talks.some(({ timesPerYear }) => !(timesPerYear >= 0 && timesPerYear <= 1_000)))
    return unclear('times', 'How often in a year: up to 1,000 times.');
  if (![draft.revenue, draft.margin, draft.costPerContact, draft.costPerDay].every(isAmount))
    return unclear('money', 'Amounts are 0 or more.');
  return draft.source.trim() === '' ? unclear('source', 'Say where these figures come from.') : null;
}

/** What one promoter and one detractor are worth in a year through others. */
export interface SpeakerValues {
  readonly promoter: WordOfMouthValue;
  readonly detractor: WordOfMouthValue;
}

export function speakerValues({
  promoter,
  detractor,
  revenue,
}: Pick<ValueModel, 'promoter' | 'detractor' | 'revenue'>): SpeakerValues {
  const of = (speaker: Speaker, talk: Talk) => wordOfMouthValue(speaker, { ...talk, revenue });
  return { promoter: of('PROMOTER', promoter), detractor: of('DETRACTOR', detractor) };
}

/** The model in force on a day: the last one set by then, else the first one there was. */
export function modelOn(models: readonly ValueModel[], day: string): ValueModel | null {
  const ordered = models.toSorted((a, b) => a.number - b.number);
  return ordered.findLast(({ setOn }) => setOn <= day) ?? ordered[0] ?? null;
}
