import type { Work } from '../platform/database/work.ts';
import { admitPerson } from '../platform/identity/directory.ts';
import { forgetTokens } from '../platform/identity/single-use-tokens.ts';
import type { Person } from './person.entity.ts';

/** From the next operation on they are a stranger here. Whether they may leave is decided by then. */
export async function leave(work: Work, person: Person, expectedVersion?: number): Promise<void> {
  const gone = { deactivatedAt: work.now, invitedAt: null, invitationExpiresAt: null };
  await work.change(person, gone, expectedVersion);
  await forgetTokens(work, 'INVITATION', person.id);
  await admitPerson(work, person.id, false);
}
