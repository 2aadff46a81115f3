import { dateOrders, dayReader, type DateOrder } from './date.rules.ts';
import { type ColumnMapping, folded, type Mapping } from './mapping.rules.ts';

/** A mapping kept with its source, laid over the columns of a new file. */
export interface Remembered {
  /** In the order of the file, without the columns that are new; the period is asked for each time. */
  readonly mapping: Mapping;
  /** Columns that nobody has said anything about yet. */
  readonly newHeaders: readonly string[];
  /** Columns that were used before and are not in the file. */
  readonly goneHeaders: readonly string[];
  /** Dates that another order than the one kept reads better. */
  readonly doubtfulDates: readonly string[];
}

export interface Opening {
  readonly headers: readonly string[];
  /** The first rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
}

/** The kept order no longer fits when another one reads more of the dates. */
function isDoubtful({ role, dateOrder }: ColumnMapping, values: readonly string[]): boolean {
  if ((role !== 'DATE' && role !== 'CLOSED') || !dateOrder) return false;
  const readable = (order: DateOrder) => {
    const read = dayReader(order, 'UTC');
    return values.filter((value) => read(value) !== null).length;
  };
  const kept = readable(dateOrder);
  return dateOrders.some((order) => readable(order) > kept);
}

/** Lays a saved mapping over a new file: headers are compared trimmed and case-folded, what is new is left to be asked. */
export function rememberedFor(saved: Mapping, { headers, rows }: Opening): Remembered {
  const before = new Map(saved.columns.map((column) => [folded(column.header), column]));
  const present = new Set(headers.map(folded));
  const known = headers.flatMap((header, place) => {
    const column = before.get(folded(header));
    return column ? [{ column: { ...column, header: header.trim() }, place }] : [];
  });
  const valuesOf = (place: number) => rows.map((row) => row[place] ?? '').filter((value) => value.trim() !== '');
  const doubtful = known.filter(({ column, place }) => isDoubtful(column, valuesOf(place)));
  const doubtfulDates = doubtful.map(({ column }) => column.header);
  const open = (column: ColumnMapping) =>
    doubtfulDates.includes(column.header) ? { ...column, dateOrder: null } : column;
  return {
    mapping: {
      ...saved,
      columns: known.map(({ column }) => open(column)),
      period: null,
      leaveOut: (saved.leaveOut ?? []).filter(({ header }) => present.has(folded(header))),
    },
    newHeaders: headers.filter((header) => !before.has(folded(header))).map((header) => header.trim()),
    goneHeaders: saved.columns.flatMap(({ role, header }) =>
      role === 'IGNORE' || present.has(folded(header)) ? [] : [header],
    ),
    doubtfulDates,
  };
}

/** The kept mapping, with what this file writes for "not answered" and nobody has said yet: words the guess knows. */
export function withBlanksOf(kept: Mapping, guessed: readonly ColumnMapping[]): Mapping {
  const guessOf = new Map(guessed.map((column) => [folded(column.header), column]));
  const columns = kept.columns.map((column) => {
    const guess = guessOf.get(folded(column.header));
    if (!guess?.codes || guess.role !== column.role) return column;
    const said = new Set([...(column.codes ?? []), ...(column.words ?? [])].map(({ value }) => folded(value)));
    const fresh = guess.codes.filter(({ value }) => !said.has(folded(value)));
    return fresh.length === 0 ? column : { ...column, codes: [...(column.codes ?? []), ...fresh] };
  });
  return { ...kept, columns };
}

const usedIn = ({ columns }: Mapping): number => columns.filter(({ role }) => role !== 'IGNORE').length;

/**
 * The source that a file looks like: nothing that was used of it is missing, and at least half of the file's columns are
 * known. Of several the one of which most columns are used, then the first named.
 */
export function sourceLike<Kept extends { readonly mapping: Mapping }>(
  headers: readonly string[],
  sources: readonly Kept[],
): Kept | null {
  const fitting = sources.filter(({ mapping }) => {
    const { newHeaders, goneHeaders } = rememberedFor(mapping, { headers, rows: [] });
    return usedIn(mapping) > 0 && goneHeaders.length === 0 && newHeaders.length * 2 <= headers.length;
  });
  return fitting.toSorted((a, b) => usedIn(b.mapping) - usedIn(a.mapping))[0] ?? null;
}

export type WaitsFor =
  | { readonly why: 'NEW_COLUMNS' | 'COLUMNS_GONE' | 'DATE_ORDER'; readonly columns: readonly string[] }
  | { readonly why: 'PERIOD'; readonly columns: readonly [] };

/** What a person has to say before a file can be read by the mapping of its source; null when nothing. */
export function waitsFor({ mapping, newHeaders, goneHeaders, doubtfulDates }: Remembered): WaitsFor | null {
  if (goneHeaders.length > 0) return { why: 'COLUMNS_GONE', columns: goneHeaders };
  if (newHeaders.length > 0) return { why: 'NEW_COLUMNS', columns: newHeaders };
  if (doubtfulDates.length > 0) return { why: 'DATE_ORDER', columns: doubtfulDates };
  const isDated = mapping.columns.some(({ role }) => role === 'DATE') || mapping.period !== null;
  return isDated ? null : { why: 'PERIOD', columns: [] };
}
