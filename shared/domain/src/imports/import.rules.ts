import { limits } from '../limits.ts';
import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';
import type { Mapping } from './mapping.rules.ts';

/**
 * The way of a file: stored, read through once, ready to be taken over, taken over. A file that cannot be read by its
 * mapping has failed and may be given another one; what was taken over can be taken back.
 */
export type ImportState =
  'UPLOADED' | 'VALIDATING' | 'READY' | 'COMMITTING' | 'COMMITTED' | 'FAILED' | 'ROLLING_BACK' | 'ROLLED_BACK';

/** What becomes of a file once it was read through: somebody looks at it, or a program that sent it has said so before. */
export const takeOvers = ['BY_HAND', 'WHEN_CLEAN', 'GOOD_ROWS'] as const;
export type TakeOver = (typeof takeOvers)[number];

/** Whether a file that can be taken over is, without anybody looking at it. */
export const takesItself = (takeOver: TakeOver, { badRows }: Pick<ImportCounts, 'badRows'>): boolean =>
  takeOver === 'GOOD_ROWS' || (takeOver === 'WHEN_CLEAN' && badRows === 0);

const importMoves = {
  UPLOADED: ['VALIDATING'],
  VALIDATING: ['READY', 'FAILED', 'UPLOADED'],
  READY: ['VALIDATING', 'COMMITTING'],
  COMMITTING: ['COMMITTED', 'READY', 'FAILED'],
  COMMITTED: ['ROLLING_BACK'],
  FAILED: ['VALIDATING'],
  ROLLING_BACK: ['ROLLED_BACK', 'COMMITTED'],
  ROLLED_BACK: [],
} as const satisfies Record<ImportState, readonly ImportState[]>;

export interface ImportStands extends Refusal<'ImportStands'> {
  readonly state: ImportState;
}

const sentences: Record<ImportState, string> = {
  UPLOADED: 'The file was sent, but nobody has said yet what its columns hold.',
  VALIDATING: 'The file is being read; wait until that is done, or cancel it.',
  READY: 'The file was read and waits to be taken over.',
  COMMITTING: 'The file is being taken over; wait until that is done, or cancel it.',
  COMMITTED: 'The file was taken over already.',
  FAILED: 'The file could not be read by its mapping; change the mapping first.',
  ROLLING_BACK: 'The file is being taken back; wait until that is done.',
  ROLLED_BACK: 'The file was taken back; send it again to import it.',
};

/** An import goes only where its state leads. */
export function refuseImportMove(state: ImportState, to: ImportState): ImportStands | null {
  const allowed: readonly ImportState[] = importMoves[state];
  return allowed.includes(to) ? null : { __typename: 'ImportStands', state, message: sentences[state] };
}

const removable: readonly ImportState[] = ['UPLOADED', 'READY', 'FAILED'];

/** What was sent and never taken over can be thrown away; what counts or is under way cannot. */
export const refuseImportRemoval = (state: ImportState): ImportStands | null =>
  removable.includes(state) ? null : { __typename: 'ImportStands', state, message: sentences[state] };

/** Only what counts can be doubted: the rest weighs on nothing. */
export const refuseDoubt = (state: ImportState): ImportStands | null =>
  state === 'COMMITTED' ? null : { __typename: 'ImportStands', state, message: sentences[state] };

export interface AlreadyImported extends Refusal<'AlreadyImported'> {
  readonly importId: string;
}

/** The same file again changes nothing, and says so. */
export const alreadyImported = (first: { readonly id: string; readonly fileName: string }): AlreadyImported => ({
  __typename: 'AlreadyImported',
  importId: first.id,
  message: `This very file was sent before, as "${first.fileName}"; nothing was added.`,
});

export interface TooManyDimensions extends Refusal<'TooManyDimensions'> {
  readonly dimensions: number;
  readonly limit: number;
}

