import { type Observed } from '../metrics/observed-mean.rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { ColumnRole, Mapping } from './mapping.rules.ts';
import { type Column, readColumns, RowInHand, type RowProblem, wrongFieldCount } from './row-in-hand.rules.ts';

/** What was observed on a day: of so many in all, so many of each thing, or the mean of them. */
export interface ObservationDraft {
  readonly line: number;
  readonly day: LocalDate;
  readonly total: number;
  /** In the order of the mapping's columns that hold counts. */
  readonly hits: readonly number[];
  /** The mean of all, where the file tells one. */
  readonly observed: Observed | null;
  /** In the order of the mapping's dimensions. */
  readonly labels: readonly (string | null)[];
}

export type ObservationRead =
  | { readonly kind: 'ROW'; readonly draft: ObservationDraft }
  | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

/** Prepares a mapping of observations for reading the rows of a file with these headers. It must have passed `refuseMapping`. */
export function compileObservationMapping(
  mapping: Mapping,
  headers: readonly string[],
  timeZone: string,
): (fields: readonly string[], line: number) => ObservationRead {
  const columns = readColumns(mapping, headers, timeZone);
  const single = (role: ColumnRole) => columns.find((column) => column.role === role);
  const [date, all] = [single('DATE'), single('TOTAL')];
  const [mean, deviation] = [single('MEAN'), single('DEVIATION')];
  const counted = columns.filter(({ role }) => role === 'HITS');
  const dimensions = columns.filter(({ role }) => role === 'DIMENSION');
  const firstDay = mapping.period?.from;
  return (fields, line) => {
    if (fields.length !== headers.length)
      return { kind: 'BAD', problems: [wrongFieldCount(line, fields.length, headers.length)] };
    const row = new RowInHand(fields, line);
    const total = Number(row.needed(all, 'NO_COUNT'));
    const observed = observedIn(row, total, { mean, deviation });
    const draft: ObservationDraft = {
      line,
      day: firstDay === undefined ? row.needed(date, 'NO_DATE') : (row.text(date) ?? firstDay),
      total,
      hits: counted.map((column) => Number(row.needed(column, 'NO_COUNT'))),
      observed,
      labels: dimensions.map((column) => row.text(column)),
    };
    if (row.problems.length === 0) refuseImpossible(row, draft, { all, counted });
    return row.problems.length > 0 ? { kind: 'BAD', problems: row.problems } : { kind: 'ROW', draft };
  };
}

/** One alone has no standard deviation; of more it is told. */
function observedIn(row: RowInHand, n: number, { mean, deviation }: MeanColumns): Observed | null {
  if (!mean || !deviation) return null;
  const value = Number(row.needed(mean, 'NO_COUNT'));
  const told = n === 1 ? row.text(deviation) : row.needed(deviation, 'NO_COUNT');
  return { n, mean: value, deviation: n === 1 ? 0 : Number(told) };
}

interface MeanColumns {
  readonly mean: Column | undefined;
  readonly deviation: Column | undefined;
}

/** Cells that read well and cannot be true together. */
function refuseImpossible(
  row: RowInHand,
  { total, hits, observed }: ObservationDraft,
  { all, counted }: { readonly all: Column | undefined; readonly counted: readonly Column[] },
): void {
  if (all && observed && total === 0) row.refuse(all, 'NONE_COUNTED', '0');
  counted.forEach((column, nth) => {
    const found = hits[nth] ?? 0;
    if (found > total) row.refuse(column, 'MORE_THAN_ALL', String(found));
  });
}
