import { Inject, Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import type { Config } from '../platform/config.ts';
import { LinkMail } from '../platform/identity/link-mail.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import { CONFIG } from '../platform/tokens.ts';
import type { HeldMailModel, SignedInModel } from './account.model.ts';
import { AccountsReads, type DemoPerson } from './accounts.reads.ts';
import { Entrance } from './entrance.ts';

/** Into the demonstration without a password: only where it is on, and only for who sits at this machine. */
@Injectable()
export class DemoDoor {
  constructor(
    private readonly reads: AccountsReads,
    private readonly entrance: Entrance,
    private readonly mail: LinkMail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async people(): Promise<readonly DemoPerson[]> {
    return this.isOpen ? this.reads.demoPeople() : [];
  }

  async signInAs(at: AtTheDoor, personId: string): Promise<SignedInModel> {
    const people = await this.people();
    const person = foundOr404(people.find(({ id }) => id === personId));
    return this.entrance.enter(at, person.accountId, person.organizationSlug);
  }

  /** The mails that nobody sends, newest first. */
  async heldMails(): Promise<readonly HeldMailModel[]> {
    if (!this.mail.isHeldToRead) return [];
    const organizations = await this.reads.demonstrations();
    return (await Promise.all(organizations.map((id) => this.heldOf(id)))).flat();
  }

  private async heldOf(organizationId: string): Promise<readonly HeldMailModel[]> {
    const timeZone = await this.reads.timeZoneOf(organizationId);
    return (await this.mail.held(organizationId)).map((mail) => ({ ...mail, timeZone }));
  }

  private get isOpen(): boolean {
    return this.config.demo && this.config.loopback;
  }
}
