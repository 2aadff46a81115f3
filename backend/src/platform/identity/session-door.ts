import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Attempt } from '../database/idempotency.ts';
import { GlobalRows } from './global-rows.ts';
import { browserDays, rememberBrowser } from './known-browsers.ts';
import { browserIn, clearSession, newToken, setBrowser, setSession } from './session-token.ts';
import { Sessions } from './sessions.ts';
import type { Account } from './viewer.ts';

/** Somebody at a browser: what the request brings and where the answer's cookies go. */
export interface AtTheDoor {
  readonly request: { readonly ip: string; readonly headers: IncomingHttpHeaders };
  readonly reply: { header(name: string, value: string): unknown };
  readonly account: Account | null;
  /** The client's key of this request, should it send it again. */
  readonly attempt: Attempt | null;
}

/** Lets an account in and out of a browser. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly sessions: Sessions,
    private readonly rows: GlobalRows,
  ) {}

  /**
   * A session with a new token; the one this browser had before ends, whosever it was. Whoever came by the identity
   * provider of an organization is let into that one alone.
   */
  async enter(
    { request, reply, account }: AtTheDoor,
    accountId: string,
    organizationId: string | null = null,
  ): Promise<void> {
    if (account) await this.sessions.end(account);
    const token = await this.sessions.begin(accountId, organizationId);
    const browser = browserIn(request.headers.cookie) ?? newToken();
    await rememberBrowser(this.rows, browser, accountId);
    reply.header('set-cookie', setSession(token, this.sessions.seconds));
    reply.header('set-cookie', setBrowser(browser, browserDays * 86_400));
  }

  async leave({ reply, account }: AtTheDoor): Promise<void> {
    if (account) await this.sessions.end(account);
    reply.header('set-cookie', clearSession);
  }

  async leaveEverywhere({ reply }: AtTheDoor, account: Account): Promise<void> {
    await this.sessions.endAll(account.accountId);
    reply.header('set-cookie', clearSession);
  }
}
