import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import {
  folded,
  type ColumnMapping,
  type ColumnRole,
  type ImportShape,
  type LeftOutRows,
  type Mapping,
  shapeOf,
} from '@cxboard/domain/imports/mapping.rules';
import { useEffect, useState } from 'react';
import type { ColumnMappingInput, MapImportInput } from '../../contract.generated.ts';

/** What a person has said about a file so far. */
export interface MappingDraft {
  readonly sourceName: string;
  readonly holds: ImportShape;
  readonly columns: readonly ColumnMapping[];
  readonly from: string;
  readonly to: string;
  /** Rows that are no answers, such as previews. */
  readonly leaveOut: readonly LeftOutRows[];
  /** Columns whose odd values somebody has looked at. */
  readonly seen: readonly string[];
}

/** Only what the new role needs, as proposed where there is a proposal. */
export function inRole(column: ColumnMapping, role: ColumnRole, { mapping, personal, ...asks }: ColumnGuess) {
  const { header } = column;
  const decimalMark = asks.askDecimalMark ? null : '.';
  const kept = mapping.role === role ? mapping : null;
  const needs: Record<ColumnRole, Partial<ColumnMapping>> = {
    SCORE: { question: header, scale: null, codes: [], words: [], decimalMark: '.' },
    DIMENSION: { dimension: header, aboutPeople: personal !== null, codes: [] },
    DATE: { dateOrder: asks.askDateOrder[0] ? null : (mapping.dateOrder ?? null) },
    WEIGHT: { decimalMark },
    ...{ CUSTOMER_KEY: {}, RESPONSE_ID: {}, COMMENT: {}, IGNORE: {}, CONTACT_REASON: {}, CHANNEL: {} },
    ...{ CONTACTS: { decimalMark }, HANDLING_SECONDS: { decimalMark }, COST: { decimalMark } },
  };
  return { ...needs[role], ...kept, header, role };
}

const hasScale = ({ scale }: ColumnMapping): boolean => !!scale && scale.min < scale.max;

const lacksMark = ({ decimalMark }: ColumnMapping): boolean => !decimalMark;

const gaps: Partial<Record<ColumnRole, (column: ColumnMapping) => boolean>> = {
  SCORE: (column) => !column.question?.trim() || !hasScale(column),
  DIMENSION: ({ dimension }) => !dimension?.trim(),
  DATE: ({ dateOrder }) => !dateOrder,
  ...{ WEIGHT: lacksMark, CONTACTS: lacksMark, HANDLING_SECONDS: lacksMark, COST: lacksMark },
};

/** Odd words that somebody gave a score. */
const wordsBeyond = ({ words = [] }: ColumnMapping, { suspects }: ColumnGuess): number =>
  suspects.filter(({ value }) => words.some((word) => folded(word.value) === folded(value))).length;

/** What a column asks for: an answer without which the file cannot be read, or a look at odd values that are else left out. */
export type Asks = 'ANSWER' | 'LOOK' | null;

export function asksFor(column: ColumnMapping, guess: ColumnGuess, seen: readonly string[]): Asks {
  if (gaps[column.role]?.(column)) return 'ANSWER';
  const hasOdd =
    column.role === 'SCORE' && guess.suspects.length > (column.codes?.length ?? 0) + wordsBeyond(column, guess);
  return hasOdd && !seen.includes(column.header) ? 'LOOK' : null;
}

export const hasDates = ({ columns }: Pick<MappingDraft, 'columns'>): boolean =>
  columns.some(({ role }) => role === 'DATE');

/** The draft as the rules judge it. */
export const mappingOf = (draft: MappingDraft): Mapping => ({
  holds: draft.holds,
  columns: draft.columns,
  period: !hasDates(draft) && draft.from && draft.to ? { from: draft.from, to: draft.to } : null,
  leaveOut: draft.leaveOut,
});

const scoreInput = ({ question, scale, codes, words = [] }: ColumnMapping) => ({
  ...(question && { question }),
  ...(scale && { scale: { min: scale.min, max: scale.max } }),
  ...(codes && { codes: codes.map(({ value, means }) => ({ value, means })) }),
  ...(words.length > 0 && { words: words.map(({ value, score }) => ({ value, score })) }),
});

const marks = { '.': 'POINT', ',': 'COMMA' } as const;

