import { givenUp, rollBackGivenUp, takesItself, type ImportState } from '@cxboard/domain/imports/import.rules';
import { type Mapping, shapeOf } from '@cxboard/domain/imports/mapping.rules';
import type { FileFormat } from '@cxboard/domain/imports/table.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { takeOverBesideOthers } from '../customers/index.ts';
import { Source, withdrawSnapshots } from '../metrics/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { answersShape } from './answers.shape.ts';
import { casesShape } from './cases.shape.ts';
import { contactsShape } from './contacts.shape.ts';
import { customersShape } from './customers.shape.ts';
import { observationsShape } from './observations.shape.ts';
import { keepErrors } from './import-errors.ts';
import { differenceOf, noteDataUntil } from './files-before.ts';
import { beginProgress, noteProgress } from './import-progress.ts';
import type { ImportShape } from './import-shape.ts';
import { Import } from './import.entity.ts';
import { FileRefused } from './file-refused.ts';
import { zoneMovedSince } from './imports.statements.ts';
import { rowsOf, type RowBatch } from './row-source.ts';

export interface ImportIds {
  readonly organizationId: string;
  readonly importId: string;
}

/** Somebody asked to stop. */
class Cancelled extends Error {}

interface Task {
  readonly version: number;
  readonly mapping: Mapping;
  readonly timeZone: string;
  readonly format: FileFormat | null;
}

const progressEvery = 1_000;
const longest = 6 * 3_600_000;
const filledByFiles = [
  ...['responses', 'answers', 'answer_days', 'answer_months', 'answer_periods', 'exclusion_days', 'exclusion_periods'],
  ...['dimension_sets', 'contact_days', 'contact_periods', 'contact_labels', 'cases', 'customer_quarters'],
  'observations',
];

/** What is done with a file beside its page: reading it through, taking it over and taking it back. Each may run again. */
@Injectable()
export class ImportJobs implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    const long = { slow: true, givenUp: (ids: ImportIds) => this.giveUp(ids) };
    this.jobs.handle<{ importId: string }>('imports.validate', (ids) => this.validate(ids), long);
    this.jobs.handle<{ importId: string }>('imports.commit', (ids) => this.commit(ids), long);
    this.jobs.handle<{ importId: string }>('imports.throw_away', (ids) => this.throwAway(ids));
    this.jobs.handle<{ importId: string }>('imports.roll_back', (ids) => this.rollBack(ids), long);
  }

  throwAway({ organizationId, importId }: ImportIds): Promise<void> {
    return this.files.remove({ organizationId, fileId: importId });
  }

  async validate(ids: ImportIds): Promise<void> {
    const task = await this.work(ids, async (work) => {
      const found = await work.get(Import, ids.importId);
      return found.state === 'VALIDATING' ? taskOf(work, found) : null;
    });
    if (task) await inShape(task.mapping, (shape) => this.checkRows(ids, task, shape));
  }

  private async checkRows<Row extends Dated>(ids: ImportIds, task: Task, shape: ImportShape<Row>): Promise<void> {
    const tally = shape.tally(task.mapping);
    const readThrough = async () => {
      for await (const batch of this.batches(ids, task, shape)) tally.take(batch);
      return null;
    };
    const refusal = await readThrough().catch(refusalOrThrow);
    if (refusal === 'CANCELLED') return;
    await this.work(ids, async (work) => {
      const found = await work.lock(Import, ids.importId);
      if (found.version !== task.version) return;
      await keepErrors(work, found.id, tally.problems);
      const why = refusal ?? tally.refusal();
      const counts = tally.counts();
      if (why) return move(work, found, { state: 'FAILED', counts, refusal: why });
      const known = (sourceId: string) => shape.labelsKnown(work, sourceId);
      const difference = await differenceOf(work, found, { labels: tally.labels(), known });
      await move(work, found, { state: 'READY', counts, difference, refusal: null });
      if (takesItself(found.takeOver, counts)) await beginTakingOver(work, found);
    });
  }

  async commit(ids: ImportIds): Promise<void> {
    const outcome = await this.takeOver(ids).catch(refusalOrThrow);
    if (outcome === null) return this.database.refreshStatistics(filledByFiles);
    const state = outcome === 'CANCELLED' ? 'READY' : 'FAILED';
    await this.work(ids, async (work) => {
      const found = await work.lock(Import, ids.importId);
      if (found.state !== 'COMMITTING') return;
      await move(work, found, { state, ...(outcome !== 'CANCELLED' && { refusal: outcome }) });
    });
  }

  async rollBack({ organizationId, importId }: ImportIds): Promise<void> {
    await this.database.workFor({ organizationId, reason: 'import', milliseconds: longest }, async (work) => {
      const found = await work.lock(Import, importId);
      if (found.state !== 'ROLLING_BACK') return;
      // Before its sums: a file being taken over holds its source and comes for the sums of the same questions next.
      const source = await work.lock(Source, found.sourceId ?? '');
      await inShape(mappingOf(found), (shape) => shape.takeBack(work, found));
      await withdrawSnapshots(work, importId);
      await move(work, found, { state: 'ROLLED_BACK', rolledBackAt: work.now });
      await noteDataUntil(work, source);
      await announceNews(work);
    });
  }

  /** No import waits for a job that will not come again. */
  async giveUp(ids: ImportIds): Promise<void> {
    await this.work(ids, async (work) => {
      const found = await work.lock(Import, ids.importId);
      if (found.state === 'ROLLING_BACK') await move(work, found, { state: 'COMMITTED', refusal: rollBackGivenUp });
      if (found.state === 'VALIDATING' || found.state === 'COMMITTING')
        await move(work, found, { state: 'FAILED', refusal: givenUp });
    });
  }

  private takeOver(ids: ImportIds): Promise<null> {
    const { organizationId, importId } = ids;
    return this.database.workFor({ organizationId, reason: 'import', milliseconds: longest }, async (work) => {
      await takeOverBesideOthers(work);
      const found = await work.lock(Import, importId);
      if (found.state !== 'COMMITTING') return null;
      const task = await taskOf(work, found);
      const { mapping } = task;
      // Imports of one source take turns.
      const source = await work.lock(Source, found.sourceId ?? '');
      const { timeZone } = task;
      const keptSince = source.erasedUntil;
      const [zones] = await work.query<{ moved: boolean }>(zoneMovedSince, [source.id, timeZone]);
      const zoneMoved = zones?.moved ?? false;
      const untaken = await inShape(mapping, (shape) =>
        shape.takeOver(work, { found, mapping, keptSince, zoneMoved, batches: this.batches(ids, task, shape) }),
      );
      const counts = found.counts && { ...found.counts, ...untaken };
      await move(work, found, { state: 'COMMITTED', counts, timeZone, committedAt: work.now });
      await noteDataUntil(work, source, { mapping });
      await announceNews(work);
      return null;
    });
  }

  /** The rows of the file, with progress written beside the work about once a second. */
  private async *batches<Row extends Dated>(
    ids: ImportIds,
    task: Task,
    shape: ImportShape<Row>,
  ): AsyncGenerator<RowBatch<Row>> {
    const key = { organizationId: ids.organizationId, fileId: ids.importId };
    let next = Date.now() + progressEvery;
    for await (const batch of rowsOf(this.files, {
      key,
      by: task,
      readingOf: (headers) => shape.reading(task, headers),
    })) {
      yield batch;
      if (Date.now() < next) continue;
      next = Date.now() + progressEvery;
      if (await this.work(ids, (work) => noteProgress(work, ids.importId, batch))) throw new Cancelled();
    }
  }

  private work<T>({ organizationId }: ImportIds, act: (work: Work) => Promise<T>): Promise<T> {
    return this.database.workFor({ organizationId, reason: 'import' }, act);
  }
}

