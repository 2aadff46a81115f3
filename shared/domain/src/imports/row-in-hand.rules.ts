import type { ExclusionReason } from '../metrics/estimate.rules.ts';
import { cellReader, type Cell, type CellProblem, type CellReader } from './cell.rules.ts';
import { folded, shapeOf, type ColumnRole, type Mapping } from './mapping.rules.ts';

/** Why a row cannot be used: the line and column to look at, what stands there and what is wrong with it. */
export interface RowProblem {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: CellProblem | 'FIELD_COUNT';
  readonly message: string;
}

export interface Column {
  readonly role: ColumnRole;
  readonly header: string;
  readonly place: number;
  readonly read: CellReader;
}

const sentences: Record<CellProblem, (value: string) => string> = {
  NOT_A_NUMBER: (value) => `"${value}" is no number; correct it, or add it to the codes that mean "not answered".`,
  NOT_A_DATE: (value) => `"${value}" is no date in the order chosen for this column.`,
  YEAR_TOO_FAR: (value) => `"${value}" is a date before 1970 or after 2100, which no answer is from.`,
  NO_DATE: () => 'The date is missing.',
  NO_ID: () => 'The response id is missing.',
  NO_QUESTION: () => 'The row does not say which question it answers.',
  UNKNOWN_QUESTION: (value) => `Nobody has said which question "${value}" is.`,
  NEGATIVE_WEIGHT: (value) => `A weight cannot be negative: "${value}".`,
  NOT_A_COUNT: (value) => `"${value}" is no whole number that can be counted.`,
  NO_COUNT: () => 'The number is missing.',
  MORE_THAN_ALL: (value) => `${value} is more than there were in all.`,
  NONE_COUNTED: () => 'A mean needs a count of at least 1.',
  OUTSIDE_SCALE: (value) => `"${value}" is outside the scale of this column.`,
  NEGATIVE_AMOUNT: (value) => `"${value}" is below 0.`,
  NO_CUSTOMER: () => 'The customer is missing.',
  NEITHER_YES_NOR_NO: (value) => `"${value}" says neither yes nor no.`,
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

export function wrongFieldCount(line: number, found: number, expected: number): RowProblem {
  const message = `Line ${line} has ${found} fields where the header has ${expected}; look for a missing quote or delimiter.`;
  return { line, column: null, value: null, reason: 'FIELD_COUNT', message };
}

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowInHand {
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

  /** Something wrong with a cell that reads well by itself. */
  refuse(column: Column, reason: CellProblem, value: string): void {
    this.problems.push(problem(this.line, column.header, { reason, value }));
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

/** Tells rows that are no answers, such as previews; null when the mapping names none. */
export function leftOutReader(
  { leaveOut = [] }: Mapping,
  headers: readonly string[],
): ((fields: readonly string[]) => boolean) | null {
  const places = new Map(headers.map((header, place) => [folded(header), place]));
  const rules = leaveOut.map(({ header, values }) => ({
    place: places.get(folded(header)) ?? -1,
    values: new Set(values.map(folded)),
  }));
  if (rules.length === 0) return null;
  return (fields) => rules.some(({ place, values }) => values.has(folded(fields[place] ?? '')));
}

/** Of cases the minute counts, of all else the day. */
export function readColumns(mapping: Mapping, headers: readonly string[], timeZone: string): Column[] {
  const toTheMinute = shapeOf(mapping) === 'CASES';
  const places = new Map(headers.map((header, place) => [folded(header), place]));
  return mapping.columns.flatMap((column) => {
    const place = places.get(folded(column.header));
    if (place === undefined) return [];
    return [{ role: column.role, header: column.header, place, read: cellReader(column, timeZone, toTheMinute) }];
  });
}
