import { noUsableRow, type ImportCounts } from '@cxboard/domain/imports/import.rules';
import type { RowProblem } from '@cxboard/domain/imports/row.rules';
import { refuseColumn } from '@cxboard/domain/imports/table.rules';
import { limits } from '@cxboard/domain/limits';
import type { Refusal } from '@cxboard/domain/refusal';
import type { RowBatch } from './row-source.ts';

/** What a column of labels holds: the words as they are counted, under the name they are known by. */
export interface LabelsFound {
  readonly column: string;
  readonly knownAs: string;
  readonly values: ReadonlySet<string>;
}

/** What a pass over a file finds: counts, the first problems, and whether a column was given the wrong role. */
export abstract class ImportTally<Row extends { readonly day: string }> {
  readonly problems: RowProblem[] = [];
  private rows = 0;
  private badRows = 0;
  private leftOut = 0;
  private firstDay: string | null = null;
  private lastDay: string | null = null;
  private readonly badCells = new Map<string, number>();

  take({ good, problems, badRows, leftOut, rows }: RowBatch<Row>) {
    this.rows = rows;
    this.badRows += badRows;
    this.leftOut += leftOut;
    for (const problem of problems) this.note(problem);
    for (const row of good) {
      this.noteDay(row.day);
      this.count(row);
    }
  }

  /** Why nothing can be taken over by this mapping, or null. */
  refusal(): Refusal<string> | null {
    const columns = [...this.badCells].map(([column, bad]) => refuseColumn(column, { bad, rows: this.rows }));
    return columns.find(Boolean) ?? (this.badRows + this.leftOut === this.rows ? noUsableRow(this.rows) : null);
  }

  counts(): ImportCounts {
    const { rows, badRows, leftOut, firstDay, lastDay } = this;
    const goodRows = rows - badRows - leftOut;
    return { rows, badRows, leftOut, goodRows, duplicates: null, firstDay, lastDay, ...this.found() };
  }

  /** The labels of the file, column by column. */
  abstract labels(): readonly LabelsFound[];

  protected abstract count(row: Row): void;

  /** What only files of this shape hold. */
  protected abstract found(): Pick<ImportCounts, 'questions' | 'contacts' | 'cases' | 'customers' | 'observations'>;

  private note(problem: RowProblem) {
    if (this.problems.length < limits.imports.errorsKept) this.problems.push(problem);
    const { column } = problem;
    if (column !== null) this.badCells.set(column, (this.badCells.get(column) ?? 0) + 1);
  }

  private noteDay(day: string) {
    if (this.firstDay === null || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day;
  }
}
