import { tooManyLabels, type TooManyLabels } from '@cxboard/domain/imports/import.rules';
import { type Mapping, questionsOf } from '@cxboard/domain/imports/mapping.rules';
import type { ResponseDraft } from '@cxboard/domain/imports/row.rules';
import { limits } from '@cxboard/domain/limits';
import { nothingExcluded, type ExclusionReason } from '@cxboard/domain/metrics/estimate.rules';
import { ImportTally } from './import-tally.ts';
import { FileRefused } from './file-refused.ts';

export interface AnswerRow {
  readonly day: string;
  readonly draft: ResponseDraft;
  /** For each question the value of the file that stands for "not answered"; empty when the cell is, or was answered. */
  readonly codes: readonly string[];
}

/** The answers to each question, and whether its dimensions group anything. */
export class AnswersTally extends ImportTally<AnswerRow> {
  private readonly questions: ({ question: string; answers: number } & Record<ExclusionReason, number>)[];
  private readonly dimensions: { name: string; knownAs: string; labels: Set<string> }[];
  private readonly sets = new Set<string>();

  constructor({ columns }: Mapping) {
    super();
    this.questions = questionsOf({ columns }).map(({ question }) => ({ question, answers: 0, ...nothingExcluded }));
    this.dimensions = columns.flatMap(({ role, header, dimension }) =>
      role === 'DIMENSION' ? [{ name: header, knownAs: dimension ?? header, labels: new Set<string>() }] : [],
    );
  }

  labels() {
    return this.dimensions.map(({ name: column, knownAs, labels: values }) => ({ column, knownAs, values }));
  }

  protected count({ draft: { answers, dimensions } }: AnswerRow) {
    answers.forEach((answer, index) => {
      const question = this.questions[index];
      if (!question || answer === null) return;
      if (typeof answer === 'number') question.answers += 1;
      else question[answer] += 1;
    });
    dimensions.forEach((label, index) => this.label(index, label));
    this.sets.add(dimensions.join('\u0000'));
    if (this.sets.size > limits.imports.dimensionSets) throw new FileRefused(this.widest());
  }

  protected found() {
    return { questions: this.questions };
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
