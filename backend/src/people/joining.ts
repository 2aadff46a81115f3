import type { OrganizationRole } from '@cxboard/domain/people/relations';
import type { Work } from '../platform/database/work.ts';
import { addMembership } from '../platform/identity/directory.ts';
import { Person } from './person.entity.ts';

export interface PersonDraft {
  readonly name: string;
  readonly email?: string | null;
  readonly jobTitle?: string | null;
  readonly departmentId?: string | null;
  readonly roles?: readonly OrganizationRole[];
}

/** A person of this organization; without an account they are named but cannot come in. */
export function addPerson(work: Work, draft: PersonDraft): Promise<Person> {
  const { name, email = null, jobTitle = null, departmentId = null, roles = [] } = draft;
  return work.add(Person, { name, email, jobTitle, departmentId, roles: [...roles] });
}

/** From now on the account comes in as this person. False when it already comes in as somebody. */
export async function attachAccount(work: Work, person: Person, accountId: string): Promise<boolean> {
  if (!(await addMembership(work, accountId, person.id))) return false;
  await work.change(person, { accountId, invitedAt: null, invitationExpiresAt: null });
  return true;
}
