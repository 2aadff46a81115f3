import type { ColumnMapping, ImportShape } from '@cxboard/domain/imports/mapping.rules';
import { useEffect, useState } from 'react';
import { type Begun, firstDraft, type Guessed, guessesOf, type MappingDraft } from './mapping-draft.ts';
import { onDevice } from '../../ui/on-device.ts';

/** A draft begun before files could hold anything but answers, or leave rows out, does not say so. */
type Later = 'holds' | 'leaveOut' | 'fresh';
type KeptDraft = Omit<MappingDraft, Later> & Partial<Pick<MappingDraft, Later>>;

const unsaid = { holds: 'ANSWERS', leaveOut: [], fresh: [] } as const;

const keyOf = (importId: string) => `import-columns:${importId}`;

function kept(importId: string, headers: number): MappingDraft | null {
  try {
    const draft = JSON.parse(onDevice.read(keyOf(importId)) ?? 'null') as KeptDraft | null;
    return draft?.columns.length === headers ? { ...unsaid, ...draft } : null;
  } catch {
    return null;
  }
}

export const forgetDraft = (importId: string) => onDevice.forget(keyOf(importId));

/** What was said survives a reload and a lost line; it is forgotten once the file is imported. */
export function useMappingDraft(file: Begun, guessed: Guessed) {
  const [draft, setDraft] = useState(() => kept(file.id, guessed.columns.length) ?? firstDraft(file, guessed));
  const [isAfresh, setAfresh] = useState(false);
  useEffect(() => onDevice.write(keyOf(file.id), JSON.stringify(draft)), [file.id, draft]);
  const change = (changes: Partial<MappingDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const changeColumn = (header: string, changes: Partial<ColumnMapping>) =>
    setDraft((before) => ({
      ...before,
      columns: before.columns.map((column) => (column.header === header ? { ...column, ...changes } : column)),
    }));
  const replaceColumn = (next: ColumnMapping) =>
    setDraft((before) => ({
      ...before,
      columns: before.columns.map((column) => (column.header === next.header ? next : column)),
    }));
  const see = (...headers: readonly string[]) =>
    setDraft((before) => {
      const unseen = headers.filter((header) => !before.seen.includes(header));
      return unseen.length === 0 ? before : { ...before, seen: [...before.seen, ...unseen] };
    });
  /** The columns are then what such a file would have. */
  const hold = (holds: ImportShape) => {
    setAfresh(true);
    setDraft((before) => ({
      ...before,
      holds,
      columns: guessesOf(guessed, holds).map((guess) => guess.mapping),
      ...{ seen: [], fresh: [] },
    }));
  };
  const leaveOut = (headers: readonly string[]) =>
    setDraft((before) => ({
      ...before,
      columns: before.columns.map((column) =>
        headers.includes(column.header) ? { header: column.header, role: 'IGNORE' } : column,
      ),
    }));
  return { draft, isAfresh, change, changeColumn, replaceColumn, see, hold, leaveOut };
}

export type DraftHandle = ReturnType<typeof useMappingDraft>;
