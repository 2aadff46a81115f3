import { type PasswordRefused, refusePassword } from '@cxboard/domain/people/password.rules';
import type { SignInRefused, TooManyAttempts } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { NotSignedIn } from '../platform/barriers.ts';
import { setPassword } from '../platform/identity/accounts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { hashOf } from '../platform/identity/password-hash.ts';
import { isAccount, PasswordGate } from '../platform/identity/password-gate.ts';
import { type AtTheDoor, SessionDoor } from '../platform/identity/session-door.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import type { ChangePasswordInput } from './account.inputs.ts';
import type { PasswordChangedModel } from './account.model.ts';

@Injectable()
export class PasswordsService {
  constructor(
    private readonly rows: GlobalRows,
    private readonly gate: PasswordGate,
    private readonly sessions: Sessions,
    private readonly door: SessionDoor,
  ) {}

  /** Whoever else was signed in to this account no longer is; this browser goes on with a new session. */
  async change(
    at: AtTheDoor,
    { currentPassword, newPassword }: ChangePasswordInput,
  ): Promise<PasswordChangedModel | SignInRefused | TooManyAttempts | PasswordRefused> {
    if (!at.account) throw new NotSignedIn();
    const found = await this.gate.pass(at, { email: at.account.email, password: currentPassword });
    if (!isAccount(found)) return found;
    const refusal = refusePassword(newPassword, found);
    if (refusal) return refusal;

    await setPassword(this.rows, found.id, await hashOf(newPassword));
    await this.sessions.endAll(found.id);
    await this.door.enter(at, found.id);
    return { changedAt: this.rows.now };
  }
}
