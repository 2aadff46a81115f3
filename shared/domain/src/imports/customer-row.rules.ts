import type { LocalDate } from '../local-time.ts';
import type { ColumnRole, Mapping } from './mapping.rules.ts';
import { readColumns, RowInHand, type RowProblem, wrongFieldCount } from './row-in-hand.rules.ts';

/** What is known of a customer in a quarter. Money is of a year, in hundredths of the organization's currency. */
export interface CustomerDraft {
  readonly line: number;
  readonly day: LocalDate;
  readonly customerKey: string;
  readonly revenueInCents: number | null;
  /** What they could bring; null when nobody knows. */
  readonly potentialInCents: number | null;
  /** Whether they left in the quarter; null when the file does not say. */
  readonly hasLeft: boolean | null;
  /** In the order of the mapping's dimensions. */
  readonly labels: readonly (string | null)[];
}

export type CustomerRead =
  | { readonly kind: 'ROW'; readonly draft: CustomerDraft }
  | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

const monthsInYear = 12;

/** Prepares a mapping of customers for reading the rows of a file with these headers. It must have passed `refuseMapping`. */
export function compileCustomerMapping(
  mapping: Mapping,
  headers: readonly string[],
  timeZone: string,
): (fields: readonly string[], line: number) => CustomerRead {
  const columns = readColumns(mapping, headers, timeZone);
  const single = (role: ColumnRole) => columns.find((column) => column.role === role);
  const [customer, date, left] = [single('CUSTOMER_KEY'), single('DATE'), single('HAS_LEFT')];
  const dimensions = columns.filter(({ role }) => role === 'DIMENSION');
  const firstDay = mapping.period?.from;
  const moneyIn = (role: 'REVENUE' | 'POTENTIAL') => {
    const column = single(role);
    const perYear = mapping.columns.find((one) => one.role === role)?.perMonth ? monthsInYear : 1;
    return (row: RowInHand) => {
      const text = row.text(column);
      return text === null ? null : Math.round(Number(text) * perYear * 100);
    };
  };
  const [revenueOf, potentialOf] = [moneyIn('REVENUE'), moneyIn('POTENTIAL')];
  return (fields, line) => {
    if (fields.length !== headers.length)
      return { kind: 'BAD', problems: [wrongFieldCount(line, fields.length, headers.length)] };
    const row = new RowInHand(fields, line);
    const hasLeft = row.text(left);
    const draft: CustomerDraft = {
      line,
      day: firstDay === undefined ? row.needed(date, 'NO_DATE') : (row.text(date) ?? firstDay),
      customerKey: row.needed(customer, 'NO_CUSTOMER'),
      revenueInCents: revenueOf(row),
      potentialInCents: potentialOf(row),
      hasLeft: hasLeft === null ? null : hasLeft === 'yes',
      labels: dimensions.map((column) => row.text(column)),
    };
    return row.problems.length > 0 ? { kind: 'BAD', problems: row.problems } : { kind: 'ROW', draft };
  };
}
