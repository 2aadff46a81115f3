import type { QuestionOfFile } from '@cxboard/domain/imports/mapping.rules';
import { v7 as uuidv7 } from 'uuid';
import { idFrom } from '../platform/database/id-from.ts';
import { runLong } from '../platform/database/long-statement.ts';
import type { Work } from '../platform/database/work.ts';
import * as sql from './responses.statements.ts';

/** What a file calls the questions and the dimensions of its source. */
export interface NamesOfSource {
  readonly sourceId: string;
  readonly questions: readonly {
    readonly name: string;
    readonly scale: { readonly min: number; readonly max: number };
    /** What it asks for the value model, or that its files tell means. */
    readonly asks: QuestionOfFile['asks'];
  }[];
  readonly dimensions: readonly { readonly name: string; readonly aboutPeople: boolean }[];
}

type Labels = readonly (string | null)[];

/** The combinations of labels that a file names, each known once; with the questions and dimensions of its source. */
export class DimensionSets {
  private readonly sets = new Map<string, { readonly id: string; readonly labels: string }>();

  constructor(
    private readonly work: Work,
    private readonly load: NamesOfSource,
  ) {}

  idOf(labels: Labels): string {
    const together = labels.join('\u0000');
    const known = this.sets.get(together) ?? this.newSet(labels);
    this.sets.set(together, known);
    return known.id;
  }

  /** Keeps what was met, and gives the ids of the questions in the order of the file. */
  async keep(): Promise<string[]> {
    const { sourceId } = this.load;
    const questionIds = await this.nameQuestions();
    const sets = [...this.sets.values()];
    await runLong(this.work, sql.setsKnown, [
      ...[this.work.organizationId, sourceId, sets.map(({ id }) => id), sets.map(({ labels }) => labels)],
    ]);
    return questionIds;
  }

  private newSet(labels: Labels) {
    const pairs = this.load.dimensions.flatMap(({ name }, at) => (labels[at] == null ? [] : [[name, labels[at]]]));
    const text = JSON.stringify(Object.fromEntries(pairs));
    return { id: idFrom(`${this.load.sourceId}\u0000${text}`), labels: text };
  }

  /** Their names and scales are kept for the source. */
  private async nameQuestions(): Promise<string[]> {
    const { questions, dimensions, sourceId } = this.load;
    const { organizationId } = this.work;
    const rows = await this.work.query<{ id: string; name: string }>(sql.questionsNamed, [
      ...[organizationId, sourceId, questions.map(() => uuidv7()), questions.map(({ name }) => name)],
      questions.map(({ scale }) => scale.min),
      questions.map(({ scale }) => scale.max),
      questions.map(({ asks }) => asks),
    ]);
    await runLong(this.work, sql.dimensionsNamed, [
      ...[organizationId, sourceId, dimensions.map(() => uuidv7()), dimensions.map(({ name }) => name)],
      dimensions.map(({ aboutPeople }) => aboutPeople),
    ]);
    const byName = new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
    return questions.map(({ name }) => byName.get(name.toLowerCase()) ?? '');
  }
}
