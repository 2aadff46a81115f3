import type { LocalDate } from '../local-time.ts';
import type { ExclusionReason } from '../metrics/estimate.rules.ts';
import { cellReader, type Cell, type CellProblem, type CellReader } from './cell.rules.ts';
import { folded, type ColumnRole, type Mapping } from './mapping.rules.ts';

/** A response as it will be stored. Lists follow the order of the reader's `questions`, `dimensions` and `comments`. */
export interface ResponseDraft {
  readonly line: number;
  /** The mapped id, or text to hash: the row's own text and how often it came before. */
  readonly key: { readonly kind: 'ID' | 'ROW'; readonly text: string };
  readonly day: LocalDate;
  readonly weight: number;
  readonly customerKey: string | null;
  readonly dimensions: readonly (string | null)[];
  readonly comments: readonly (string | null)[];
  /** A number is an answer; a word says why there is none. */
  readonly answers: readonly (number | ExclusionReason)[];
}

/** Why a row cannot be used: the line and column to look at, what stands there and what is wrong with it. */
export interface RowProblem {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: CellProblem | 'FIELD_COUNT';
  readonly message: string;
}

export type RowRead =
  | { readonly kind: 'ROW'; readonly draft: ResponseDraft }
  | { readonly kind: 'BAD'; readonly problems: readonly RowProblem[] };

/** Where a row stands: its line in the file and the how-manieth row with exactly this text it is (1 = first). */
export interface RowPlace {
  readonly line: number;
  readonly occurrence: number;
}

export interface RowReader {
  readonly questions: readonly string[];
  readonly dimensions: readonly string[];
  readonly comments: readonly string[];
  /** True when rows are told apart by their id column; else by their text, so occurrences must be counted. */
  readonly hasId: boolean;
  /** The text of a row that tells it from others: the same fields give the same text. */
  textOf(this: void, fields: readonly string[]): string;
  read(this: void, fields: readonly string[], place: RowPlace): RowRead;
}

interface Column {
  readonly role: ColumnRole;
  readonly header: string;
  readonly place: number;
  readonly read: CellReader;
}

const sentences: Record<CellProblem, (value: string) => string> = {
  NOT_A_NUMBER: (value) => `"${value}" is no number; correct it, or add it to the codes that mean "not answered".`,
  NOT_A_DATE: (value) => `"${value}" is no date in the order chosen for this column.`,
  NO_DATE: () => 'The date is missing.',
  NO_ID: () => 'The response id is missing.',
  NEGATIVE_WEIGHT: (value) => `A weight cannot be negative: "${value}".`,
  TOO_LONG: () => 'The text is too long.',
  NUL_CHARACTER: () => 'The text holds a NUL character; export the file again.',
};

const shortened = (value: string): string =>
  (value.length > 80 ? `${value.slice(0, 79)}…` : value).replaceAll('\0', '\ufffd');

function problem(line: number, header: string, { reason, value }: { reason: CellProblem; value: string }): RowProblem {
  const shown = shortened(value);
  return {
    line,
    column: header,
    value: shown,
    reason,
    message: `Line ${line}, ${header}: ${sentences[reason](shown)}`,
  };
}

function wrongFieldCount(line: number, found: number, expected: number): RowProblem {
  const message = `Line ${line} has ${found} fields where the header has ${expected}; look for a missing quote or delimiter.`;
  return { line, column: null, value: null, reason: 'FIELD_COUNT', message };
}

/** Reads the cells of one row and gathers what is wrong with them. */
class RowInHand {
  readonly problems: RowProblem[] = [];
  private readonly fields: readonly string[];
  private readonly line: number;

  constructor(fields: readonly string[], line: number) {
    this.fields = fields;
    this.line = line;
  }

  cell(column: Column): Cell {
    const value = this.fields[column.place] ?? '';
    const cell = column.read(value);
    if (cell.kind === 'ERROR') this.problems.push(problem(this.line, column.header, { reason: cell.reason, value }));
    return cell;
  }

