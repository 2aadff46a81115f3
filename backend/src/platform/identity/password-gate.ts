import { type SignInRefused, signInRefused, type TooManyAttempts } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { accountOf, type KnownAccount } from './accounts.ts';
import { type Attempted, Attempts } from './attempts.ts';
import { GlobalRows } from './global-rows.ts';
import { isKnownBrowser } from './known-browsers.ts';
import { networkOf } from './network.ts';
import { isPassword } from './password-hash.ts';
import type { AtTheDoor } from './session-door.ts';
import { browserIn } from './session-token.ts';

export interface Given {
  readonly email: string;
  readonly password: string;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** The only place where a password is compared: counted first, and the same work whether or not there is an account. */
@Injectable()
export class PasswordGate {
  constructor(
    private readonly rows: GlobalRows,
    private readonly attempts: Attempts,
  ) {}

  async pass(door: AtTheDoor, { email, password }: Given): Promise<KnownAccount | SignInRefused | TooManyAttempts> {
    const account = await accountOf(this.rows, email);
    const attempted = await this.attemptedBy(door, email, account);
    const tooMany = await this.attempts.take(attempted);
    if (tooMany) return tooMany;
    const isRight = await isPassword(password, account?.passwordHash ?? null);
    if (!account || !isRight) return signInRefused;
    await this.attempts.giveBack(attempted);
    return account;
  }

  /** Other acts that tell whether an address has an account, or cost a mail, count like a wrong password. */
  async count(door: AtTheDoor, email: string): Promise<TooManyAttempts | null> {
    return this.attempts.take(await this.attemptedBy(door, email, await accountOf(this.rows, email)));
  }

  private async attemptedBy(
    { request }: AtTheDoor,
    email: string,
    account: KnownAccount | null,
  ): Promise<readonly Attempted[]> {
    const network: Attempted = { subject: 'NETWORK', of: networkOf(request.ip) };
    const browser = browserIn(request.headers.cookie);
    if (await isKnownBrowser(this.rows, browser, account?.id ?? nobody))
      return [network, { subject: 'ACCOUNT', of: `${email} at ${String(browser)}` }];
    // An address without an account counts as an organization of its own, so that it costs the same.
    const organizations = account?.organizationIds.length ? account.organizationIds : [`nobody ${email}`];
    return [
      network,
      { subject: 'ACCOUNT', of: email },
      ...organizations.map((organization): Attempted => ({ subject: 'ORGANIZATION', of: organization })),
    ];
  }
}

export const isAccount = (found: KnownAccount | SignInRefused | TooManyAttempts): found is KnownAccount =>
  !('__typename' in found);
