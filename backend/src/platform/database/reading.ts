import type { Pool, PoolClient } from 'pg';
import { Abandoned } from '../barriers.ts';
import type { Statement } from './statement.ts';
import { commit, gather, inOneWrite, type Opening, opening, run } from './transaction.ts';

export type Asker = Pick<Opening, 'organizationId' | 'personId' | 'boards'>;

/** A viewer brings more along than a transaction needs. */
const asker = ({ organizationId, personId, boards = [] }: Asker) => ({ organizationId, personId, boards });
const quiet = () => {};

/**
 * The reads of one operation: a READ ONLY transaction of one organization that begins with the first statement and
 * ends with the operation. Sealed afterwards, so that a resolver that outlives its operation cannot take a connection.
 */
export class Reading {
  private client: Promise<PoolClient> | undefined;
  private sealed = false;
  private broken: Error | undefined;
  private ending: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private expectsOne = false;
  private isLeft = false;

  constructor(
    private readonly pool: Pool,
    private readonly who: Asker,
    private readonly milliseconds = 10_000,
  ) {}

  /**
   * The operation asks for one thing, which most often is one statement: it travels with its begin and its commit, in
   * one round trip. Should others follow, they open a transaction as ever; READ COMMITTED promises no more to either.
   */
  expectOne(): void {
    this.expectsOne = true;
  }

  async query<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    this.refuseWhenSealed();
    if (this.expectsOne) {
      this.expectsOne = false;
      return readOnce<Row>(this.pool, this.who, [statement, values]);
    }
    const client = await (this.client ??= this.open());
    this.refuseWhenSealed();
    gather(client);
    return run<Row>(client, statement, values);
  }

  /** Ends the transaction and gives the connection back. Safe to call any number of times, from any hook. */
  end(): Promise<void> {
    return (this.ending ??= this.close());
  }

  /** Whoever asked has gone: what is still to be asked for an answer nobody waits for stops, which is no fault. */
  leave(): Promise<void> {
    this.isLeft ||= !this.sealed;
    return this.end();
  }

  private async open(): Promise<PoolClient> {
    this.refuseWhenSealed();
    const text = opening({ ...asker(this.who), milliseconds: this.milliseconds, readOnly: true });
    const client = await this.pool.connect();
    client.on('error', this.noteBroken); // a checked-out client without a listener would end the process
    if (this.sealed) {
      this.giveBack(client);
      this.refuseWhenSealed();
    }
    this.timer = setTimeout(() => {
      this.noteBroken(new Error('The operation took too long.'));
      void this.end();
    }, this.milliseconds + 500).unref();
    gather(client);
    client.query(text).catch(this.noteBroken); // not awaited: travels together with the first statement
    return client;
  }

  private async close(): Promise<void> {
    this.sealed = true;
    clearTimeout(this.timer);
    const client = await this.client?.catch(() => undefined);
    if (!client) return;
    try {
      if (!this.broken) await commit(client).catch(() => client.query('rollback').then(quiet));
    } catch (error) {
      this.noteBroken(error as Error);
    } finally {
      this.giveBack(client);
    }
  }

  private readonly noteBroken = (error: Error) => {
    this.broken ??= error;
  };

  private giveBack(client: PoolClient) {
    client.removeListener('error', this.noteBroken);
    if (this.broken) client.on('error', quiet);
    client.release(this.broken);
  }

  private refuseWhenSealed() {
    if (!this.sealed) return;
    throw this.broken ?? (this.isLeft ? new Abandoned() : new Error('The operation has already ended.'));
  }
}

/** One statement in one round trip, nothing kept open: for jobs and live events. */
export async function readOnce<Row>(
  pool: Pool,
  who: Asker,
  [statement, values]: readonly [Statement, readonly unknown[]],
): Promise<Row[]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const note = (error: Error) => {
    broken ??= error;
  };
  client.on('error', note);
  try {
    const begin = opening({ ...asker(who), milliseconds: 10_000, readOnly: true });
    const all = inOneWrite(
      client,
      () => [client.query(begin), run<Row>(client, statement, values), client.query('commit')] as const,
    );
    const [, answer] = await Promise.all(all);
    return answer;
  } catch (error) {
    await client.query('rollback').catch(note);
    throw error;
  } finally {
    client.removeListener('error', note);
    client.release(broken);
  }
}