  text(column: Column | undefined): string | null {
    const cell = column && this.cell(column);
    return cell?.kind === 'VALUE' ? String(cell.value) : null;
  }

  answer(column: Column): number | ExclusionReason {
    const cell = this.cell(column);
    if (cell.kind === 'VALUE') return Number(cell.value);
    return cell.kind === 'EXCLUDED' ? cell.reason : 'blank';
  }

  /** A text that must be there, unless its cell was already found wrong. */
  needed(column: Column | undefined, reason: CellProblem): string {
    const before = this.problems.length;
    const text = this.text(column);
    const missing = text === null && column && this.problems.length === before;
    if (missing) this.problems.push(problem(this.line, column.header, { reason, value: '' }));
    return text ?? '';
  }
}

/** Fields of a row joined so that no two different rows give the same text. */
const textOf = (fields: readonly string[]): string => JSON.stringify(fields);

function readColumns(mapping: Mapping, headers: readonly string[], timeZone: string): Column[] {
  const places = new Map(headers.map((header, place) => [folded(header), place]));
  return mapping.columns.flatMap((column) => {
    const place = places.get(folded(column.header));
    if (place === undefined) return [];
    return [{ role: column.role, header: column.header, place, read: cellReader(column, timeZone) }];
  });
}

/**
 * Prepares a mapping for reading the rows of a file with these headers: made once, called a million times. The mapping
 * must have passed `refuseMapping`. Without a date, or where the date cell is empty and a period is given, a response
 * counts on the first day of the period; the batch keeps both ends. A missing weight is 1.
 */
export function compileMapping(mapping: Mapping, headers: readonly string[], timeZone: string): RowReader {
  const columns = readColumns(mapping, headers, timeZone);
  const withRole = (role: ColumnRole): Column[] => columns.filter((column) => column.role === role);
  const single = (role: ColumnRole): Column | undefined => withRole(role)[0];
  const [scores, dimensions, comments] = [withRole('SCORE'), withRole('DIMENSION'), withRole('COMMENT')];
  const [id, date] = [single('RESPONSE_ID'), single('DATE')];
  const [weight, customer] = [single('WEIGHT'), single('CUSTOMER_KEY')];
  const firstDay = mapping.period?.from;

  const read = (fields: readonly string[], { line, occurrence }: RowPlace): RowRead => {
    if (fields.length !== headers.length)
      return { kind: 'BAD', problems: [wrongFieldCount(line, fields.length, headers.length)] };
    const row = new RowInHand(fields, line);
    const draft: ResponseDraft = {
      line,
      key: id
        ? { kind: 'ID', text: row.needed(id, 'NO_ID') }
        : { kind: 'ROW', text: `${textOf(fields)}#${occurrence}` },
      day: firstDay === undefined ? row.needed(date, 'NO_DATE') : (row.text(date) ?? firstDay),
      weight: Number(row.text(weight) ?? 1),
      customerKey: row.text(customer),
      dimensions: dimensions.map((column) => row.text(column)),
      comments: comments.map((column) => row.text(column)),
      answers: scores.map((column) => row.answer(column)),
    };
    return row.problems.length > 0 ? { kind: 'BAD', problems: row.problems } : { kind: 'ROW', draft };
  };
  return { ...namesOf(mapping), hasId: id !== undefined, textOf, read };
}

function namesOf({ columns }: Mapping): Pick<RowReader, 'questions' | 'dimensions' | 'comments'> {
  const withRole = (role: ColumnRole) => columns.filter((column) => column.role === role);
  return {
    questions: withRole('SCORE').map(({ question, header }) => question ?? header),
    dimensions: withRole('DIMENSION').map(({ dimension, header }) => dimension ?? header),
    comments: withRole('COMMENT').map(({ header }) => header),
  };
}
