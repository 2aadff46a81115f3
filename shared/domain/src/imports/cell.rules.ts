import { limits } from '../limits.ts';
import type { ExclusionReason } from '../metrics/estimate.rules.ts';
import { whyNotCounted } from '../metrics/histogram.rules.ts';
import { dayReader, isFarDay, minuteReader } from './date.rules.ts';
import { folded, scaleOfColumn, type ColumnMapping, type ColumnRole } from './mapping.rules.ts';
import { readNumber, readScoreText } from './number.rules.ts';

export type CellProblem =
  | 'NOT_A_NUMBER'
  | 'NOT_A_DATE'
  | 'YEAR_TOO_FAR'
  | 'NO_DATE'
  | 'NO_ID'
  | 'NO_QUESTION'
  | 'UNKNOWN_QUESTION'
  | 'NEGATIVE_WEIGHT'
  | 'NOT_A_COUNT'
  | 'NO_COUNT'
  | 'MORE_THAN_ALL'
  | ('NONE_COUNTED' | 'OUTSIDE_SCALE')
  | 'NEGATIVE_AMOUNT'
  | 'NO_CUSTOMER'
  | 'NEITHER_YES_NOR_NO'
  | 'TOO_LONG'
  | 'NUL_CHARACTER';

/** What a cell says: a value, nothing, an answer that does not count (with the reason), or something unreadable. */
export type Cell =
  | { readonly kind: 'VALUE'; readonly value: number | string }
  | { readonly kind: 'BLANK' }
  | { readonly kind: 'EXCLUDED'; readonly reason: ExclusionReason }
  | { readonly kind: 'ERROR'; readonly reason: CellProblem };

export type CellReader = (text: string) => Cell;

const blank: Cell = { kind: 'BLANK' };
const error = (reason: CellProblem): Cell => ({ kind: 'ERROR', reason });
const valueOf = (value: number | string | null, otherwise: CellProblem): Cell =>
  value === null ? error(otherwise) : { kind: 'VALUE', value };

function score({ scale, codes = [], words = [], decimalMark }: ColumnMapping): CellReader {
  const notAnswers = new Set(codes.map(({ value }) => folded(value)));
  const scores = new Map(words.map((word) => [folded(word.value), word.score]));
  return (text) => {
    if (text.trim() === '' || notAnswers.has(folded(text))) return { kind: 'EXCLUDED', reason: 'blank' };
    const value = scores.get(folded(text)) ?? readScoreText(text, decimalMark ?? '.');
    if (value === null || !scale) return error('NOT_A_NUMBER');
    const reason = whyNotCounted(value, scale);
    return reason ? { kind: 'EXCLUDED', reason } : { kind: 'VALUE', value };
  };
}

function weight({ decimalMark }: ColumnMapping): CellReader {
  return (text) => {
    if (text.trim() === '') return blank;
    const value = readNumber(text, decimalMark ?? '.');
    return value !== null && value < 0 ? error('NEGATIVE_WEIGHT') : valueOf(value, 'NOT_A_NUMBER');
  };
}

function date({ dateOrder }: ColumnMapping, timeZone: string): CellReader {
  const order = dateOrder ?? 'YMD';
  const read = dayReader(order, timeZone);
  return (text) => {
    if (text.trim() === '') return blank;
    const day = read(text);
    if (day !== null) return { kind: 'VALUE', value: day };
    return error(isFarDay(text, order) ? 'YEAR_TOO_FAR' : 'NOT_A_DATE');
  };
}

const spelled = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ');

/** Spaces are collapsed; the label keeps its case and spelling, unless it is a code that stands for another. */
function label({ codes = [], labels = [] }: ColumnMapping): CellReader {
  const notAnswers = new Set(codes.map(({ value }) => folded(value)));
  const known = new Map(labels.map((one) => [folded(one.value), spelled(one.label)]));
  return (text) => {
    if (text.trim() === '' || notAnswers.has(folded(text))) return blank;
    const value = known.get(folded(text)) || spelled(text);
    return value.length > limits.metrics.dimensionLabel ? error('TOO_LONG') : { kind: 'VALUE', value };
  };
}

/** A number of contacts: whole, and never below 0. */
const contacts = countUpTo(limits.imports.contactsPerRow);

/** So many of a whole: one row is part of sums that must stay exact. */
const observed = countUpTo(limits.imports.observedPerRow);

function countUpTo(most: number): (column: ColumnMapping) => CellReader {
  return ({ decimalMark }) =>
    (text) => {
      if (text.trim() === '') return blank;
      const value = readNumber(text, decimalMark ?? '.');
      const isCount = value !== null && Number.isSafeInteger(value) && value >= 0 && value <= most;
      return isCount ? { kind: 'VALUE', value } : error('NOT_A_COUNT');
    };
}

