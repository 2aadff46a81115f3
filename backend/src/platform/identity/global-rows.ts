import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Database } from '../database/database.ts';
import type { Statement } from '../database/statement.ts';

/** Whoever asks: a Work, so that an account and a person become true together, or GlobalRows on its own. */
export interface Asks {
  readonly now: Date;
  query<Row>(named: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** The closed list of tables that belong to no organization; each statement is a transaction of its own. */
@Injectable()
export class GlobalRows implements Asks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get now(): Date {
    return this.clock.now();
  }

  async query<Row>({ name, text }: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.database.reads.query({ name, text, values: [...values] })).rows as Row[];
  }
}
