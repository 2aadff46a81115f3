import { Redis } from 'ioredis';
import pg from 'pg';
import type { Log } from '../log.ts';
import { EVENTS_CHANNEL } from './event-wire.ts';
import { pause } from './pause.ts';
import { BRIDGE_GAP } from './redis-wire.ts';

export interface BridgeOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly log: Log;
}

const ONE_BRIDGE = 7_203;

/**
 * Carries what transactions notify from PostgreSQL to Redis. Every worker is ready to be the bridge, one is: whoever
 * holds the advisory lock of its own listening connection. A new bridge begins with a gap, so nothing is missed silently.
 */
export class EventBridge {
  private readonly leaving = new AbortController();
  private readonly redis: Redis;
  private running: Promise<void> | undefined;

  constructor(private readonly options: BridgeOptions) {
    this.redis = new Redis(options.redisUrl, { lazyConnect: true, maxRetriesPerRequest: 1 });
    this.redis.on('error', (error) => options.log.warn({ err: error }, 'The bridge for events lost Redis.'));
    this.redis.on('ready', () => void this.send(BRIDGE_GAP));
  }

  open() {
    this.running ??= this.run();
  }

  async close(): Promise<void> {
    this.leaving.abort();
    await this.running;
    this.redis.disconnect();
  }

  private async run(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      await this.carry().catch((error: unknown) =>
        this.options.log.warn({ err: error }, 'The bridge for events fell and is rebuilt.'),
      );
      await pause(200, this.leaving.signal);
    }
  }

  private async carry(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    const lost = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', () => {});
    try {
      await client.connect();
      if (!(await this.isTheOne(client))) return;
      client.on('notification', ({ payload }) => void this.send(payload ?? ''));
      await client.query(`listen ${EVENTS_CHANNEL}`);
      await this.redis.publish(EVENTS_CHANNEL, BRIDGE_GAP);
      await Promise.race([lost, this.untilSilent(client)]);
    } finally {
      await client.end().catch(() => {});
    }
  }

  private async isTheOne(client: pg.Client): Promise<boolean> {
    while (!this.leaving.signal.aborted) {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [ONE_BRIDGE]);
      if (rows[0]?.mine) return true;
      await pause(500, this.leaving.signal);
    }
    return false;
  }

  /** Ends when the bridge is asked to leave, or throws when its connection no longer answers. */
  private async untilSilent(client: pg.Client): Promise<void> {
    while (!this.leaving.signal.aborted) {
      await pause(10_000, this.leaving.signal);
      await client.query('select 1');
    }
  }

  private async send(text: string): Promise<void> {
    await this.redis.publish(EVENTS_CHANNEL, text).catch((error: unknown) => {
      this.options.log.warn({ err: error }, 'An event could not be carried to Redis.');
    });
  }
}
