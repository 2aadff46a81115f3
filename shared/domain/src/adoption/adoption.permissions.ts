import { lead, type OfBoard, type Relations } from '../people/relations.ts';

export const adoptionActs = ({ sits }: Relations) => ({
  /** Bring in what already runs, and take it out again. */
  adopt: (of: OfBoard) => sits(lead, of),
});
