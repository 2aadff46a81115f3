import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Config } from '../config.ts';
import { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import type { Attempt } from '../database/idempotency.ts';
import { EventBus } from '../events/event-bus.ts';
import { SESSION_EVENT } from '../events/event-stream.ts';
import { CONFIG } from '../tokens.ts';
import { type Asks, GlobalRows } from './global-rows.ts';
import { digestOf, newToken } from './session-token.ts';
import { standingIn } from './stand-ins.ts';
import type { Account, Viewer } from './viewer.ts';

const minute = 60_000;
const day = 1440 * minute;
const seenEvery = minute;

const viewersOf = statement(
  'identity.viewer',
  `select viewer_of(token, slug, $3) as found
     from unnest($1::bytea[], $2::text[]) with ordinality as asked (token, slug, place) order by place`,
);
const begin = statement(
  'identity.begin_session',
  `insert into sessions (token_digest, account_id, created_at, seen_at, idle_until, expires_at, organization_id)
   values ($1, $2, $3, $3, least($4, $5::timestamptz), $5, $6)`,
);
const seen = statement(
  'identity.seen',
  'update sessions set seen_at = $2, idle_until = least($3, expires_at) where token_digest = $1',
);
const end = statement('identity.end_session', 'update sessions set ended_at = $2 where token_digest = $1');
const endAll = statement(
  'identity.end_sessions',
  'update sessions set ended_at = $2 where account_id = $1 and ended_at is null',
);

const endOfHouse = statement(
  'identity.end_sessions_of_house',
  `update sessions set ended_at = $2 where organization_id = $1 and ended_at is null returning account_id as "accountId"`,
);

/** Ends every session that the organization's identity provider began. */
export async function endSessionsOfHouse(rows: Asks, organizationId: string): Promise<void> {
  await rows.query(endOfHouse, [organizationId, rows.now]);
}

/** Ends every session of the account as a part of something larger; open pages hear of it from `endAll`. */
export async function endSessions(rows: Asks, accountId: string): Promise<void> {
  await rows.query(endAll, [accountId, rows.now]);
}

interface Known {
  readonly account_id: string;
  readonly organization_id: string | null;
  readonly seen_at: string;
  readonly email: string;
  readonly name: string;
}

interface Found {
  readonly account: Known;
  readonly viewer: Omit<Viewer, 'accountId' | 'attempt'> | null;
}

export interface Looking {
  readonly account: Account;
  /** null: no organization was named, or the account is no member of it. */
  readonly viewer: Viewer | null;
}

interface Question {
  readonly tokenDigest: Buffer;
  readonly slug: string;
}

/** Opaque sessions: 256 bits in a cookie, a digest in the table, ended at once when told. */
@Injectable()
export class Sessions {
  /** Requests that come in the same turn of the event loop are looked up together: under load one round trip serves many. */
  private readonly found = new DataLoader<Question, Found | null>((asked) => this.findAll(asked), {
    cache: false,
    batchScheduleFn: (send) => setImmediate(send),
  });

  constructor(
    private readonly rows: GlobalRows,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sessionIdleMinutes' | 'sessionMaxDays'>,
    private readonly events: EventBus,
    private readonly database: Database,
  ) {}

  get now(): Date {
    return this.rows.now;
  }

  /** How long the browser keeps the cookie: as long as the session may last at all. */
  get seconds(): number {
    return (this.config.sessionMaxDays * day) / 1000;
  }

  /** Session, membership and rights in one statement. Null when nobody is signed in. */
  async look(token: string | null, slug: string | null, attempt: Attempt | null = null): Promise<Looking | null> {
    const found = await this.find(token, slug, attempt);
    const now = this.rows.now;
    if (found && now.getTime() - found.seenAt.getTime() > seenEvery)
      await this.rows.query(seen, [found.account.tokenDigest, now, this.idleUntil(now)]);
    return found;
  }

  /** The same without counting as a sign of life: an open page that nobody uses keeps no session going. */
  async find(token: string | null, slug: string | null, attempt: Attempt | null = null) {
    if (!token) return null;
    const tokenDigest = digestOf(token);
    const found = await this.found.load({ tokenDigest, slug: slug ?? '' });
    if (!found) return null;
    const { account_id: accountId, organization_id: organizationId, seen_at: seenAt, email, name } = found.account;
    const viewer = found.viewer && { ...found.viewer, accountId, attempt };
    return { account: { accountId, organizationId, email, name, tokenDigest }, viewer, seenAt: new Date(seenAt) };
  }

  /** The same viewer, with whom they stand in for when the request says so and it may be. */
  async standingIn(viewer: Viewer, asked: unknown): Promise<Viewer> {
    return { ...viewer, standsInFor: await standingIn(this.database, viewer, { asked, now: this.now }) };
  }

  private async findAll(asked: readonly Question[]): Promise<(Found | null)[]> {
    const tokens = asked.map(({ tokenDigest }) => tokenDigest);
    const slugs = asked.map(({ slug }) => slug);
    const rows = await this.rows.query<{ found: Found | null }>(viewersOf, [tokens, slugs, this.rows.now]);
    return rows.map(({ found }) => found);
  }

  /** A new session with a new token; the caller hands the token to the browser and forgets it. */
  async begin(accountId: string, organizationId: string | null = null): Promise<string> {
    const token = newToken();
    const now = this.rows.now;
    const expiresAt = new Date(now.getTime() + this.config.sessionMaxDays * day);
    await this.rows.query(begin, [
      ...[digestOf(token), accountId, now, this.idleUntil(now), expiresAt, organizationId],
    ]);
    return token;
  }

  async end(account: Account): Promise<void> {
    await this.rows.query(end, [account.tokenDigest, this.rows.now]);
    await this.tell(account.accountId);
  }

  /** Every session of the account. */
  async endAll(accountId: string): Promise<void> {
    await endSessions(this.rows, accountId);
    await this.tell(accountId);
  }

  /** Open pages close at once; should nobody hear it, they do at the next look. */
  private async tell(accountId: string): Promise<void> {
    await this.events.publish({ organizationId: '', subject: SESSION_EVENT, id: accountId }).catch(() => {});
  }

  private idleUntil(now: Date): Date {
    return new Date(now.getTime() + this.config.sessionIdleMinutes * minute);
  }
}
