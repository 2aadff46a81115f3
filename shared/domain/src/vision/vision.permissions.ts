import { deciders, type OfBoard, type Relations, seats } from '../people/relations.ts';

export const visionActs = ({ is, sits, sitsOneself }: Relations) => ({
  /** What is ratified is for everybody to read. */
  seeVision: () => true,
  seeVisionDraft: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  /** Its words, its rounds, its ratification. */
  draftVision: (of: OfBoard) => sitsOneself(['CHAIR'], of),
  /** Agree, agree with a reservation, object. */
  answerVision: (of: OfBoard) => sitsOneself(deciders, of),
  /** Every employee, once, without a name. */
  answerVisionPulse: () => true,
  commentOnVision: (of: OfBoard) => is('ANALYST') || sits(seats, of),
});
