import { setTimeout as pause } from 'node:timers/promises';
import {
  type AddressNotOfHouse,
  type JoinLinkFacts,
  joinLinkState,
  refuseAddress,
} from '@cxboard/domain/people/join-link.rules';
import { type LinkExpired, linkExpired, type TooManyAttempts } from '@cxboard/domain/people/sign-in.rules';
import { Injectable } from '@nestjs/common';
import { addPerson, InvitationLinks, Person } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { organizationAt } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { PasswordGate } from '../platform/identity/password-gate.ts';
import type { AtTheDoor } from '../platform/identity/session-door.ts';
import { digestOf } from '../platform/identity/session-token.ts';
import { JoinLink } from './join-link.entity.ts';
import type { AskToJoinInput, JoinAskedModel } from './join-link.model.ts';

const byDigest = statement(
  'join_links.by_digest',
  `select l.id, l.domains, l.expires_at as "expiresAt", l.revoked_at as "revokedAt", l.most, l.sent,
     o.name as "organizationName", p.name as "madeBy"
   from join_links l
     join organization_cards o on o.organization_id = l.organization_id
     join person_cards p on p.organization_id = l.organization_id and p.id = l.made_by_id
   where l.organization_id = $1 and l.digest = $2`,
);

interface Found extends JoinLinkFacts {
  readonly id: string;
  readonly organizationName: string;
  readonly madeBy: string;
}

/** Longer than writing a mail takes: whether there was one to write cannot be timed. */
const atLeastMs = 150;

/** Somebody stands before the house with its link: an address of the house and its mailbox let them in. */
@Injectable()
export class ComingInService {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly gate: PasswordGate,
    private readonly invitations: InvitationLinks,
  ) {}

  /** What the link opens; null when it does not work, whatever the reason. */
  async look(slug: string, token: string): Promise<(Found & { readonly organizationId: string }) | null> {
    const organizationId = await organizationAt(this.rows, slug);
    if (!organizationId) return null;
    const [found] = await this.database.readFor<Found>(organizationId, byDigest, [organizationId, digestOf(token)]);
    if (!found || joinLinkState(datesOf(found), this.rows.now) !== 'OPEN') return null;
    return { ...datesOf(found), organizationId };
  }

  /** The answer is the same whoever has the address: only its mailbox learns more. */
  async ask(
    at: AtTheDoor,
    { organization, token, name, email }: AskToJoinInput,
  ): Promise<JoinAskedModel | LinkExpired | AddressNotOfHouse | TooManyAttempts> {
    const link = await this.look(organization, token);
    if (!link) return linkExpired;
    const refusal = refuseAddress(email, link) ?? (await this.gate.count(at, email));
    if (refusal) return refusal;
    const [isOpen] = await Promise.all([this.send(link, { name, email }), pause(atLeastMs)]);
    return isOpen ? { email } : linkExpired;
  }

  private send({ id, organizationId, organizationName, madeBy }: Found & { organizationId: string }, who: Who) {
    return this.database.workFor({ organizationId, reason: 'join link' }, async (work) => {
      // Locked, so that a thousand at once are let in one after the other and none too many.
      const link = await work.lock(JoinLink, id);
      if (joinLinkState(link, work.now) !== 'OPEN') return false;
      const person = await personAt(work, who);
      if (!person) return true;
      await this.invitations.sendToMailbox(work, { person, organization: organizationName, invitedBy: madeBy });
      await work.change(link, { sent: link.sent + 1 });
      return true;
    });
  }
}

interface Who {
  readonly name: string;
  readonly email: string;
}

/** The person of this address, from a list or new; null for who is here already and for who was asked to leave. */
async function personAt(work: Work, { name, email }: Who): Promise<Person | null> {
  const known = await work.first(Person, { email });
  if (!known) return addPerson(work, { name, email });
  return known.accountId || known.deactivatedAt ? null : known;
}

const datesOf = (found: Found): Found => ({
  ...found,
  expiresAt: new Date(found.expiresAt),
  revokedAt: found.revokedAt && new Date(found.revokedAt),
});
