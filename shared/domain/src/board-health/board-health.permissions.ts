import { board, type OfBoard, type Relations } from '../people/relations.ts';

export const healthActs = ({ sits }: Relations) => ({
  /** How the board itself works; attendance names people, so it is for the board alone. */
  seeBoardHealth: (of: OfBoard) => sits(board, of),
});
