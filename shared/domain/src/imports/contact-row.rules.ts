import type { LocalDate } from '../local-time.ts';
import type { ColumnRole, Mapping } from './mapping.rules.ts';
import { readColumns, RowInHand, type RowProblem, wrongFieldCount } from './row-in-hand.rules.ts';

/** So many contacts of one day about one thing. Seconds and money are those of all of them together. */
export interface ContactDraft {
  readonly line: number;
  readonly day: LocalDate;
  /** What the file calls the reason; empty when it says nothing. */
  readonly label: string;
  /** Empty when the file says nothing. */
  readonly channel: string;
  readonly contacts: number;
  readonly handlingSeconds: number | null;
  /** In the organization's currency, in its hundredths. */
  readonly costInCents: number | null;
}

export type ContactRead =
  | { readonly kind: 'ROW'; readonly draft: ContactDraft }
  | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

export type ContactReader = (fields: readonly string[], line: number) => ContactRead;

const numberIn = (text: string | null): number | null => (text === null ? null : Number(text));
const cents = (amount: number | null): number | null => (amount === null ? null : Math.round(amount * 100));

/**
 * Prepares a mapping of contact counts for reading the rows of a file with these headers. Without a column of counts
 * each row is one contact; with one, an empty count is none. The mapping must have passed `refuseMapping`.
 */
export function compileContactMapping(mapping: Mapping, headers: readonly string[], timeZone: string): ContactReader {
  const columns = readColumns(mapping, headers, timeZone);
  const single = (role: ColumnRole) => columns.find((column) => column.role === role);
  const [date, reason, channel] = [single('DATE'), single('CONTACT_REASON'), single('CHANNEL')];
  const [contacts, seconds, cost] = [single('CONTACTS'), single('HANDLING_SECONDS'), single('COST')];
  const firstDay = mapping.period?.from;
  return (fields, line) => {
    if (fields.length !== headers.length)
      return { kind: 'BAD', problems: [wrongFieldCount(line, fields.length, headers.length)] };
    const row = new RowInHand(fields, line);
    const words = (column: typeof reason) => row.text(column) ?? '';
    const draft: ContactDraft = {
      line,
      day: firstDay === undefined ? row.needed(date, 'NO_DATE') : words(date) || firstDay,
      label: words(reason),
      channel: words(channel),
      contacts: contacts ? Number(words(contacts)) : 1,
      handlingSeconds: numberIn(row.text(seconds)),
      costInCents: cents(numberIn(row.text(cost))),
    };
    return row.problems.length > 0 ? { kind: 'BAD', problems: row.problems } : { kind: 'ROW', draft };
  };
}
