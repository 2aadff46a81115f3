import { board, type Relations } from '../people/relations.ts';

export const commentActs = ({ is, sitsSomewhere }: Relations) => ({
  /** One after the other, masked, to say what each is about and how it feels. */
  codeComments: () => is('ANALYST'),
  /** Take a text away for ever. */
  removeComments: () => is('ANALYST'),
  /** The few that stand in the monthly review. */
  seeReviewedComments: () => is('ANALYST') || sitsSomewhere(board),
});
