import { setTimeout as pause } from 'node:timers/promises';
import { limits } from '@cxboard/domain/limits';
import { type PasswordRefused, refusePassword } from '@cxboard/domain/people/password.rules';
import {
  type LinkExpired,
  linkExpired,
  type PasswordResetUnavailable,
  passwordResetUnavailable,
  type TooManyAttempts,
} from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { markOf } from '../platform/identity/act-mark.ts';
import { hashOf } from '../platform/identity/password-hash.ts';
import { PasswordGate } from '../platform/identity/password-gate.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import type { ResetPasswordInput } from './account.inputs.ts';
import type { PasswordChangedModel, PasswordResetRequestedModel } from './account.model.ts';
import { ResetLinks } from './reset-links.ts';

/** Longer than writing a mail takes: whether there was one to write cannot be timed. */
const atLeastMs = 150;

@Injectable()
export class PasswordResetService {
  constructor(
    private readonly links: ResetLinks,
    private readonly gate: PasswordGate,
    private readonly sessions: Sessions,
  ) {}

  canReset(): boolean {
    return this.links.reachPeople;
  }

  sendsMail(): boolean {
    return this.links.goOut;
  }

  async request(
    at: AtTheDoor,
    email: string,
  ): Promise<PasswordResetRequestedModel | PasswordResetUnavailable | TooManyAttempts> {
    if (!this.links.reachPeople) return passwordResetUnavailable;
    const tooMany = await this.gate.count(at, email);
    if (tooMany) return tooMany;
    await Promise.all([this.links.send(email, markOf(at.attempt, 'request password reset', email)), pause(atLeastMs)]);
    return { minutes: limits.people.passwordResetMinutes };
  }

  async reset(
    { attempt }: AtTheDoor,
    { token, password }: ResetPasswordInput,
  ): Promise<PasswordChangedModel | LinkExpired | PasswordRefused> {
    const using = { token, mark: markOf(attempt, 'reset password') };
    const account = await this.links.look(token);
    if (!account) return (await this.links.changedBefore(using, password)) ?? linkExpired;
    const refusal = refusePassword(password, account);
    if (refusal) return refusal;

    const changed = await this.links.redeem(using, await hashOf(password));
    if (!changed) return (await this.links.changedBefore(using, password)) ?? linkExpired;
    await this.sessions.endAll(account.id);
    return changed;
  }
}
