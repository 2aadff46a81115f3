import type { LocalDate } from '../local-time.ts';
import { folded, type ColumnRole, type Mapping } from './mapping.rules.ts';
import { readColumns, RowInHand, type RowProblem, wrongFieldCount } from './row-in-hand.rules.ts';

/** A case as a file tells it. Moments are those of the clock on the wall, to the minute. */
export interface CaseDraft {
  readonly line: number;
  /** What tells it from other cases of its source: its number, else all that its row says but when it was closed. */
  readonly key: string;
  readonly day: LocalDate;
  readonly openedAt: string;
  /** Null while it is open. */
  readonly closedAt: string | null;
  /** What the file calls the reason; empty when it says nothing. */
  readonly label: string;
}

export type CaseRead =
  | { readonly kind: 'ROW'; readonly draft: CaseDraft }
  | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

/** Prepares a mapping of cases for reading the rows of a file with these headers. It must have passed `refuseMapping`. */
export function compileCaseMapping(
  mapping: Mapping,
  headers: readonly string[],
  timeZone: string,
): (fields: readonly string[], line: number) => CaseRead {
  const columns = readColumns(mapping, headers, timeZone);
  const single = (role: ColumnRole) => columns.find((column) => column.role === role);
  const [opened, closed, id, reason] = [
    single('DATE'),
    single('CLOSED'),
    single('RESPONSE_ID'),
    single('CONTACT_REASON'),
  ];
  const keyWithoutId = (fields: readonly string[]) =>
    JSON.stringify(fields.filter((_, place) => place !== closed?.place).map(folded));
  return (fields, line) => {
    if (fields.length !== headers.length)
      return { kind: 'BAD', problems: [wrongFieldCount(line, fields.length, headers.length)] };
    const row = new RowInHand(fields, line);
    const openedAt = row.needed(opened, 'NO_DATE');
    const draft: CaseDraft = {
      line,
      key: id ? row.needed(id, 'NO_ID') : keyWithoutId(fields),
      day: openedAt.slice(0, 10),
      openedAt,
      closedAt: row.text(closed),
      label: row.text(reason) ?? '',
    };
    return row.problems.length > 0 ? { kind: 'BAD', problems: row.problems } : { kind: 'ROW', draft };
  };
}

const minutesIn = (moment: string): number => Date.parse(`${moment}Z`) / 60_000;

/** Hours between two moments of the clock on the wall; below 0 when the second comes first. */
export const hoursBetween = (from: string, to: string): number => (minutesIn(to) - minutesIn(from)) / 60;