/** Only what is set: the API takes a missing part for "not said". */
const columnInput = (column: ColumnMapping): ColumnMappingInput => {
  const { header, role, decimalMark, dateOrder, dimension, aboutPeople } = column;
  return {
    header,
    role,
    ...scoreInput(column),
    ...(decimalMark && { decimalMark: marks[decimalMark] }),
    ...(dateOrder && { dateOrder }),
    ...(dimension && { dimension }),
    ...(aboutPeople !== undefined && { aboutPeople }),
  };
};

export const mapInput = (importId: string, draft: MappingDraft): MapImportInput => ({
  importId,
  sourceName: draft.sourceName.trim(),
  holds: draft.holds,
  columns: draft.columns.map(columnInput),
  period: mappingOf(draft).period,
  leaveOut: draft.leaveOut.map(({ header, values }) => ({ header, values: [...values] })),
});

interface Begun {
  readonly id: string;
  readonly fileName: string;
  readonly mapping: Mapping | null;
  readonly source: { readonly name: string } | null;
}

const nameOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim()
    .slice(0, 200);

/** A mapping sent by another client may say "nothing" for a part. */
const onlySaid = (column: ColumnMapping): ColumnMapping => ({
  ...column,
  codes: column.codes ?? [],
  aboutPeople: column.aboutPeople ?? false,
});

/** What each column would be in a file of either shape, and which one it looks like. */
export interface Guessed {
  readonly holds: ImportShape;
  readonly leaveOut: readonly LeftOutRows[];
  readonly columns: readonly { readonly guess: ColumnGuess; readonly asContacts: ColumnGuess }[];
}

export const guessesOf = ({ columns }: Guessed, holds: ImportShape): ColumnGuess[] =>
  columns.map(({ guess, asContacts }) => (holds === 'CONTACT_COUNTS' ? asContacts : guess));

/** Begins with the mapping the file was read by, else with the proposal. */
export function firstDraft({ fileName, mapping, source }: Begun, guessed: Guessed): MappingDraft {
  const { from, to } = mapping?.period ?? { from: '', to: '' };
  const said = mapping ? saidBefore(mapping) : proposedIn(guessed);
  return { sourceName: source?.name ?? nameOf(fileName), ...said, from, to, seen: [] };
}

type Proposal = Pick<MappingDraft, 'holds' | 'columns' | 'leaveOut'>;

const saidBefore = (mapping: Mapping): Proposal => ({
  holds: shapeOf(mapping),
  columns: mapping.columns.map(onlySaid),
  leaveOut: mapping.leaveOut ?? [],
});
const proposedIn = (guessed: Guessed): Proposal => ({
  holds: guessed.holds,
  columns: guessesOf(guessed, guessed.holds).map(({ mapping }) => mapping),
  leaveOut: guessed.leaveOut,
});

/** A draft begun before files could hold anything but answers, or leave rows out, does not say so. */
type KeptDraft = Omit<MappingDraft, 'holds' | 'leaveOut'> & Partial<Pick<MappingDraft, 'holds' | 'leaveOut'>>;

const keyOf = (importId: string) => `import-columns:${importId}`;

function kept(importId: string, headers: number): MappingDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(importId)) ?? 'null') as KeptDraft | null;
    return draft?.columns.length === headers
      ? { ...draft, holds: draft.holds ?? 'ANSWERS', leaveOut: draft.leaveOut ?? [] }
      : null;
  } catch {
    return null;
  }
}

export const forgetDraft = (importId: string) => localStorage.removeItem(keyOf(importId));

/** What was said survives a reload and a lost line; it is forgotten once the file is imported. */
export function useMappingDraft(file: Begun, guessed: Guessed) {
  const [draft, setDraft] = useState(() => kept(file.id, guessed.columns.length) ?? firstDraft(file, guessed));
  useEffect(() => localStorage.setItem(keyOf(file.id), JSON.stringify(draft)), [file.id, draft]);
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
  const see = (header: string) =>
    setDraft((before) => (before.seen.includes(header) ? before : { ...before, seen: [...before.seen, header] }));
  /** The columns are then what such a file would have. */
  const hold = (holds: ImportShape) =>
    setDraft((before) => ({
      ...before,
      holds,
      columns: guessesOf(guessed, holds).map((guess) => guess.mapping),
      seen: [],
    }));
  const leaveOut = (headers: readonly string[]) =>
    setDraft((before) => ({
      ...before,
      columns: before.columns.map((column) =>
        headers.includes(column.header) ? { header: column.header, role: 'IGNORE' } : column,
      ),
    }));
  return { draft, change, changeColumn, replaceColumn, see, hold, leaveOut };
}

export type DraftHandle = ReturnType<typeof useMappingDraft>;
