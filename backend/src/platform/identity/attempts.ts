import { createHash } from 'node:crypto';
import {
  type AttemptSubject,
  attemptWindows,
  tooManyAttempts,
  type TooManyAttempts,
} from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.ts';

export interface Attempted {
  readonly subject: AttemptSubject;
  /** Whose attempt: an address, a network, an organization. Kept as a digest. */
  readonly of: string;
}

/**
 * Counts attempts before they are evaluated, so that a thousand at once are no more than a thousand one by one. Counted
 * in the database, for all processes together.
 */
@Injectable()
export class Attempts {
  private readonly windows: ReadonlyMap<AttemptSubject, readonly RateLimiterPostgres[]>;

  constructor(database: Database) {
    const subjects = Object.keys(attemptWindows) as AttemptSubject[];
    this.windows = new Map(subjects.map((subject) => [subject, windowsOf(database, subject)]));
  }

  /** Takes one attempt of everybody named, or says how long to wait. */
  async take(attempted: readonly Attempted[]): Promise<TooManyAttempts | null> {
    for (const { subject, of } of attempted)
      for (const window of this.windows.get(subject) ?? []) {
        const wait = await millisecondsToWait(window, keyOf(of));
        if (wait > 0) return tooManyAttempts(Math.ceil(wait / 1000));
      }
    return null;
  }

  /** The attempt was right: it counts for nobody. */
  async giveBack(attempted: readonly Attempted[]): Promise<void> {
    for (const { subject, of } of attempted)
      for (const window of this.windows.get(subject) ?? []) await window.reward(keyOf(of), 1);
  }
}

const windowsOf = ({ reads }: Database, subject: AttemptSubject) =>
  attemptWindows[subject].map(
    ({ attempts, seconds }) =>
      new RateLimiterPostgres({
        storeClient: reads,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: `${subject}-${seconds}`,
        points: attempts,
        duration: seconds,
      }),
  );

async function millisecondsToWait(window: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await window.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(refused.msBeforeNext, 1000);
    throw refused;
  }
}

const keyOf = (name: string) => createHash('sha256').update(name).digest('base64url');
