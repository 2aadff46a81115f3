import type { LocalDate } from '../local-time.ts';
import type { ColumnRole, Mapping } from './mapping.rules.ts';
import { readColumns, RowInHand, type RowProblem, wrongFieldCount } from './row-in-hand.rules.ts';

/** What was counted on a day: of so many in all, so many of each thing. */
export interface ObservationDraft {
  readonly line: number;
  readonly day: LocalDate;
  readonly total: number;
  /** In the order of the mapping's columns that hold counts. */
  readonly hits: readonly number[];
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
  const counted = columns.filter(({ role }) => role === 'HITS');
  const dimensions = columns.filter(({ role }) => role === 'DIMENSION');
  const firstDay = mapping.period?.from;
  return (fields, line) => {
    if (fields.length !== headers.length)
      return { kind: 'BAD', problems: [wrongFieldCount(line, fields.length, headers.length)] };
    const row = new RowInHand(fields, line);
    const total = Number(row.needed(all, 'NO_COUNT'));
    const draft: ObservationDraft = {
      line,
      day: firstDay === undefined ? row.needed(date, 'NO_DATE') : (row.text(date) ?? firstDay),
      total,
      hits: counted.map((column) => Number(row.needed(column, 'NO_COUNT'))),
      labels: dimensions.map((column) => row.text(column)),
    };
    const sound = row.problems.length === 0;
    counted.forEach((column, nth) => {
      const hits = draft.hits[nth] ?? 0;
      if (sound && hits > total) row.refuse(column, 'MORE_THAN_ALL', String(hits));
    });
    return row.problems.length > 0 ? { kind: 'BAD', problems: row.problems } : { kind: 'ROW', draft };
  };
}
