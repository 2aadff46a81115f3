import { type PasswordRefused, refusePassword } from '@cxboard/domain/people/password.rules';
import {
  type AlreadyMember,
  type LinkExpired,
  linkExpired,
  type SignInRefused,
  type TooManyAttempts,
} from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { type Invitee, Invitees } from '../people/index.ts';
import { accountOf } from '../platform/identity/accounts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { hashOf } from '../platform/identity/password-hash.ts';
import { isAccount, PasswordGate } from '../platform/identity/password-gate.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import type { AcceptInvitationInput } from './account.inputs.ts';
import type { InvitationPreviewModel, SignedInModel } from './account.model.ts';
import { Entrance } from './entrance.ts';

type Unproven = SignInRefused | TooManyAttempts | PasswordRefused;
type Refused = Unproven | LinkExpired | AlreadyMember;
type Joining = { readonly accountId: string } | { readonly passwordHash: string };

/** What an invited person does with the link. */
@Injectable()
export class InvitedService {
  constructor(
    private readonly invitees: Invitees,
    private readonly rows: GlobalRows,
    private readonly gate: PasswordGate,
    private readonly entrance: Entrance,
  ) {}

  async preview(token: string): Promise<InvitationPreviewModel | null> {
    return this.invitees.look(token);
  }

  async accept(at: AtTheDoor, { token, name, password }: AcceptInvitationInput): Promise<SignedInModel | Refused> {
    const invitee = await this.invitees.look(token);
    if (!invitee) return linkExpired;
    const called = { ...invitee, name: name ?? invitee.name };
    const joining = await this.prove(at, called, password ?? null);
    if ('message' in joining) return joining;

    const joined = await this.invitees.join(token, { ...called, ...joining });
    return 'message' in joined ? joined : this.entrance.enter(at, joined.id, invitee.organizationSlug);
  }

  /** Without a password the signed-in account joins; with one, the account of the invited address, old or new. */
  private async prove(at: AtTheDoor, invitee: Invitee, password: string | null): Promise<Joining | Unproven> {
    if (password === null && at.account) return { accountId: at.account.accountId };
    const given = { email: invitee.email, password: password ?? '' };
    if (await accountOf(this.rows, invitee.email)) {
      const found = await this.gate.pass(at, given);
      return isAccount(found) ? { accountId: found.id } : found;
    }
    return refusePassword(given.password, invitee) ?? { passwordHash: await hashOf(given.password) };
  }
}
