import { differenceTo, type FileBefore, type FileDifference } from '@cxboard/domain/imports/difference.rules';
import type { Source } from '../metrics/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { LabelsFound } from './import-tally.ts';
import type { Import } from './import.entity.ts';
import { dataUntil, importBefore } from './imports.statements.ts';

type Before = Omit<FileBefore, 'committedAt'> & { readonly committedAt: Date };
type Known = ReadonlyMap<string, ReadonlySet<string>>;
const nothing: ReadonlySet<string> = new Set();

/** How a file that was read through differs from the one of its source before; null when it is the first. */
export async function differenceOf(
  work: Work,
  { id, sourceId, headers }: Import,
  found: { readonly labels: readonly LabelsFound[]; readonly known: (sourceId: string) => Promise<Known> },
): Promise<FileDifference | null> {
  const [before] = await work.query<Before>(importBefore, [sourceId, id]);
  if (!before || !sourceId) return null;
  const known = await found.known(sourceId);
  const seen = found.labels.map(({ column, knownAs, values }) => ({
    ...{ column, values },
    known: known.get(knownAs) ?? nothing,
  }));
  return differenceTo({ ...before, committedAt: before.committedAt.toISOString() }, { headers, seen });
}

/** Keeps with a source how far its data reach, once a file was taken over or back. */
export async function noteDataUntil(work: Work, source: Source, changes: Partial<Source> = {}): Promise<void> {
  const [row] = await work.query<{ until: string | null }>(dataUntil, [source.id]);
  await work.change(source, { ...changes, dataUntil: row?.until ?? null });
}
