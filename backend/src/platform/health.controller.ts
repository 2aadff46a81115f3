import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { Config } from './config.ts';
import { Database } from './database/database.ts';
import { Jobs } from './jobs/jobs.ts';
import { CONFIG } from './tokens.ts';

const PATIENCE_MILLISECONDS = 2_000;
type Counts = Awaited<ReturnType<Jobs['counts']>>;

/** For whatever watches over the process: is it alive, and can it serve? */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Pick<Database, 'reads'>,
    @Inject(Jobs) private readonly jobs: Pick<Jobs, 'counts' | 'runs'>,
    @Inject(CONFIG) private readonly config: Pick<Config, 'role'>,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** With the jobs that wait, run or were given up, where jobs are done. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' | 'degraded'; jobs?: Counts }> {
    await this.database.reads.query('select 1').catch(() => {
      throw new ServiceUnavailableException('The database does not answer.');
    });
    if (!this.jobs.runs) return { status: 'ok' };
    const jobs = await this.counted();
    if (jobs) return { status: 'ok', jobs };
    // Who does nothing but jobs is of no use without the queue; who also serves pages still serves them.
    if (this.config.role === 'WORKER') throw new ServiceUnavailableException('The queue does not answer.');
    return { status: 'degraded' };
  }

  private counted(): Promise<Counts | null> {
    const late = pause(PATIENCE_MILLISECONDS, null, { ref: false });
    return Promise.race([this.jobs.counts().catch(() => null), late]);
  }
}
