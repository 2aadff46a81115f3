import { addDays, type LocalDate } from '../local-time.ts';
import { shapeOf, type ImportShape, type Mapping } from './mapping.rules.ts';

/** Rows of these shapes are about single people or cases; of others only sums by day are ever kept. */
const holdsRows: ReadonlySet<ImportShape> = new Set(['ANSWERS', 'CASES', 'CUSTOMERS']);

/** Whether there is anything to erase of a source: rows, not only sums. */
export const keepsRows = (mapping: Mapping | null): boolean => mapping !== null && holdsRows.has(shapeOf(mapping));

/**
 * The first day whose rows are still kept: those of days before it are erased. Null when all are kept, or when that was
 * done before: what is erased stays so, however long rows are kept from now on.
 */
export function eraseBefore(
  { keepDays, erasedUntil }: { readonly keepDays: number | null; readonly erasedUntil: LocalDate | null },
  today: LocalDate,
): LocalDate | null {
  if (keepDays === null) return null;
  const first = addDays(today, -keepDays);
  return erasedUntil !== null && first <= erasedUntil ? null : first;
}
