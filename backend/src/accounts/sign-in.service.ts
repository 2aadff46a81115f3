import type { SignInRefused, TooManyAttempts } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { NotSignedIn } from '../platform/barriers.ts';
import { type Given, isAccount, PasswordGate } from '../platform/identity/password-gate.ts';
import { type AtTheDoor, SessionDoor } from '../platform/identity/session-door.ts';
import type { MeModel, SignedInModel } from './account.model.ts';
import { AccountsReads } from './accounts.reads.ts';
import { Entrance } from './entrance.ts';

@Injectable()
export class SignInService {
  constructor(
    private readonly gate: PasswordGate,
    private readonly entrance: Entrance,
    private readonly door: SessionDoor,
    private readonly reads: AccountsReads,
  ) {}

  async me({ account }: AtTheDoor): Promise<MeModel | null> {
    return account && this.reads.me(account.accountId, account.organizationId);
  }

  async signIn(at: AtTheDoor, given: Given): Promise<SignedInModel | SignInRefused | TooManyAttempts> {
    const found = await this.gate.pass(at, given);
    return isAccount(found) ? this.entrance.enter(at, found.id) : found;
  }

  async signOut(at: AtTheDoor): Promise<true> {
    await this.door.leave(at);
    return true;
  }

  async signOutEverywhere(at: AtTheDoor): Promise<true> {
    if (!at.account) throw new NotSignedIn();
    await this.door.leaveEverywhere(at, at.account);
    return true;
  }
}
