import { type DateOrder, possibleDateOrders, readDay } from '../imports/date.rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { AdoptionField } from './adoption-words.rules.ts';

/** Which column says what; a column that says nothing here is null. */
export type AdoptionMapping = readonly (AdoptionField | null)[];

export interface AdoptionTable {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

export interface AdoptedTable {
  readonly table: AdoptionTable;
  readonly mapping: AdoptionMapping;
  /** How its dates are written, when a person has said it. */
  readonly dateOrder?: AskedOrder | null;
}

/** The orders between which a person decides: 3/4/2026 is the third of April or the fourth of March. */
export const askedOrders = ['DMY', 'MDY'] as const satisfies readonly DateOrder[];
export type AskedOrder = (typeof askedOrders)[number];

const dateFields: readonly AdoptionField[] = ['STARTED', 'DUE', 'REVIEW'];

/** Dates that begin with the year are read without asking, and say nothing of the others. */
function datesIn({ rows }: AdoptionTable, mapping: AdoptionMapping): string[] {
  const texts = mapping.flatMap((field, at) =>
    field && dateFields.includes(field) ? rows.map(({ fields }) => (fields[at] ?? '').trim()) : [],
  );
  return texts.filter(
    (text) => !readDay(text, 'YMD', 'UTC') && askedOrders.some((order) => readDay(text, order, 'UTC') !== null),
  );
}

const isDotted = (text: string): boolean => /^\d{1,2}\. ?\d/.test(text);

const isEither = (text: string): boolean => {
  const [one, other] = askedOrders.map((order) => readDay(text, order, 'UTC'));
  return one !== null && other !== null && one !== other && !isDotted(text);
};

/** Whether no date of the table tells which way round they are written. Dots are written with the day first everywhere. */
export function asksForDateOrder(table: AdoptionTable, mapping: AdoptionMapping): boolean {
  const texts = datesIn(table, mapping);
  const orders = possibleDateOrders(texts, table.headers.join(' '));
  return askedOrders.every((order) => orders.includes(order)) && !texts.some(isDotted) && texts.some(isEither);
}

/** The day that a cell says; none also when it can be two. */
export type DayOf = (text: string) => { readonly day: LocalDate | null; readonly isUnclear: boolean };

/** One order for all dates of the table: the one said, else the first in which every one of them is a day. */
export function dayIn({ table, mapping, dateOrder }: AdoptedTable): DayOf {
  const isOpen = !dateOrder && asksForDateOrder(table, mapping);
  const possible = possibleDateOrders(datesIn(table, mapping), table.headers.join(' '));
  const order = dateOrder ?? possible.find((one) => one !== 'UNIX');
  return (text) => {
    if (isOpen && isEither(text)) return { day: null, isUnclear: true };
    const day = readDay(text, 'YMD', 'UTC') ?? (order ? readDay(text, order, 'UTC') : null);
    return { day, isUnclear: false };
  };
}
