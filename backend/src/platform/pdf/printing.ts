import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Kind, Work } from '../database/work.ts';
import { FileStore } from '../files/file-store.ts';
import { Jobs } from '../jobs/jobs.ts';
import type { Printed } from './printed.ts';

/** Told between the parts of a long print; throws when nobody wants the paper any more. */
export type Reached = (percent: number) => Promise<void>;

/** Somebody cancelled it: nothing went wrong, and nothing is to be tried again. */
class NoLongerWanted extends Error {}

/** How papers of one kind are made. */
export interface Press<Row extends Printed, Material> {
  readonly kind: Kind<Row>;
  /** All that it prints, read in one work. */
  readonly gather: (work: Work, paper: Row) => Promise<Material>;
  readonly print: (material: Material, reached: Reached) => Promise<Buffer>;
  /** Keeps how far it is, in percent, for those who wait. */
  readonly reach?: (work: Work, paper: Row, percent: number) => Promise<void>;
  /** Those who wait for it hear that it is ready, or that it could not be made. */
  readonly tell: (work: Work, paper: Row) => void;
}

export interface PaperIds {
  readonly organizationId: string;
  readonly paperId: string;
}

const reason = 'paper';

/** Papers are printed beside the pages. One that is ready stays as it is. */
@Injectable()
export class Printing {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly jobs: Jobs,
  ) {}

  /**
   * One topic prints one kind of paper: `work.announce(topic, { [idName]: paper.id })`. Gives what the job does; doing
   * it again changes nothing.
   */
  handle<Row extends Printed, Material>(topic: string, idName: string, press: Press<Row, Material>) {
    const named = ({ organizationId, [idName]: paperId = '' }: Readonly<Record<string, string>>) => ({
      organizationId: organizationId ?? '',
      paperId,
    });
    const print = (ids: PaperIds) => this.print(press, ids);
    this.jobs.handle(topic, (ids) => print(named(ids)), {
      givenUp: (ids) => this.finish(press, named(ids), { state: 'FAILED' }),
    });
    return print;
  }

  private async print<Row extends Printed, Material>(press: Press<Row, Material>, ids: PaperIds): Promise<void> {
    const { organizationId, paperId } = ids;
    const gathered = await this.database.workFor({ organizationId, reason }, async (work) => {
      const paper = await work.get<Row>(press.kind, paperId);
      return paper.state === 'MAKING' ? { material: await press.gather(work, paper) } : null;
    });
    if (!gathered) return;
    const printed = await this.printed(press, ids, gathered.material);
    if (!printed) return;
    const file = Readable.from([printed]);
    const { bytes, sha256 } = await this.files.keep({ organizationId, fileId: paperId }, file);
    await this.finish(press, ids, { state: 'READY', bytes, sha256 });
  }

  private async printed<Row extends Printed, Material>(
    press: Press<Row, Material>,
    ids: PaperIds,
    material: Material,
  ): Promise<Buffer | null> {
    try {
      return await press.print(material, (percent) => this.reach(press, ids, percent));
    } catch (error) {
      if (error instanceof NoLongerWanted) return null;
      throw error;
    }
  }

  private async reach<Row extends Printed, Material>(
    { kind, reach, tell }: Press<Row, Material>,
    { organizationId, paperId }: PaperIds,
    percent: number,
  ): Promise<void> {
    if (!reach) return;
    await this.database.workFor({ organizationId, reason }, async (work) => {
      const paper = await work.lock<Row>(kind, paperId);
      if (paper.state !== 'MAKING') throw new NoLongerWanted();
      await reach(work, paper, percent);
      tell(work, paper);
    });
  }

  private finish<Row extends Printed, Material>(
    { kind, tell }: Press<Row, Material>,
    { organizationId, paperId }: PaperIds,
    made: Partial<Printed>,
  ): Promise<void> {
    return this.database.workFor({ organizationId, reason }, async (work) => {
      const paper = await work.lock<Row>(kind, paperId);
      if (paper.state !== 'MAKING') return;
      await work.change<Printed>(paper, { ...made, readyAt: made.state === 'READY' ? work.now : null });
      tell(work, paper);
    });
  }
}
