import { lead, type OfBoard, type Relations } from '../people/relations.ts';

export const packLinkActs = ({ sits }: Relations) => ({
  /** Give somebody outside the organization the pack of a meeting, see who opened it, and take it back. */
  sharePack: (of: OfBoard) => sits(lead, of),
});
