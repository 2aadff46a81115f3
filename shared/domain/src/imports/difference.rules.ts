import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import type { ImportCounts } from './import.rules.ts';
import { folded } from './mapping.rules.ts';

/** Values of a column that no file of its source had before. */
export interface NewValues {
  readonly column: string;
  readonly values: readonly string[];
  /** How many more there are than are named. */
  readonly more: number;
}

/** How a file differs from the one of its source that was taken over before it. */
export interface FileDifference {
  readonly before: { readonly id: string; readonly fileName: string; readonly committedAt: string };
  readonly rowsBefore: number;
  readonly firstDayBefore: LocalDate | null;
  readonly lastDayBefore: LocalDate | null;
  readonly newHeaders: readonly string[];
  readonly goneHeaders: readonly string[];
  readonly newValues: readonly NewValues[];
}

export interface FileBefore {
  readonly id: string;
  readonly fileName: string;
  readonly committedAt: string;
  readonly headers: readonly string[];
  readonly counts: Pick<ImportCounts, 'rows' | 'firstDay' | 'lastDay'> | null;
}

/** What one column of the new file holds, and what its source had before. */
export interface ValuesSeen {
  readonly column: string;
  readonly values: Iterable<string>;
  readonly known: ReadonlySet<string>;
}

const lacking = (headers: readonly string[], others: readonly string[]): string[] => {
  const there = new Set(others.map(folded));
  return headers.filter((header) => !there.has(folded(header))).map((header) => header.trim());
};

/** A column without anything known before is new as a whole, and its values are no news. */
function neverSeen({ column, values, known }: ValuesSeen): NewValues[] {
  if (known.size === 0) return [];
  const found = [...values].filter((value) => value !== '' && !known.has(value)).sort();
  const named = found.slice(0, limits.imports.newValuesNamed);
  return found.length === 0 ? [] : [{ column, values: named, more: found.length - named.length }];
}

/** Compares a file with the one before: headers trimmed and case-folded, values as they are counted. */
export const differenceTo = (
  before: FileBefore,
  { headers, seen }: { readonly headers: readonly string[]; readonly seen: readonly ValuesSeen[] },
): FileDifference => ({
  before: { id: before.id, fileName: before.fileName, committedAt: before.committedAt },
  rowsBefore: before.counts?.rows ?? 0,
  firstDayBefore: before.counts?.firstDay ?? null,
  lastDayBefore: before.counts?.lastDay ?? null,
  newHeaders: lacking(headers, before.headers),
  goneHeaders: lacking(before.headers, headers),
  newValues: seen.flatMap(neverSeen),
});
