import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { type AlreadyJoined, refuseInvitation } from '@cxboard/domain/people/invitation.rules';
import { Injectable } from '@nestjs/common';
import { BadInput, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { admitPerson } from '../platform/identity/directory.ts';
import { forgetTokens } from '../platform/identity/single-use-tokens.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Department } from './department.entity.ts';
import { InvitationLinks } from './invitation-links.ts';
import { addPerson } from './joining.ts';
import type { InvitedPersonInput, PersonEditInput } from './people.inputs.ts';
import { Person } from './person.entity.ts';

/** The people invited and, where no mail goes out, the link of each: in memory only, since a link is worth a password. */
export interface Invited {
  readonly personIds: readonly string[];
  readonly links: ReadonlyMap<string, string>;
}

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationLinks,
  ) {}

  async invite(viewer: Viewer, invited: readonly InvitedPersonInput[]): Promise<Invited | AlreadyJoined> {
    const links = new Map<string, string>();
    const answer = await this.database.work(viewer, async (work): Promise<{ ids: string[] } | AlreadyJoined> => {
      stopUnless(may(viewer).managePeople());
      refuseList(invited);
      const ids: string[] = [];
      for (const one of invited) {
        const person = await personFor(work, one);
        const refusal = refuseInvitation(person);
        if (refusal) return refusal;
        await this.send(work, { viewer, person, links });
        ids.push(person.id);
      }
      return { ids };
    });
    return 'ids' in answer ? { personIds: answer.ids, links } : answer;
  }

  async resend(viewer: Viewer, personId: string): Promise<Invited | AlreadyJoined> {
    const links = new Map<string, string>();
    const answer = await this.database.work(viewer, async (work): Promise<{ id: string } | AlreadyJoined> => {
      stopUnless(may(viewer).managePeople());
      const person = await work.lock(Person, personId);
      if (!person.email || person.deactivatedAt)
        throw new BadInput('personId: no active person with an e-mail address.');
      const refusal = refuseInvitation(person);
      if (refusal) return refusal;
      await this.send(work, { viewer, person, links });
      return { id: person.id };
    });
    return 'id' in answer ? { personIds: [answer.id], links } : answer;
  }

  async withdraw(viewer: Viewer, { personId, expectedVersion }: PersonEditInput) {
    return this.database.work(viewer, async (work): Promise<{ id: string } | AlreadyJoined> => {
      stopUnless(may(viewer).managePeople());
      const person = await work.lock(Person, personId);
      const refusal = refuseInvitation(person);
      if (refusal) return refusal;

      await work.change(person, { invitedAt: null, invitationExpiresAt: null }, expectedVersion);
      await forgetTokens(work, 'INVITATION', personId);
      work.tell('PERSON', personId);
      return { id: personId };
    });
  }

  private async send(
    work: Work,
    { viewer, person, links }: { viewer: Viewer; person: Person; links: Map<string, string> },
  ): Promise<void> {
    const said = { person, organization: viewer.organization.name, invitedBy: viewer.name };
    const link = await this.invitations.send(work, said);
    if (link) links.set(person.id, link);
  }
}

function refuseList(invited: readonly InvitedPersonInput[]): void {
  const { invitationsAtOnce: most } = limits.people;
  if (invited.length < 1 || invited.length > most) throw new BadInput(`people: 1 to ${most}.`);
  const addresses = new Set(invited.map(({ email }) => email));
  if (addresses.size < invited.length) throw new BadInput('people: an e-mail address stands twice in the list.');
}

/** The person with this address, brought back where they had left, or a new one. */
async function personFor(work: Work, { roles, departmentId = null, ...said }: InvitedPersonInput): Promise<Person> {
  if (departmentId) await work.get(Department, departmentId);
  const known = await work.first(Person, { email: said.email });
  if (!known) return addPerson(work, { ...said, departmentId, roles: roles ?? [] });
  if (!known.deactivatedAt) return known;
  await admitPerson(work, known.id, true);
  return work.change(known, { deactivatedAt: null });
}
