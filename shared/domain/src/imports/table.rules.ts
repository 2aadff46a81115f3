import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import type { Encoding } from './encoding.rules.ts';
import { findHeader, type HeaderPlace, namesIn, usualWidth } from './header.rules.ts';
import { folded } from './mapping.rules.ts';
import { readNumber } from './number.rules.ts';
import { delimiters, splitRecords, type Delimiter, type TextRecord } from './records.rules.ts';

export type EmptyFile = Refusal<'EmptyFile'>;
export type NotATable = Refusal<'NotATable'>;
export type OneColumn = Refusal<'OneColumn'>;
export interface TooLarge extends Refusal<'TooLarge'> {
  readonly bytes: number;
  readonly limit: number;
}
export interface WrongEncoding extends Refusal<'WrongEncoding'> {
  readonly line: number;
}
export interface NulByte extends Refusal<'NulByte'> {
  readonly line: number;
}
export interface QuoteNeverClosed extends Refusal<'QuoteNeverClosed'> {
  readonly line: number;
}
export interface DuplicateHeaders extends Refusal<'DuplicateHeaders'> {
  readonly names: readonly string[];
}
export interface EmptyHeaders extends Refusal<'EmptyHeaders'> {
  /** Positions in the file, the first column being 1. */
  readonly positions: readonly number[];
}
export interface HeaderMissing extends Refusal<'HeaderMissing'> {
  readonly line: number;
}
export interface TooManyColumns extends Refusal<'TooManyColumns'> {
  readonly columns: number;
  readonly limit: number;
}
export interface ColumnDoesNotFit extends Refusal<'ColumnDoesNotFit'> {
  readonly column: string;
  /** Share of cells that could not be read, 0 to 1. */
  readonly badShare: number;
}

export type BytesRefused = EmptyFile | NotATable | WrongEncoding | NulByte;
export type TableRefused = EmptyFile | OneColumn | QuoteNeverClosed | HeaderRefused;
export type HeaderRefused = DuplicateHeaders | EmptyHeaders | HeaderMissing | TooManyColumns;

/** In whole megabytes, upwards. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 ** 2)} MB`;

export const emptyFile = (): EmptyFile => ({
  __typename: 'EmptyFile',
  message: 'The file holds no rows; export it again with a header line and its answers.',
});
export const quoteNeverClosed = (line: number): QuoteNeverClosed => ({
  __typename: 'QuoteNeverClosed',
  line,
  message: `A quote opened on line ${line} is never closed; close it, or export the file again.`,
});
export const nulByte = (line: number): NulByte => ({
  __typename: 'NulByte',
  line,
  message: `Line ${line} holds a NUL byte, which no text does; export the file again as CSV in UTF-8.`,
});
export const wrongEncoding = (line: number): WrongEncoding => ({
  __typename: 'WrongEncoding',
  line,
  message: `Line ${line} is not written as the rest of the file; choose another encoding, or save the file as "CSV UTF-8".`,
});
const notATable = (): NotATable => ({
  __typename: 'NotATable',
  message: 'This is neither a workbook (.xlsx) nor a text file; save it as one of them, without a password.',
});

/** A file over the limit is refused before it is read. */
export function refuseSize(bytes: number, limit: number): TooLarge | null {
  if (bytes <= limit) return null;
  const message = `The file has ${megabytes(bytes)}; at most ${megabytes(limit)} can be imported. Split it and send the parts.`;
  return { __typename: 'TooLarge', bytes, limit, message };
}

/** First bytes of documents, images and archives that people mistake for tables. */
const otherKinds = ['\xd0\xcf\x11\xe0', '%PDF', '\x89PNG', '\xff\xd8\xff', '\x1f\x8b', 'GIF8', '7z\xbc\xaf'];

const openingOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 8));

/** A workbook of today is a zip archive of XML. */
export const isWorkbook = (bytes: Uint8Array): boolean => openingOf(bytes).startsWith('PK\x03\x04');

/** Looks at the first bytes of a file that is no workbook: may this be text at all? */
export function refuseBytes(bytes: Uint8Array): EmptyFile | NotATable | null {
  if (bytes.length === 0) return emptyFile();
  return otherKinds.some((mark) => openingOf(bytes).startsWith(mark)) ? notATable() : null;
}

/** A byte-order mark is no part of the first header. */
const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

interface Candidate {
  readonly delimiter: Delimiter;
  readonly columns: number;
  readonly steadiness: number;
}

function weigh(text: string, delimiter: Delimiter): Candidate {
  const { records } = splitRecords(text, delimiter, 100);
  const columns = usualWidth(records);
  const alike = records.filter(({ fields }) => fields.length === columns).length;
  return { delimiter, columns, steadiness: alike / Math.max(1, records.length) };
}

/**
 * The delimiter that cuts the first lines into two or more columns most evenly; with equal evenness the one that makes
 * more columns. Quotes are respected. Null when every line is one column.
 */
export function detectDelimiter(text: string): Delimiter | null {
  const candidates = delimiters.map((delimiter) => weigh(text, delimiter)).filter(({ columns }) => columns > 1);
  candidates.sort((a, b) => b.steadiness - a.steadiness || b.columns - a.columns);
  return candidates[0]?.delimiter ?? null;
}

