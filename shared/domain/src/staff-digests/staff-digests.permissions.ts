import { lead, type OfBoard, type Relations } from '../people/relations.ts';

export const staffDigestActs = ({ sits }: Relations) => ({
  /** Look at what all employees would be told, and tell them. */
  sendStaffDigest: (of: OfBoard) => sits(lead, of),
  /** What was sent is for everybody. */
  seeStaffDigest: () => true,
});
