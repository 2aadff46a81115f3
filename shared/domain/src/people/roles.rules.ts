import type { Refusal } from '../refusal.ts';
import type { OrganizationRole } from './relations.ts';

export type LastAdministrator = Refusal<'LastAdministrator'>;
export type OwnAccount = Refusal<'OwnAccount'>;

export interface StillChairs extends Refusal<'StillChairs'> {
  readonly boardIds: readonly string[];
}

/** The people who administer the organization now: active, and with the role. */
export interface Administrators {
  readonly administratorIds: readonly string[];
}

/** Somebody has to be able to let the next person in. */
export function refuseRoles(
  { administratorIds }: Administrators,
  change: { readonly personId: string; readonly roles: readonly OrganizationRole[] },
): LastAdministrator | null {
  return change.roles.includes('ADMINISTRATOR') ? null : refuseLast(administratorIds, change.personId);
}

export interface Leaving {
  readonly personId: string;
  /** Boards that this person chairs now or from a later day. */
  readonly chairs: readonly string[];
  /** Who deactivates. */
  readonly byPersonId: string;
}

export function refuseDeactivation(
  { administratorIds }: Administrators,
  { personId, chairs, byPersonId }: Leaving,
): OwnAccount | LastAdministrator | StillChairs | null {
  if (personId === byPersonId)
    return { __typename: 'OwnAccount', message: 'Another administrator has to deactivate you.' };
  return refuseLast(administratorIds, personId) ?? refuseChair(chairs);
}

export interface PersonInactive extends Refusal<'PersonInactive'> {
  readonly personId: string;
}

/** Seats, projects and items are in the hands of people who still work here. */
export function refuseInactive(
  people: readonly { readonly personId: string; readonly active: boolean }[],
): PersonInactive | null {
  const gone = people.find(({ active }) => !active);
  if (!gone) return null;
  return {
    __typename: 'PersonInactive',
    personId: gone.personId,
    message: 'This person has been deactivated; name somebody else.',
  };
}

const refuseLast = (administratorIds: readonly string[], personId: string): LastAdministrator | null =>
  administratorIds.some((id) => id !== personId)
    ? null
    : {
        __typename: 'LastAdministrator',
        message: 'This is the last administrator; give somebody else the role first.',
      };

const refuseChair = (boardIds: readonly string[]): StillChairs | null =>
  boardIds.length === 0
    ? null
    : { __typename: 'StillChairs', boardIds, message: 'This person chairs a board; name another chair first.' };
