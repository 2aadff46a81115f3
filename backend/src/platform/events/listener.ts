import pg from 'pg';
import type { Log } from '../log.ts';
import { pause } from './pause.ts';

export interface ListenerOptions {
  readonly url: string;
  readonly channel: string;
  readonly log: Log;
  hear(payload: string): void;
  /** The connection is back after a loss; what was notified in between is gone. */
  onReconnect(): void;
}

const HEARTBEAT_MILLISECONDS = 10_000;
const LONGEST_PAUSE_MILLISECONDS = 5_000;

/** One LISTEN connection that is always there again: a lost or silent one is replaced. */
export class Listener {
  private client: pg.Client | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private readonly leaving = new AbortController();

  constructor(private readonly options: ListenerOptions) {}

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: `listen ${this.options.channel}`,
    });
    client.on('error', (error) =>
      this.options.log.warn({ err: error }, 'The connection that listens was interrupted.'),
    );
    client.on('notification', ({ payload }) => this.options.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.options.channel)}`);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    client.once('end', () => void this.reopen(client));
    this.client = client;
    this.heartbeat = setInterval(() => client.query('select 1').catch(() => dropped(client)), HEARTBEAT_MILLISECONDS);
    this.heartbeat.unref();
    if (this.leaving.signal.aborted) await this.close();
  }

  async notify(payload: string): Promise<void> {
    if (!this.client) throw new Error('The connection for events is down.');
    await this.client.query('select pg_notify($1, $2)', [this.options.channel, payload]);
  }

  async close(): Promise<void> {
    this.leaving.abort();
    clearInterval(this.heartbeat);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => {});
  }

  private async reopen(lost: pg.Client): Promise<void> {
    if (this.client !== lost) return;
    this.client = undefined;
    clearInterval(this.heartbeat);
    for (let wait = 50; !this.leaving.signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MILLISECONDS)) {
      await pause(wait, this.leaving.signal);
      if (this.leaving.signal.aborted) return;
      const back = await this.open().then(
        () => true,
        () => false,
      );
      if (back) return this.options.onReconnect();
    }
  }
}

/** A half-open connection never says goodbye, so its socket is cut. */
function dropped(client: pg.Client) {
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } };
  connection.stream.destroy();
}
