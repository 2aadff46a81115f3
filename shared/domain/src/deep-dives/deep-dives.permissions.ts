import { lead, type Relations, seats } from '../people/relations.ts';

export interface DiveRelations {
  readonly ownerId: string;
  /** Who is asked to sign a lane of it. */
  readonly signerIds: readonly string[];
}

/** Deep dives belong to the organization: who sits on a board reads them all. */
export const deepDiveActs = ({ is, isPerson, sitsSomewhere }: Relations) => {
  const leads = () => is('ANALYST') || sitsSomewhere(lead);
  const readsAll = () => is('ANALYST') || sitsSomewhere(seats);
  return {
    seeDeepDives: readsAll,
    seeDeepDive: ({ ownerId, signerIds }: DiveRelations) =>
      readsAll() || isPerson(ownerId) || signerIds.some((id) => isPerson(id)),
    scopeDeepDive: leads,
    /** The map, causes and results. */
    digDeeper: ({ ownerId }: Pick<DiveRelations, 'ownerId'>) => leads() || isPerson(ownerId),
    signLane: ({ signerId }: { readonly signerId: string | null }) => isPerson(signerId),
    /** What somebody saw with their own eyes, on a dive they may read. */
    bearWitness: (dive: DiveRelations) =>
      readsAll() || isPerson(dive.ownerId) || dive.signerIds.some((id) => isPerson(id)),
    keepRationales: leads,
    /** Whether it still holds is for who holds it, and for those who keep reasons. */
    revalidateRationale: ({ holderId }: { readonly holderId: string | null }) => leads() || isPerson(holderId),
  };
};
