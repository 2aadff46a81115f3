import type { Refusal } from '../refusal.ts';

export interface AlreadyJoined extends Refusal<'AlreadyJoined'> {
  readonly email: string | null;
}

/** Whoever comes in with an account of their own needs no link. */
export function refuseInvitation(person: {
  readonly accountId: string | null;
  readonly email: string | null;
}): AlreadyJoined | null {
  return person.accountId
    ? { __typename: 'AlreadyJoined', email: person.email, message: 'This person has already joined.' }
    : null;
}