interface Dated {
  readonly day: string;
}

/** What the rows of a file are decides what is done with them. */
function inShape<Done>(mapping: Mapping, act: <Row extends Dated>(shape: ImportShape<Row>) => Done): Done {
  const acts = {
    ANSWERS: () => act(answersShape),
    CONTACT_COUNTS: () => act(contactsShape),
    CASES: () => act(casesShape),
    CUSTOMERS: () => act(customersShape),
    OBSERVATIONS: () => act(observationsShape),
  };
  return acts[shapeOf(mapping)]();
}

const mappingOf = ({ mapping }: Import): Mapping => mapping ?? { columns: [], period: null };

async function taskOf(work: Work, found: Import): Promise<Task> {
  const settings = await work.first(OrganizationSettings, {});
  const { version, format } = found;
  return { version, format, mapping: mappingOf(found), timeZone: settings?.timeZone ?? 'UTC' };
}

/** Rules look at the new numbers, and what was told before is kept beside what is told now. */
async function announceNews(work: Work): Promise<void> {
  await work.announce('signals.look', {});
  await work.announce('metrics.tell_values', {});
}

/** Everything that was read is taken over next, by a job. */
async function beginTakingOver(work: Work, found: Import): Promise<void> {
  await move(work, found, { state: 'COMMITTING' });
  await beginProgress(work, found.id);
  await work.announce('imports.commit', { importId: found.id });
}

async function move(work: Work, found: Import, changes: { state: ImportState } & Partial<Import>): Promise<void> {
  await work.change(found, changes);
  work.tell('IMPORT', found.id);
}

/** What the analyst is told; anything else is a fault, and the job runs again. */
function refusalOrThrow(problem: unknown): Refusal<string> | 'CANCELLED' {
  if (problem instanceof FileRefused) return problem.refusal;
  if (problem instanceof Cancelled) return 'CANCELLED';
  throw problem;
}