/** Every combination of labels is kept apart for each day, so their columns are few. */
export function refuseDimensionCount({ columns }: Mapping): TooManyDimensions | null {
  const dimensions = columns.filter(({ role }) => role === 'DIMENSION').length;
  const limit = limits.imports.dimensions;
  if (dimensions <= limit) return null;
  const message = `${dimensions} columns are dimensions; at most ${limit} can be. Ignore the ones nobody will compare by.`;
  return { __typename: 'TooManyDimensions', dimensions, limit, message };
}

export interface TooManyLabels extends Refusal<'TooManyLabels'> {
  readonly column: string;
  readonly labels: number;
}

/** A column with so many labels groups nothing: it is a name, a number or a text. */
export const tooManyLabels = (column: string, labels: number): TooManyLabels => ({
  __typename: 'TooManyLabels',
  column,
  labels,
  message: `${column} holds more than ${labels} different labels, too many to compare; ignore it, or keep it as a comment.`,
});

export type TooMuchCounted = Refusal<'TooMuchCounted'>;

/** More than sums can hold exactly: amounts of money, or numbers that are no counts. */
export const tooMuchCounted: TooMuchCounted = {
  __typename: 'TooMuchCounted',
  message: 'The file counts more than a thousand million; look whether its columns really hold counts.',
};

export interface LineTooLong extends Refusal<'LineTooLong'> {
  readonly line: number;
}

export const lineTooLong = (line: number): LineTooLong => ({
  __typename: 'LineTooLong',
  line,
  message: `Line ${line} does not end; export the file again with one answer a line.`,
});

export type GivenUp = Refusal<'GivenUp'>;
export type RollBackGivenUp = Refusal<'RollBackGivenUp'>;

/** It was tried again and again, and something on our side broke each time. */
export const givenUp: GivenUp = {
  __typename: 'GivenUp',
  message:
    'The server could not finish this file; nothing was added. Check it again, and tell your administrator if it stops once more.',
};

/** The rows are all still there, so the import stands as it did. */
export const rollBackGivenUp: RollBackGivenUp = {
  __typename: 'RollBackGivenUp',
  message:
    'The server could not take this file back; all its rows still count. Roll it back again, and tell your administrator if it stops once more.',
};

export interface NoUsableRow extends Refusal<'NoUsableRow'> {
  readonly rows: number;
}

/** Every row of the file is wrong in some way, so there is nothing to take over. */
export const noUsableRow = (rows: number): NoUsableRow => ({
  __typename: 'NoUsableRow',
  rows,
  message: `None of the ${rows} rows can be used; look at the errors, and change the mapping or the file.`,
});

/** What a file was found to hold. */
export interface ImportCounts {
  readonly rows: number;
  readonly goodRows: number;
  readonly badRows: number;
  /** Rows that are no answers by the mapping, such as previews; not said by files read before that was counted. */
  readonly leftOut?: number;
  /** Rows that were there already; known once the file is taken over. */
  readonly duplicates: number | null;
  /** Rows of customers who were erased, left out; known once the file is taken over, and only where there were any. */
  readonly erased?: number;
  /** Rows of days whose rows were erased, left out; known once the file is taken over, and only where there were any. */
  readonly past?: number;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly questions: readonly {
    readonly question: string;
    readonly answers: number;
    readonly blank: number;
    readonly outOfRange: number;
    readonly notInteger: number;
  }[];
  /** Of a file of contact counts: how many, about how many different labels, over how many channels. */
  readonly contacts?: { readonly contacts: number; readonly labels: number; readonly channels: number } | null;
  /** Of a file of cases: how many are still open, and how many different labels they have. */
  readonly cases?: { readonly cases: number; readonly open: number; readonly labels: number } | null;
  /** Of a file of customers: of how many the revenue is known, and how many left. */
  readonly customers?: { readonly customers: number; readonly withRevenue: number; readonly left: number } | null;
  /** Of a file of observations: how many in all, how many of them each thing that is counted, and what their mean is. */
  readonly observations?: {
    readonly total: number;
    readonly counted: readonly { readonly question: string; readonly hits: number }[];
    readonly means?: readonly { readonly question: string; readonly mean: number | null }[];
  } | null;
}
