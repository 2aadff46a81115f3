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
import { markOf } from '../platform/identity/act-mark.ts';
import { accountOf } from '../platform/identity/accounts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { hashOf } from '../platform/identity/password-hash.ts';
import { isAccount, PasswordGate } from '../platform/identity/password-gate.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import type { Used } from '../platform/identity/single-use-tokens.ts';
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

  async accept(at: AtTheDoor, input: AcceptInvitationInput): Promise<SignedInModel | Refused> {
    const { token, name, password = null } = input;
    const using = { token, mark: markOf(at.attempt, 'accept invitation', name) };
    const invitee = await this.invitees.look(token);
    if (!invitee) return this.acceptAgain(at, using, password);
    const called = { ...invitee, name: name ?? invitee.name };
    const joining = await this.prove(at, called, password);
    if ('message' in joining) return joining;

    const joined = await this.invitees.join(using, { ...called, ...joining });
    // A twin of this request may just have been faster.
    if ('message' in joined) return joined === linkExpired ? this.acceptAgain(at, using, password) : joined;
    const { organizationSlug } = invitee;
    if (password === null) return this.entrance.goOn(joined.id, organizationSlug);
    return this.entrance.enter(at, joined.id, organizationSlug);
  }

  /** The request that already let somebody in, sent again: the same answer, to who proves to be the same. */
  private async acceptAgain(at: AtTheDoor, using: Used, password: string | null): Promise<SignedInModel | Refused> {
    const joined = await this.invitees.joinedBefore(using);
    if (!joined) return linkExpired;
    const { accountId, email, organizationSlug } = joined;
    if (password === null)
      return at.account?.accountId === accountId && !at.account.organizationId
        ? this.entrance.goOn(accountId, organizationSlug)
        : linkExpired;
    const found = await this.gate.pass(at, { email, password });
    return isAccount(found) ? this.entrance.enter(at, accountId, organizationSlug) : found;
  }

  /** Without a password the signed-in account joins; with one, the account of the invited address, old or new. */
  private async prove(at: AtTheDoor, invitee: Invitee, password: string | null): Promise<Joining | Unproven> {
    // A session that one house's provider began proves nothing to another.
    if (password === null && at.account && !at.account.organizationId) return { accountId: at.account.accountId };
    const given = { email: invitee.email, password: password ?? '' };
    if (await accountOf(this.rows, invitee.email)) {
      const found = await this.gate.pass(at, given);
      return isAccount(found) ? { accountId: found.id } : found;
    }
    return refusePassword(given.password, invitee) ?? { passwordHash: await hashOf(given.password) };
  }
}
