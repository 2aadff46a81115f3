import pg from 'pg';
import { Listener } from '../events/listener.ts';
import { pause } from '../events/pause.ts';
import type { Log } from '../log.ts';

export interface OutboxRow {
  readonly organizationId: string;
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, string>>;
}

export interface RelayOptions {
  readonly databaseDirectUrl: string;
  readonly log: Log;
  /** What this process knows how to handle; other rows stay for a process that does. */
  topics(): readonly string[];
  /** Must have happened for good when it resolves; it may be asked again for rows it already took. */
  take(rows: readonly OutboxRow[]): Promise<void>;
}

const ROWS_AT_ONCE = 100;
const LONGEST_WAIT_MILLISECONDS = 1_000;
const ORPHANS_EVERY_MILLISECONDS = 60_000;

/**
 * Carries announced jobs from the outbox to the queue: taken first, deleted after, in that order, so that a process
 * that dies in between repeats a row and never loses one.
 */
export class OutboxRelay {
  private readonly pool: pg.Pool;
  private readonly listener: Listener;
  private readonly leaving = new AbortController();
  private running: Promise<void> | undefined;
  private wake = () => {};
  private orphansSoughtAt = Date.now();

  constructor(private readonly options: RelayOptions) {
    const { databaseDirectUrl, log } = options;
    this.pool = new pg.Pool({
      connectionString: databaseDirectUrl,
      max: 1,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    this.pool.on('error', (err) => log.warn({ err }, 'The relay lost its connection.'));
    const wake = () => this.wake();
    this.listener = new Listener({ url: databaseDirectUrl, channel: 'cx_outbox', log, hear: wake, onReconnect: wake });
  }

  async open(): Promise<void> {
    await this.listener.open();
    this.running ??= this.run();
  }

  async close(): Promise<void> {
    this.leaving.abort();
    await this.running;
    await this.listener.close();
    await this.pool.end();
  }

  private async run(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      const woken = new Promise<void>((resolve) => (this.wake = resolve));
      const carried = await this.carry().catch((err: unknown) => {
        if (!this.leaving.signal.aborted)
          this.options.log.error({ err }, 'The relay could not carry jobs to the queue.');
        return 0;
      });
      if (carried < ROWS_AT_ONCE) await Promise.race([woken, pause(LONGEST_WAIT_MILLISECONDS, this.leaving.signal)]);
      await this.lookForOrphans().catch(() => {});
    }
  }

  private async carry(): Promise<number> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const note = (error: Error) => (broken = error);
    client.on('error', note);
    try {
      await client.query('begin');
      const { rows } = await client.query<OutboxRow>(claim, [this.options.topics(), ROWS_AT_ONCE]);
      if (rows.length) {
        await this.options.take(rows);
        await client.query(forget, [rows.map((row) => row.organizationId), rows.map((row) => row.id)]);
      }
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(note);
      throw error;
    } finally {
      client.removeListener('error', note);
      client.release(broken);
    }
  }

  private async lookForOrphans(): Promise<void> {
    if (Date.now() - this.orphansSoughtAt < ORPHANS_EVERY_MILLISECONDS) return;
    this.orphansSoughtAt = Date.now();
    const { rows } = await this.pool.query<{ topic: string; waiting: number }>(orphans, [this.options.topics()]);
    for (const facts of rows) this.options.log.warn(facts, 'Nobody handles this topic.');
  }
}

const claim = `
  select organization_id as "organizationId", id, topic, payload
  from outbox where topic = any($1) order by created_at limit $2 for update skip locked`;
const forget = `
  delete from outbox o using unnest($1::uuid[], $2::uuid[]) as taken (organization_id, id)
  where o.organization_id = taken.organization_id and o.id = taken.id`;
const orphans = `
  select topic, count(*)::int as waiting from outbox
  where topic <> all($1) and created_at < now() - interval '5 minutes' group by topic`;
