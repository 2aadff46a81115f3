import type { I18n } from '@lingui/core';
import { whole } from './figures.ts';

/** Why a file as a whole cannot be read. Lines count from 1, as an editor shows them. */
export type TableProblem =
  | { readonly kind: 'EMPTY' | 'NO_ROWS' | 'ONE_COLUMN' | 'NOT_A_TABLE' | 'NOT_UTF8' }
  | { readonly kind: 'QUOTE_NOT_CLOSED' | 'NUL_BYTE'; readonly line: number }
  | { readonly kind: 'DUPLICATE_HEADER'; readonly header: string }
  | { readonly kind: 'TOO_LARGE'; readonly limitBytes: number };

/** What is wrong with a file and what to do about it. */
export function tableProblem(i18n: I18n, problem: TableProblem): string {
  switch (problem.kind) {
    case 'QUOTE_NOT_CLOSED':
      return i18n.t({
        id: 'imports.table.quoteNotClosed',
        message:
          'A quotation mark opened on line {line} is never closed. Close it, or double it if it belongs to the text.',
        values: { line: whole(i18n, problem.line) },
      });
    case 'NUL_BYTE':
      return i18n.t({
        id: 'imports.table.nulByte',
        message: 'Line {line} holds a NUL byte, which no text does. Export the file again as CSV.',
        values: { line: whole(i18n, problem.line) },
      });
    case 'DUPLICATE_HEADER':
      return i18n.t({
        id: 'imports.table.duplicateHeader',
        message: 'Two columns are called “{header}” on line 1. Give each column its own name.',
        values: { header: problem.header },
      });
    case 'TOO_LARGE':
      return i18n.t({
        id: 'imports.table.tooLarge',
        message: 'The file is larger than {limit} MB. Split it by period and import the parts one after the other.',
        values: { limit: whole(i18n, problem.limitBytes / 1_000_000) },
      });
    default:
      return plainProblems[problem.kind](i18n);
  }
}

const plainProblems = {
  EMPTY: (i18n: I18n) =>
    i18n.t({
      id: 'imports.table.empty',
      message: 'The file is empty. Export it again and look into it before you upload it.',
    }),
  NO_ROWS: (i18n: I18n) =>
    i18n.t({ id: 'imports.table.noRows', message: 'The file holds column names on line 1 and no rows below them.' }),
  ONE_COLUMN: (i18n: I18n) =>
    i18n.t({
      id: 'imports.table.oneColumn',
      message: 'The file has only one column. Columns are told apart by commas, semicolons or tabs: export it as CSV.',
    }),
  NOT_A_TABLE: (i18n: I18n) =>
    i18n.t({
      id: 'imports.table.notATable',
      message: 'This is not a table of text. Export the sheet as CSV and upload that file.',
    }),
  NOT_UTF8: (i18n: I18n) =>
    i18n.t({
      id: 'imports.table.notUtf8',
      message: 'The file is not written in UTF-8. Save it as “CSV UTF-8” and upload it again.',
    }),
};

/** Why one cell does not fit the role of its column. */
export type CellProblem =
  | {
      readonly kind:
        'NOT_A_NUMBER' | 'NOT_A_DATE' | 'NOT_INTEGER' | 'MISSING' | 'NEGATIVE_WEIGHT' | 'TOO_LONG' | 'TOO_FEW_CELLS';
    }
  | { readonly kind: 'OUT_OF_SCALE'; readonly min: number; readonly max: number };

export interface CellFacts {
  readonly line: number;
  /** The header of the column. */
  readonly column: string;
  /** What stands in the cell. */
  readonly value: string;
  readonly problem: CellProblem;
}

/** "Line 214, “Q7ALL”: 12 is outside the scale from 0 to 10" */
export const cellProblem = (i18n: I18n, { line, column, value, problem }: CellFacts): string =>
  i18n.t({
    id: 'imports.cell',
    message: 'Line {line}, “{column}”: {what}',
    values: { line: whole(i18n, line), column, what: cellWords(i18n, problem, value) },
  });

function cellWords(i18n: I18n, problem: CellProblem, value: string): string {
  if (problem.kind !== 'OUT_OF_SCALE') return cellProblems[problem.kind](i18n, value);
  return i18n.t({
    id: 'imports.cell.outOfScale',
    message: '{value} is outside the scale from {min} to {max}',
    values: { value, min: whole(i18n, problem.min), max: whole(i18n, problem.max) },
  });
}

const cellProblems = {
  NOT_A_NUMBER: (i18n: I18n, value: string) =>
    i18n.t({
      id: 'imports.cell.notANumber',
      message: '“{value}” is not a number; say in the mapping if it means “blank”',
      values: { value },
    }),
  NOT_INTEGER: (i18n: I18n, value: string) =>
    i18n.t({
      id: 'imports.cell.notInteger',
      message: '{value} lies between two steps of the scale',
      values: { value },
    }),
  NOT_A_DATE: (i18n: I18n, value: string) =>
    i18n.t({ id: 'imports.cell.notADate', message: '“{value}” is not a date in the order chosen', values: { value } }),
  MISSING: (i18n: I18n) =>
    i18n.t({ id: 'imports.cell.missing', message: 'the cell is empty, and this column must not be' }),
  NEGATIVE_WEIGHT: (i18n: I18n, value: string) =>
    i18n.t({
      id: 'imports.cell.negativeWeight',
      message: 'a weight cannot be {value}; it is 0 or more',
      values: { value },
    }),
  TOO_LONG: (i18n: I18n) => i18n.t({ id: 'imports.cell.tooLong', message: 'the text is too long for this column' }),
  TOO_FEW_CELLS: (i18n: I18n) => i18n.t({ id: 'imports.cell.tooFew', message: 'the line ends before this column' }),
};
