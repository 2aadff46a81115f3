import { limits } from '@cxboard/domain/limits';
import { wordsIn } from '@cxboard/messages/languages';
import { passwordResetMail } from '@cxboard/messages/people.messages';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { accountOf, accountWithId, type KnownAccount, setPassword } from '../platform/identity/accounts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { LinkMail } from '../platform/identity/link-mail.ts';
import { isPassword } from '../platform/identity/password-hash.ts';
import { endSessions } from '../platform/identity/sessions.ts';
import {
  issueTokenOnce,
  lookAtToken,
  redeemedBefore,
  redeemToken,
  type Used,
} from '../platform/identity/single-use-tokens.ts';
import { AccountsReads } from './accounts.reads.ts';

/** Links that set a password anew: sent in a mail of one of the account's organizations, used once. */
@Injectable()
export class ResetLinks {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly mail: LinkMail,
    private readonly reads: AccountsReads,
  ) {}

  get goOut(): boolean {
    return this.mail.goesOut;
  }

  get reachPeople(): boolean {
    return this.mail.goesOut || this.mail.isHeldToRead;
  }

  /** Once for each mark: the same request sent again finds its mail on the way. */
  async send(email: string, mark: Buffer | null): Promise<void> {
    const account = await accountOf(this.rows, email);
    const organizationId = account && (await this.organizationFor(account));
    if (!organizationId) return;
    await this.database.workFor({ organizationId, reason: 'password reset' }, async (work) => {
      const minutes = limits.people.passwordResetMinutes;
      const expiresAt = new Date(work.now.getTime() + minutes * 60_000);
      const promised = { accountId: account.id, organizationId, personId: null, expiresAt };
      const token = await issueTokenOnce(work, 'PASSWORD_RESET', { ...promised, mark });
      if (!token) return;
      const link = this.mail.linkTo('reset-password', token);
      const words = passwordResetMail(wordsIn(), { name: account.name, link, minutes });
      const key = `password reset ${work.now.toISOString()}`;
      await this.mail.queue(work, { to: email, personId: null, key, ...words });
    });
  }

  /** Whose password the link sets; null when it does not work. */
  async look(token: string): Promise<KnownAccount | null> {
    const promised = await lookAtToken(this.rows, 'PASSWORD_RESET', token);
    return promised?.accountId ? accountWithId(this.rows, promised.accountId) : null;
  }

  /** Link, password and sessions in one transaction: one of many who try at once succeeds. */
  async redeem(using: Used, hash: string): Promise<{ changedAt: Date } | null> {
    const promised = await lookAtToken(this.rows, 'PASSWORD_RESET', using.token);
    if (!promised?.organizationId) return null;
    const { organizationId } = promised;
    return this.database.workFor({ organizationId, reason: 'password reset' }, async (work) => {
      const redeemed = await redeemToken(work, 'PASSWORD_RESET', using);
      if (!redeemed?.accountId) return null;
      await setPassword(work, redeemed.accountId, hash);
      await endSessions(work, redeemed.accountId);
      return { changedAt: work.now };
    });
  }

  /** When this very request set this very password before. */
  async changedBefore(using: Used, password: string): Promise<{ changedAt: Date } | null> {
    const redeemed = await redeemedBefore(this.rows, 'PASSWORD_RESET', using);
    const account = redeemed?.accountId ? await accountWithId(this.rows, redeemed.accountId) : null;
    if (!redeemed || !account) return null;
    return (await isPassword(password, account.passwordHash)) ? { changedAt: redeemed.usedAt } : null;
  }

  /** Where no mail goes out, only those of the demonstration can be read. */
  private async organizationFor({ organizationIds }: KnownAccount): Promise<string | undefined> {
    if (this.mail.goesOut) return organizationIds[0];
    const demonstrations = await this.reads.demonstrations();
    return organizationIds.find((id) => demonstrations.includes(id));
  }
}
