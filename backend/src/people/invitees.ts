import { type AlreadyMember, alreadyMember, type LinkExpired, linkExpired } from '@cxboard/domain/people/sign-in.rules';
import { type SignInRefused, signInRefused } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { addAccount } from '../platform/identity/accounts.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { lookAtToken, redeemedBefore, redeemToken, type Used } from '../platform/identity/single-use-tokens.ts';
import { attachAccount } from './joining.ts';
import { Person } from './person.entity.ts';

/** Somebody with a link that works. */
export interface Invitee {
  readonly organizationId: string;
  readonly organizationSlug: string;
  readonly organizationName: string;
  /** The first of its boards; null before there is one. */
  readonly boardName: string | null;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

export type Joining = Invitee & ({ readonly accountId: string } | { readonly passwordHash: string });

const invitee = statement(
  'people.invitee',
  `select p.id as "personId", p.name, p.email, o.id as "organizationId", o.slug as "organizationSlug",
     o.name as "organizationName",
     (select c.card ->> 'name' from board_cards c where c.organization_id = p.organization_id
      order by c.slug limit 1) as "boardName",
     p.invitation_expires_at as "expiresAt"
   from people p join organizations o on o.id = p.organization_id
   where p.organization_id = $1 and p.id = $2 and p.deactivated_at is null and p.account_id is null`,
);

/** Somebody who came in by this link. */
export interface Joined {
  readonly accountId: string;
  readonly email: string;
  readonly organizationSlug: string;
}

const joined = statement(
  'people.joined',
  `select a.id as "accountId", a.email, o.slug as "organizationSlug"
   from people p join accounts a on a.id = p.account_id join organizations o on o.id = p.organization_id
   where p.organization_id = $1 and p.id = $2 and p.deactivated_at is null`,
);

/** People on their way in. */
@Injectable()
export class Invitees {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
  ) {}

  /** Who this link invites; null when it does not work, whatever the reason. */
  async look(token: string): Promise<Invitee | null> {
    const promised = await lookAtToken(this.rows, 'INVITATION', token);
    if (!promised?.organizationId) return null;
    const values = [promised.organizationId, promised.personId];
    const [found] = await this.database.readFor<Invitee>(promised.organizationId, invitee, values);
    return found ?? null;
  }

  /** Whom this very request has let in before. */
  async joinedBefore(using: Used): Promise<Joined | null> {
    const promised = await redeemedBefore(this.rows, 'INVITATION', using);
    if (!promised?.organizationId) return null;
    const values = [promised.organizationId, promised.personId];
    const [found] = await this.database.readFor<Joined>(promised.organizationId, joined, values);
    return found ?? null;
  }

  /** Uses the link up and lets the account in, or does neither. The id of the account. */
  async join(using: Used, joining: Joining): Promise<{ id: string } | LinkExpired | AlreadyMember | SignInRefused> {
    const { organizationId, personId, name } = joining;
    return this.database.workFor({ organizationId, reason: 'invitation' }, async (work) => {
      if (!(await redeemToken(work, 'INVITATION', using))) return linkExpired;
      const person = await work.lock(Person, personId);
      const id = 'accountId' in joining ? joining.accountId : await addAccount(work, joining);
      if (!id) return signInRefused; // the address got an account a moment ago: its password counts
      if (!(await attachAccount(work, person, id))) return alreadyMember;

      if (name !== person.name) await work.change(person, { name });
      work.tell('PERSON', person.id);
      return { id };
    });
  }
}
