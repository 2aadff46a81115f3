import { board, lead, type OfBoard, type Relations } from '../people/relations.ts';

export const resolutionActs = ({ isPerson, sits }: Relations) => ({
  /** Put something to the vote between two meetings. */
  openResolution: (of: OfBoard) => sits(board, of),
  /** Take it back before it is decided: who put it forward, and those who lead the board. */
  withdrawResolution: (resolution: OfBoard & { readonly proposerId: string }) =>
    sits(lead, resolution) || isPerson(resolution.proposerId),
});