/** Names in a header that the file cannot be read by: missing, empty, twice, too many. Compared trimmed and case-folded. */
export function refuseHeaders(headers: readonly string[], line = 1): HeaderRefused | null {
  if (headers.length > limits.imports.columns) {
    const message = `The file has ${headers.length} columns; at most ${limits.imports.columns} can be imported.`;
    return { __typename: 'TooManyColumns', columns: headers.length, limit: limits.imports.columns, message };
  }
  if (headers.every((header) => header.trim() === '' || readNumber(header) !== null)) {
    const message = `Line ${line} holds values, not names; put the names of the columns on the first line.`;
    return { __typename: 'HeaderMissing', line, message };
  }
  const positions = headers.flatMap((header, index) => (header.trim() === '' ? [index + 1] : []));
  if (positions.length > 0) {
    const message = `Column ${positions.join(', ')} has no name on line ${line}; name it, or leave it out.`;
    return { __typename: 'EmptyHeaders', positions, message };
  }
  return refuseDuplicates(headers, line);
}

function refuseDuplicates(headers: readonly string[], line: number): DuplicateHeaders | null {
  const keys = headers.map(folded);
  const names = [
    ...new Set(headers.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index).map((name) => name.trim())),
  ];
  if (names.length === 0) return null;
  const message = `Line ${line} names a column twice: ${names.join(', ')}. Rename one of them.`;
  return { __typename: 'DuplicateHeaders', names, message };
}

/** More than half of a column unreadable means that the role is wrong, not the cells. */
const mostBad = 0.5;

/** Refuses a column most of whose cells do not fit the role it was given. */
export function refuseColumn(
  column: string,
  { bad, rows }: { readonly bad: number; readonly rows: number },
): ColumnDoesNotFit | null {
  const badShare = rows > 0 ? bad / rows : 0;
  if (badShare <= mostBad) return null;
  const message = `${Math.round(100 * badShare)} % of ${column} does not fit the role chosen for it; choose another role, scale or date order.`;
  return { __typename: 'ColumnDoesNotFit', column, badShare, message };
}

/** How the bytes of a file become rows: found by its opening, and corrected by a person. */
export interface FileFormat extends HeaderPlace {
  /** null for a workbook. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Old programs end a line by a carriage return alone. */
  readonly endsLinesByReturn: boolean;
  /** Which sheet of a workbook. */
  readonly sheet: string | null;
}

/** What a person said about how a file is to be read; the rest is found. */
export type SaidFormat = { readonly [Part in keyof FileFormat]?: FileFormat[Part] | undefined };

export interface Table {
  /** The visible sheets of a workbook. */
  readonly sheets?: readonly string[];
  readonly format: FileFormat;
  readonly headers: readonly string[];
  /** The question in words, for each column that has it below its name. */
  readonly questions: readonly (string | null)[];
  /** The first records after the header. */
  readonly rows: readonly TextRecord[];
}

/** Spreadsheets in some countries name the delimiter on a line of its own. */
const delimiterLine = /^sep=(.)\r?\n/i;

function delimiterOf(text: string): Delimiter | null {
  const named = delimiterLine.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === named) ?? detectDelimiter(text);
}

/**
 * Reads the opening of a text: delimiter, header and first rows, or why it is no table. `whole` says that the text is
 * the whole file; else its last, possibly cut, record is left out and an open quote is not yet a fault.
 */
export function readTable(
  opening: string,
  { whole, said = {} }: { readonly whole: boolean; readonly said?: SaidFormat },
): Table | TableRefused {
  const text = withoutMark(opening);
  const delimiter = said.delimiter ?? delimiterOf(text);
  const split = splitRecords(text, delimiter ?? ',');
  const records = completeIn(split, whole);
  if (!isList(records)) return records;
  if (records.length === 0) return emptyFile();
  if (delimiter === null) return oneColumn();
  const format = { encoding: null, sheet: null, ...said, delimiter, endsLinesByReturn: endsByReturn(text) };
  return tableOf(delimiterLine.test(text) ? records.slice(1) : records, format);
}

const endsByReturn = (text: string): boolean => text.includes('\r') && !text.includes('\n');

type List = readonly TextRecord[];
const isList = (records: List | QuoteNeverClosed): records is List => Array.isArray(records);

function completeIn({ records, quoteOpenedOn }: ReturnType<typeof splitRecords>, whole: boolean) {
  if (quoteOpenedOn !== null && (whole || records.length === 0)) return quoteNeverClosed(quoteOpenedOn);
  return whole || quoteOpenedOn !== null ? records : records.slice(0, -1);
}

/** Records of a text or a sheet as a table: its names, then its rows. */
export function tableOf(
  records: readonly TextRecord[],
  said: SaidFormat & Omit<FileFormat, keyof HeaderPlace>,
): Table | TableRefused {
  const found = findHeader(records);
  const { headerLine = found.headerLine, headerRows = found.headerRows } = said;
  const fromNames = records.filter(({ line }) => line >= headerLine);
  const rows = fromNames.slice(headerRows);
  const { headers, questions } = namesIn(fromNames.slice(0, headerRows));
  if (rows.length === 0) return emptyFile();
  if (headers.length === 1) return oneColumn();
  const refusal = refuseHeaders(headers, headerLine);
  if (refusal) return refusal;
  const { encoding, delimiter, endsLinesByReturn, sheet } = said;
  const place = { headerLine: fromNames[0]?.line ?? headerLine, headerRows };
  return { format: { encoding, delimiter, endsLinesByReturn, sheet, ...place }, headers, questions, rows };
}

const oneColumn = (): OneColumn => ({
  __typename: 'OneColumn',
  message: 'The file has a single column; separate the columns by comma, semicolon, tab or bar and send it again.',
});
