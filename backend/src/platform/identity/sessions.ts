import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { Database } from '../database/database.ts';
import { type Statement, statement } from '../database/statement.ts';
import type { Attempt } from '../database/idempotency.ts';
import { EventBus } from '../events/event-bus.ts';
import { SESSION_EVENT } from '../events/event-stream.ts';
import { digestOf, newToken } from './session-token.ts';
import type { Account, Viewer } from './viewer.ts';

export const sessionDays = { idle: 14, absolute: 90 } as const;
const day = 86_400_000;
const seenEvery = 60_000;

const viewerOf = statement('identity.viewer', 'select viewer_of($1, $2, $3) as found');
const begin = statement(
  'identity.begin_session',
  `insert into sessions (token_digest, account_id, created_at, seen_at, idle_until, expires_at)
   values ($1, $2, $3, $3, $4, $5)`,
);
const seen = statement(
  'identity.seen',
  'update sessions set seen_at = $2, idle_until = least($3, expires_at) where token_digest = $1',
);
const end = statement('identity.end_session', 'update sessions set ended_at = $2 where token_digest = $1');
const endAll = statement(
  'identity.end_sessions',
  'update sessions set ended_at = $2 where account_id = $1 and ended_at is null and token_digest <> $3',
);

interface Found {
  readonly account: { account_id: string; seen_at: string; email: string; name: string };
  readonly viewer: Omit<Viewer, 'accountId' | 'attempt'> | null;
}

export interface Looking {
  readonly account: Account;
  /** null: no organization was named, or the account is no member of it. */
  readonly viewer: Viewer | null;
}

/** Opaque sessions: 256 bits in a cookie, a digest in the table, ended at once when told. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventBus,
  ) {}

  /** Session, membership and rights in one statement. Null when nobody is signed in. */
  async look(token: string | null, slug: string | null, attempt: Attempt | null = null): Promise<Looking | null> {
    const found = await this.find(token, slug, attempt);
    const now = this.clock.now();
    if (found && now.getTime() - found.seenAt.getTime() > seenEvery)
      await this.run(seen, [found.account.tokenDigest, now, new Date(now.getTime() + sessionDays.idle * day)]);
    return found;
  }

  /** The same without counting as a sign of life: an open page that nobody uses keeps no session going. */
  async find(token: string | null, slug: string | null, attempt: Attempt | null = null) {
    if (!token) return null;
    const tokenDigest = digestOf(token);
    const now = this.clock.now();
    const [row] = await this.run<{ found: Found | null }>(viewerOf, [tokenDigest, slug ?? '', now]);
    if (!row?.found) return null;
    const { account_id: accountId, seen_at: seenAt, email, name } = row.found.account;
    const viewer = row.found.viewer && { ...row.found.viewer, accountId, attempt };
    return { account: { accountId, email, name, tokenDigest }, viewer, seenAt: new Date(seenAt) };
  }

  /** A new session with a new token; the caller hands the token to the browser and forgets it. */
  async begin(accountId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const until = (days: number) => new Date(now.getTime() + days * day);
    await this.run(begin, [digestOf(token), accountId, now, until(sessionDays.idle), until(sessionDays.absolute)]);
    return token;
  }

  async end(account: Account): Promise<void> {
    await this.run(end, [account.tokenDigest, this.clock.now()]);
    await this.tell(account.accountId);
  }

  /** Every other session of the account, for a changed password. */
  async endOthers(accountId: string, except: Buffer = Buffer.alloc(0)): Promise<void> {
    await this.run(endAll, [accountId, this.clock.now(), except]);
    await this.tell(accountId);
  }

  /** Open pages close at once; should nobody hear it, they do at the next look. */
  private async tell(accountId: string): Promise<void> {
    await this.events.publish({ organizationId: '', subject: SESSION_EVENT, id: accountId }).catch(() => {});
  }

  private async run<Row>({ name, text }: Statement, values: unknown[]): Promise<Row[]> {
    return (await this.database.reads.query({ name, text, values })).rows as Row[];
  }
}
