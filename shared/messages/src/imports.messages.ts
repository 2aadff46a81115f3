import type { I18n } from '@lingui/core';
import { list, percent, whole } from './figures.ts';

/** Why a file as a whole cannot be read: each refusal with its facts. Lines count from 1, as an editor shows them. */
interface FileFacts {
  readonly EmptyFile: object;
  readonly NotATable: object;
  readonly OneColumn: object;
  readonly WorkbookBroken: object;
  readonly UnpacksTooLarge: { readonly bytes: number; readonly limit: number };
  readonly FormulaWithoutValue: { readonly line: number; readonly cell: string };
  readonly WrongEncoding: { readonly line: number };
  readonly NulByte: { readonly line: number };
  readonly QuoteNeverClosed: { readonly line: number };
  readonly HeaderMissing: { readonly line: number };
  readonly TooLarge: { readonly bytes: number; readonly limit: number };
  readonly DuplicateHeaders: { readonly names: readonly string[] };
  readonly EmptyHeaders: { readonly positions: readonly number[] };
  readonly TooManyColumns: { readonly columns: number; readonly limit: number };
  readonly ColumnDoesNotFit: { readonly column: string; readonly badShare: number };
  readonly TooManyLabels: { readonly column: string; readonly labels: number };
  readonly TooMuchCounted: object;
  readonly LineTooLong: { readonly line: number };
  readonly NoUsableRow: { readonly rows: number };
  readonly GivenUp: object;
  readonly RollBackGivenUp: object;
}

type FileRefusalName = keyof FileFacts;
type Facts<Name extends FileRefusalName> = { readonly __typename: Name } & FileFacts[Name];
export type FileRefusal = { [Name in FileRefusalName]: Facts<Name> }[FileRefusalName];
type Words = { readonly [Name in FileRefusalName]: (i18n: I18n, facts: Facts<Name>) => string };

const megabytes = (i18n: I18n, bytes: number): string => whole(i18n, Math.ceil(bytes / 1024 ** 2));