/** Seconds or money of the whole row. */
function amount({ decimalMark }: ColumnMapping): CellReader {
  return (text) => {
    if (text.trim() === '') return blank;
    const value = readNumber(text, decimalMark ?? '.');
    if (value !== null && value > limits.imports.amountPerRow) return error('NOT_A_NUMBER');
    return value !== null && value < 0 ? error('NEGATIVE_AMOUNT') : valueOf(value, 'NOT_A_NUMBER');
  };
}

/** A mean of what was observed, on its scale. */
function mean({ decimalMark, scale }: ColumnMapping): CellReader {
  return (text) => {
    if (text.trim() === '') return blank;
    const value = readNumber(text, decimalMark ?? '.');
    const isOutside = value !== null && scale && !(value >= scale.min && value <= scale.max);
    return isOutside ? error('OUTSIDE_SCALE') : valueOf(value, 'NOT_A_NUMBER');
  };
}

/** A day with its minute as the clock on the wall showed it, to tell how long something took. */
function minute({ dateOrder }: ColumnMapping, timeZone: string): CellReader {
  const order = dateOrder ?? 'YMD';
  const read = minuteReader(order, timeZone);
  return (text) => {
    if (text.trim() === '') return blank;
    const found = read(text);
    if (found !== null) return { kind: 'VALUE', value: found };
    return error(isFarDay(text, order) ? 'YEAR_TOO_FAR' : 'NOT_A_DATE');
  };
}

const yes = new Set(['yes', 'y', 'true', '1', 'churned', 'left', 'ja', 'ano', 'oui', 'si', 'sí']);
const no = new Set(['no', 'n', 'false', '0', 'stayed', 'active', 'nee', 'nein', 'ne', 'non']);

const yesOrNo: CellReader = (text) => {
  const word = folded(text);
  if (word === '') return blank;
  if (yes.has(word)) return { kind: 'VALUE', value: 'yes' };
  return no.has(word) ? { kind: 'VALUE', value: 'no' } : error('NEITHER_YES_NOR_NO');
};

/** Whether somebody spoke of us: 1 or 0, as other answers are. */
function speaks({ codes = [] }: ColumnMapping): CellReader {
  const notAnswers = new Set(codes.map(({ value }) => folded(value)));
  return (text) => {
    if (text.trim() === '' || notAnswers.has(folded(text))) return { kind: 'EXCLUDED', reason: 'blank' };
    const cell = yesOrNo(text);
    return cell.kind === 'VALUE' ? { kind: 'VALUE', value: Number(cell.value === 'yes') } : cell;
  };
}

const people = (column: ColumnMapping): CellReader => score({ ...column, scale: scaleOfColumn(column) });

const plainText: CellReader = (text) => (text.trim() === '' ? blank : { kind: 'VALUE', value: text.trim() });

const readers: Record<ColumnRole, (column: ColumnMapping, timeZone: string) => CellReader> = {
  SCORE: score,
  QUESTION: () => plainText,
  WEIGHT: weight,
  DATE: date,
  DIMENSION: label,
  CUSTOMER_KEY: () => plainText,
  RESPONSE_ID: () => plainText,
  COMMENT: () => plainText,
  CONTACT_REASON: label,
  CHANNEL: label,
  CONTACTS: contacts,
  HANDLING_SECONDS: amount,
  COST: amount,
  CLOSED: minute,
  REVENUE: amount,
  POTENTIAL: amount,
  HAS_LEFT: () => yesOrNo,
  HITS: observed,
  TOTAL: observed,
  MEAN: mean,
  DEVIATION: amount,
  SPEAKS: speaks,
  LISTENERS: people,
  ACTED: people,
  IGNORE: () => () => blank,
};

/** Texts already read, up to this many different ones a column: scores and labels repeat in every file. */
const remembered = 1_000;

function remembering(read: CellReader): CellReader {
  const known = new Map<string, Cell>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const cell = read(text);
    if (known.size < remembered) known.set(text, cell);
    return cell;
  };
}

const repeats = new Set<ColumnRole>(['SCORE', 'WEIGHT', 'DATE', 'DIMENSION', 'CONTACT_REASON', 'CHANNEL']);

const apostrophe = 0x27;

/** Exports put an apostrophe before what a spreadsheet would run as a formula; it is no part of the text. */
const asMeant = (text: string): string =>
  text.charCodeAt(0) === apostrophe && /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

function checked(read: CellReader): CellReader {
  return (text) => {
    if (text.length > limits.imports.cellLength) return error('TOO_LONG');
    return text.includes('\0') ? error('NUL_CHARACTER') : read(asMeant(text));
  };
}

/** Makes the reader of a column once; it is then called for every row. `toTheMinute` reads dates with their time. */
export function cellReader(column: ColumnMapping, timeZone: string, toTheMinute = false): CellReader {
  const reader = toTheMinute && column.role === 'DATE' ? minute : readers[column.role];
  const read = checked(reader(column, timeZone));
  return repeats.has(column.role) ? remembering(read) : read;
}

/** Reads one cell. For many rows make a `cellReader` once. */
export const readCell = (column: ColumnMapping, text: string, timeZone = 'UTC'): Cell =>
  cellReader(column, timeZone)(text);
