import {
  noUsableRow,
  tooManyLabels,
  type ImportCounts,
  type TooManyLabels,
} from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import type { RowProblem } from '@cxboard/domain/imports/row.rules';
import { refuseColumn } from '@cxboard/domain/imports/table.rules';
import { limits } from '@cxboard/domain/limits';
import { nothingExcluded, type ExclusionReason } from '@cxboard/domain/metrics/estimate.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { FileRefused } from './record-stream.ts';
import type { GoodRow, RowBatch } from './row-source.ts';

/** What a pass over a file finds: counts, the first problems, and whether a column was given the wrong role. */
export class ImportTally {
  readonly problems: RowProblem[] = [];
  private rows = 0;
  private badRows = 0;
  private firstDay: string | null = null;
  private lastDay: string | null = null;
  private readonly badCells = new Map<string, number>();
  private readonly questions: ({ question: string; answers: number } & Record<ExclusionReason, number>)[];
  private readonly dimensions: { name: string; labels: Set<string> }[];
  private readonly sets = new Set<string>();

  constructor({ columns }: Mapping) {
    this.questions = columns.flatMap(({ role, question, header }) =>
      role === 'SCORE' ? [{ question: question ?? header, answers: 0, ...nothingExcluded }] : [],
    );
    this.dimensions = columns.flatMap(({ role, header }) =>
      role === 'DIMENSION' ? [{ name: header, labels: new Set<string>() }] : [],
    );
  }

  take({ good, problems, badRows, rows }: RowBatch) {
    this.rows = rows;
    this.badRows += badRows;
    for (const problem of problems) this.note(problem);
    for (const row of good) this.count(row);
  }

  /** Why nothing can be taken over by this mapping, or null. */
  refusal(): Refusal<string> | null {
    const columns = [...this.badCells].map(([column, bad]) => refuseColumn(column, { bad, rows: this.rows }));
    return columns.find(Boolean) ?? (this.badRows === this.rows ? noUsableRow(this.rows) : null);
  }

  counts(): ImportCounts {
    const { rows, badRows, firstDay, lastDay, questions } = this;
    return { rows, badRows, goodRows: rows - badRows, duplicates: null, firstDay, lastDay, questions };
  }

  private note(problem: RowProblem) {
    if (this.problems.length < limits.imports.errorsKept) this.problems.push(problem);
    const { column } = problem;
    if (column !== null) this.badCells.set(column, (this.badCells.get(column) ?? 0) + 1);
  }

  private count({ draft: { day, answers, dimensions } }: GoodRow) {
    if (this.firstDay === null || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day;
    answers.forEach((answer, index) => {
      const question = this.questions[index];
      if (!question) return;
      if (typeof answer === 'number') question.answers += 1;
      else question[answer] += 1;
    });
    dimensions.forEach((label, index) => this.label(index, label));
    this.sets.add(dimensions.join('\u0000'));
    if (this.sets.size > limits.imports.dimensionSets) throw new FileRefused(this.widest());
  }

  private label(index: number, label: string | null) {
    const dimension = this.dimensions[index];
    if (!dimension || label === null) return;
    dimension.labels.add(label);
    if (dimension.labels.size > limits.imports.labelsPerDimension)
      throw new FileRefused(tooManyLabels(dimension.name, limits.imports.labelsPerDimension));
  }

  /** Too many combinations: the column with most labels is the one to leave out. */
  private widest(): TooManyLabels {
    const [most] = this.dimensions.toSorted((a, b) => b.labels.size - a.labels.size);
    return tooManyLabels(most?.name ?? '', most?.labels.size ?? 0);
  }
}
