import { Injectable } from '@nestjs/common';
import { type AtTheDoor, SessionDoor } from '../platform/identity/session-door.ts';
import type { SignedInModel } from './account.model.ts';
import { AccountsReads } from './accounts.reads.ts';

/** How everybody comes in, by whatever way they proved who they are. */
@Injectable()
export class Entrance {
  constructor(
    private readonly door: SessionDoor,
    private readonly reads: AccountsReads,
  ) {}

  /** Signs in; without a named organization the page goes on in the only one, or asks. */
  async enter(at: AtTheDoor, accountId: string, organizationSlug: string | null = null): Promise<SignedInModel> {
    await this.door.enter(at, accountId);
    return this.goOn(accountId, organizationSlug);
  }

  /** For who is in already: the session stays as it is. */
  async goOn(accountId: string, organizationSlug: string | null): Promise<SignedInModel> {
    const me = await this.reads.me(accountId);
    const [first, ...others] = me.organizations;
    const only = others.length === 0 && first && !first.opensElsewhere ? first.slug : null;
    return { me, organizationSlug: organizationSlug ?? only };
  }
}
