import { Injectable } from '@nestjs/common';
import { statement } from '../database/statement.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { GlobalRows } from './global-rows.ts';

const outdated = [
  statement('identity.sweep_sessions', 'delete from sessions where expires_at < $1 or ended_at < $1'),
  statement('identity.sweep_tokens', 'delete from single_use_tokens where expires_at < $1 or used_at < $1'),
  statement('identity.sweep_browsers', 'delete from known_browsers where expires_at < $1'),
];
const day = 86_400_000;

/** What nobody can use any more is kept a month, for questions, and then goes. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly rows: GlobalRows,
    scheduler: Scheduler,
  ) {
    scheduler.every('identity.sweep', { dailyAt: '03:20' }, () => this.sweep());
  }

  async sweep(): Promise<void> {
    const monthAgo = new Date(this.rows.now.getTime() - 30 * day);
    for (const sweep of outdated) await this.rows.query(sweep, [monthAgo]);
  }
}