const fileWords: Words = {
  EmptyFile: (i18n) =>
    i18n.t({
      id: 'imports.emptyFile',
      message: 'The file holds no rows. Export it again with a header line and its answers.',
    }),
  NotATable: (i18n) =>
    i18n.t({
      id: 'imports.notATable',
      message:
        'This is neither a workbook (.xlsx) nor a text. Save it as one of them, without a password, and upload that.',
    }),
  WorkbookBroken: (i18n) =>
    i18n.t({
      id: 'imports.workbookBroken',
      message: 'The workbook is damaged. Open it, save it anew as .xlsx and upload that file.',
    }),
  UnpacksTooLarge: (i18n, { bytes }) =>
    i18n.t({
      id: 'imports.unpacksTooLarge',
      message: 'A part of the workbook unpacks to {size} MB, more than a sheet can hold. Save the sheet as CSV.',
      values: { size: megabytes(i18n, bytes) },
    }),
  FormulaWithoutValue: (i18n, { cell }) =>
    i18n.t({
      id: 'imports.formulaWithoutValue',
      message: 'Cell {cell} holds a formula without its result. Open the workbook, save it and upload it again.',
      values: { cell },
    }),
  OneColumn: (i18n) =>
    i18n.t({
      id: 'imports.oneColumn',
      message:
        'The file has a single column. Separate the columns by comma, semicolon, tab or bar and upload it again.',
    }),
  WrongEncoding: (i18n, { line }) =>
    i18n.t({
      id: 'imports.wrongEncoding',
      message:
        'Line {line} is not written in the letters of the rest. Choose another encoding, or save the file as “CSV UTF-8”.',
      values: { line: whole(i18n, line) },
    }),
  NulByte: (i18n, { line }) =>
    i18n.t({
      id: 'imports.nulByte',
      message: 'Line {line} holds a NUL byte, which no text does. Export the file again as “CSV UTF-8”.',
      values: { line: whole(i18n, line) },
    }),
  QuoteNeverClosed: (i18n, { line }) =>
    i18n.t({
      id: 'imports.quoteNeverClosed',
      message: 'A quotation mark opened on line {line} is never closed. Close it, or export the file again.',
      values: { line: whole(i18n, line) },
    }),
  HeaderMissing: (i18n, { line }) =>
    i18n.t({
      id: 'imports.headerMissing',
      message: 'Line {line} holds values, not names. Put the names of the columns on the first line.',
      values: { line: whole(i18n, line) },
    }),
  TooLarge: (i18n, { bytes, limit }) =>
    i18n.t({
      id: 'imports.tooLarge',
      message: 'The file has {size} MB; at most {limit} MB can be imported. Split it and import the parts.',
      values: { size: megabytes(i18n, bytes), limit: megabytes(i18n, limit) },
    }),
  DuplicateHeaders: (i18n, { names }) =>
    i18n.t({
      id: 'imports.duplicateHeaders',
      message: 'The header names more than one column {names}. Give each column its own name.',
      values: {
        names: list(
          i18n,
          names.map((name) => `“${name}”`),
        ),
      },
    }),
  EmptyHeaders: (i18n, { positions }) =>
    i18n.t({
      id: 'imports.emptyHeaders',
      message:
        '{count, plural, one {Column {positions} has} other {Columns {positions} have}} no name. Name each column or leave it out.',
      values: {
        count: positions.length,
        positions: list(
          i18n,
          positions.map((position) => whole(i18n, position)),
        ),
      },
    }),
  TooManyColumns: (i18n, { columns, limit }) =>
    i18n.t({
      id: 'imports.tooManyColumns',
      message: 'The file has {columns} columns; at most {limit} can be imported. Leave out those that no metric needs.',
      values: { columns: whole(i18n, columns), limit: whole(i18n, limit) },
    }),
  ColumnDoesNotFit: (i18n, { column, badShare }) =>
    i18n.t({
      id: 'imports.columnDoesNotFit',
      message: '{share} of “{column}” does not fit the role chosen for it. Choose another role, scale or date order.',
      values: { column, share: percent(i18n, 100 * badShare) },
    }),
  TooManyLabels: (i18n, { column, labels }) =>
    i18n.t({
      id: 'imports.tooManyLabels',
      message: '“{column}” holds {labels} different labels or more, too many to compare. Leave it out of the import.',
      values: { column, labels: whole(i18n, labels) },
    }),
  TooMuchCounted: (i18n) =>
    i18n.t({
      id: 'imports.tooMuchCounted',
      message: 'The file counts more than a thousand million. Look whether its columns really hold counts.',
    }),
  LineTooLong: (i18n, { line }) =>
    i18n.t({
      id: 'imports.lineTooLong',
      message: 'Line {line} does not end. Export the file again with one answer a line.',
      values: { line: whole(i18n, line) },
    }),
  NoUsableRow: (i18n, { rows }) =>
    i18n.t({
      id: 'imports.noUsableRow',
      message: 'None of the {rows} rows can be used. Look at the errors below, then change the columns or the file.',
      values: { rows: whole(i18n, rows) },
    }),
  GivenUp: (i18n) =>
    i18n.t({
      id: 'imports.givenUp',
      message:
        'The server could not finish this file, and nothing was added. Check it again; if it stops once more, tell your administrator.',
    }),
  RollBackGivenUp: (i18n) =>
    i18n.t({
      id: 'imports.rollBackGivenUp',
      message:
        'This import could not be rolled back, and all its rows still count. Roll it back again; if it stops once more, tell your administrator.',
    }),
};

const fileRefusalNames: readonly string[] = Object.keys(fileWords);
/** A refusal of a newer server may have a name that this page cannot word. */
export const isFileRefusal = (refusal: { readonly __typename: string }): refusal is FileRefusal =>
  fileRefusalNames.includes(refusal.__typename);

/** What is wrong with a file and what to do about it. */
export const fileRefusal = <Name extends FileRefusalName>(i18n: I18n, refusal: Facts<Name>): string =>
  fileWords[refusal.__typename](i18n, refusal);
