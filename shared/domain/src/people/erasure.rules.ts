import type { Refusal } from '../refusal.ts';

/** Somebody is forgotten only once they have left. */
export type StillHere = Refusal<'StillHere'>;

export const refuseForgetting = (person: { readonly active: boolean }): StillHere | null =>
  person.active
    ? {
        __typename: 'StillHere',
        message: 'Deactivate this person first and hand over what they hold; then they can be forgotten.',
      }
    : null;
