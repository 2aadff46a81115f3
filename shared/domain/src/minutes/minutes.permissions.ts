import { deciders, lead, type OfBoard, type Relations, seats } from '../people/relations.ts';

export const minutesActs = ({ is, sits }: Relations) => ({
  seeMinutes: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  /** The text of a draft, and addenda afterwards. */
  writeMinutes: (of: OfBoard) => sits(lead, of),
  /** The chair and members; the secretary, who writes them, does not. Who is first and who second is said by a rule. */
  approveMinutes: (of: OfBoard) => sits(deciders, of),
  approveMinutesAsChair: (of: OfBoard) => sits(['CHAIR'], of),
});
