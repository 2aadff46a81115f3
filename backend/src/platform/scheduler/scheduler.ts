import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import { pause } from '../events/pause.ts';
import type { Log } from '../log.ts';
import { isDue, type Past, type Rhythm } from './rhythm.ts';

export interface SchedulerOptions {
  readonly databaseDirectUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Only workers keep time. */
  readonly runs: boolean;
}

interface Duty {
  readonly name: string;
  readonly rhythm: Rhythm;
  readonly act: () => Promise<unknown>;
  /** As far as this process knows; another one may have done it since. */
  past: Past;
}

const LOOK_EVERY_MILLISECONDS = 1_000;
const never: Past = { done: null, failed: null };

/**
 * Does things again and again, once for all processes, and once after a downtime, however long it was. They run one
 * after the other, so long work belongs into a job. One may be repeated when a process dies in the middle of it.
 */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly duties: Duty[] = [];
  private readonly leaving = new AbortController();
  private readonly pool: pg.Pool;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: SchedulerOptions) {
    this.pool = new pg.Pool({
      connectionString: options.databaseDirectUrl,
      max: 1,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    this.pool.on('error', (err) => options.log.warn({ err }, 'The scheduler lost its connection.'));
  }

  every(name: string, rhythm: Rhythm, act: () => Promise<unknown>) {
    if (this.duties.some((duty) => duty.name === name)) throw new Error(`Two schedules are called ${name}.`);
    this.duties.push({ name, rhythm, act, past: never });
  }

  onApplicationBootstrap() {
    if (this.options.runs) this.running = this.run();
  }

  async beforeApplicationShutdown() {
    this.leaving.abort();
    await this.running;
    await this.pool.end();
  }

  private async run(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      await this.doWhatIsDue();
      await pause(LOOK_EVERY_MILLISECONDS, this.leaving.signal);
    }
  }

  /** One look at the clock; tests call it instead of waiting. */
  async doWhatIsDue(): Promise<void> {
    for (const duty of this.duties)
      if (this.mayBeDue(duty) && !this.leaving.signal.aborted)
        await this.take(duty).catch((err: unknown) => {
          this.options.log.error({ err, schedule: duty.name }, 'What was scheduled failed and will be tried again.');
        });
  }

  private mayBeDue({ rhythm, past }: Duty): boolean {
    return isDue(rhythm, this.options.clock.now(), past);
  }

  /** Whoever holds the lock of a name does it; the lock dies with its connection, so a dead process blocks nobody. */
  private async take(duty: Duty): Promise<void> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const note = (error: Error) => (broken = error);
    client.on('error', note);
    try {
      const { rows } = await client.query<{ mine: boolean }>(lock, [duty.name]);
      if (!rows[0]?.mine) return;
      await this.doIfDue(duty, client).finally(() => client.query(unlock, [duty.name]).catch(note));
    } finally {
      client.removeListener('error', note);
      client.release(broken);
    }
  }

  private async doIfDue(duty: Duty, client: pg.PoolClient): Promise<void> {
    const { rows } = await client.query<Past>(read, [duty.name]);
    duty.past = rows[0] ?? never;
    if (!this.mayBeDue(duty)) return;
    const now = this.options.clock.now();
    try {
      await duty.act();
      duty.past = { done: now, failed: null };
    } catch (error) {
      duty.past = { ...duty.past, failed: now };
      throw error;
    } finally {
      await client.query(write, [duty.name, duty.past.done, duty.past.failed]);
    }
  }
}

const lock = 'select pg_try_advisory_lock(7204, hashtext($1)) as mine';
const unlock = 'select pg_advisory_unlock(7204, hashtext($1))';
const read = 'select last_done_at as done, last_failed_at as failed from schedules where name = $1';
const write = `
  insert into schedules (name, last_done_at, last_failed_at) values ($1, $2, $3)
  on conflict (name) do update set last_done_at = $2, last_failed_at = $3`;
