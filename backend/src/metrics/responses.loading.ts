import { pipeline } from 'node:stream/promises';
import type { ExclusionReason } from '@cxboard/domain/metrics/estimate.rules';
import { from as copyFrom } from 'pg-copy-streams';
import type { Work } from '../platform/database/work.ts';
import { longest, runLong } from '../platform/database/long-statement.ts';
import { idFrom } from '../platform/database/id-from.ts';
import { DimensionSets, type NamesOfSource } from './dimension-sets.ts';
import * as sql from './responses.statements.ts';

/** What a file brings to a source. */
export interface LoadOf extends NamesOfSource {
  readonly importId: string;
  readonly comments: readonly string[];
  /** Rows of days before it were erased and stay out; null when none were. */
  readonly keptSince: string | null;
  /** Earlier files of the source became days by another clock. */
  readonly zoneMoved: boolean;
  /** Rows are told apart by an id column; else by their whole text. */
  readonly hasId: boolean;
}

/** One response; its lists follow the order of questions, dimensions and comments. */
export interface IncomingResponse {
  readonly key: string;
  readonly line: number;
  readonly day: string;
  readonly weight: number;
  readonly customerKey: string | null;
  readonly labels: readonly (string | null)[];
  readonly comments: readonly (string | null)[];
  /** null: the row is about another question. */
  readonly answers: readonly (number | ExclusionReason | null)[];
  readonly codes: readonly string[];
}

interface Taken {
  readonly duplicates: number;
  readonly erased?: number;
  readonly past?: number;
}

const blockLength = 16 * 1024;

const escaped = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (mark) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[mark] ?? mark);

type Answer = IncomingResponse['answers'][number];
const isScore = (answer: Answer): answer is number => typeof answer === 'number';

/**
 * Takes responses over in the work's transaction: COPY into a waiting room, then responses, answers and histograms from
 * there. What was there already is counted and not added.
 */
export class ResponsesLoading {
  private readonly sets: DimensionSets;
  private readonly losses = new Map<string, { reason: ExclusionReason; code: string; number: number }>();
  private staged = 0;

  constructor(
    private readonly work: Work,
    private readonly load: LoadOf,
  ) {
    this.sets = new DimensionSets(work, load);
  }

  /** Takes all rows; how many were there already, left out with customers who are erased, or past their time. */
  async take(batches: AsyncIterable<Iterable<IncomingResponse>>): Promise<Taken> {
    await this.work.client().query(sql.waitingRoom);
    await this.copy(batches);
    const erased = await runLong(this.work, sql.leaveErasedOut, []);
    const { keptSince } = this.load;
    const past = keptSince === null ? 0 : await runLong(this.work, sql.leavePastOut, [keptSince]);
    this.staged -= erased + past;
    const { organizationId } = this.work;
    const { importId, zoneMoved } = this.load;
    const moved = zoneMoved ? await runLong(this.work, sql.leaveMovedOut, [organizationId]) : 0;
    this.staged -= moved;
    const questionIds = await this.sets.keep();

    const there = this.staged - (await this.addResponses());
    if (there > 0) await runLong(this.work, sql.dropDuplicates, [organizationId, importId]);
    const losses = [...this.losses.values()];
    await runLong(this.work, sql.addAnswers, [organizationId, questionIds]);
    await runLong(this.work, sql.addAnswerDays, [organizationId, questionIds, importId]);
    await runLong(this.work, sql.addExclusionDays, [
      ...[organizationId, questionIds, importId],
      losses.map(({ reason }) => reason),
      losses.map(({ code }) => code),
    ]);
    return { duplicates: there + moved, ...(erased > 0 && { erased }), ...(past > 0 && { past }) };
  }

  private async addResponses(): Promise<number> {
    const values = [this.work.organizationId, this.load.sourceId, this.load.importId];
    await runLong(this.work, sql.leaveRemovedOut, []);
    const added = await runLong(this.work, sql.addResponses, values);
    if (added === this.staged) return added;
    await this.work.client().query('analyze incoming');
    if (this.load.hasId) return added;
    const twins = await runLong(this.work, sql.tellTwinsApart, []);
    if (twins === 0) return added;
    await runLong(this.work, sql.leaveRemovedOut, []);
    return added + (await runLong(this.work, sql.addResponses, values));
  }

  private async copy(batches: AsyncIterable<Iterable<IncomingResponse>>): Promise<void> {
    const copy = Object.assign(copyFrom(sql.copyIn), { query_timeout: longest });
    this.work.client().query(copy);
    await pipeline(this.linesOf(batches), copy);
  }

  private async *linesOf(batches: AsyncIterable<Iterable<IncomingResponse>>): AsyncGenerator<string> {
    let block = '';
    for await (const batch of batches) {
      for (const response of batch) {
        block += this.lineOf(response);
        this.staged += 1;
        if (block.length < blockLength) continue;
        yield block;
        block = '';
      }
    }
    yield block;
  }

  private lineOf(response: IncomingResponse): string {
    const { line, day, weight, customerKey } = response;
    const id = idFrom(`${this.load.sourceId}\u0000${response.key}`);
    const customer = customerKey === null ? '\\N' : idFrom(`${this.work.organizationId}\u0000${customerKey}`);
    const comments = this.commentsOf(response);
    const { scores, losses } = this.answersOf(response);
    return `${id}\t${day}\t${line}\t${weight}\t${customer}\t${this.sets.idOf(response.labels)}\t${comments}\t{${scores}}\t${losses}\n`;
  }

  private answersOf({ answers, codes }: IncomingResponse): { scores: string; losses: string } {
    if (answers.every(isScore)) return { scores: answers.join(','), losses: '\\N' };
    const scores = answers.map((answer) => (isScore(answer) ? answer : 'NULL')).join(',');
    const losses = answers.map((answer, at) =>
      isScore(answer) || answer === null ? 'NULL' : this.lossOf(answer, codes[at] ?? ''),
    );
    return { scores, losses: `{${losses.join(',')}}` };
  }

  private lossOf(reason: ExclusionReason, code: string): number {
    const name = `${reason} ${code}`;
    const known = this.losses.get(name) ?? { reason, code, number: this.losses.size + 1 };
    this.losses.set(name, known);
    return known.number;
  }

  private commentsOf({ comments }: IncomingResponse): string {
    if (comments.every((comment) => comment === null)) return '\\N';
    const said = comments.flatMap((comment, at) => (comment === null ? [] : [[this.load.comments[at], comment]]));
    return escaped(JSON.stringify(Object.fromEntries(said)));
  }
}
