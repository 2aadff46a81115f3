import { deciders, type OfBoard, type Relations, seats } from '../people/relations.ts';

export const visionActs = ({ is, sits }: Relations) => ({
  /** What is ratified is for everybody to read. */
  seeVision: () => true,
  seeVisionDraft: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  /** Its words, its rounds, its ratification. */
  draftVision: (of: OfBoard) => sits(['CHAIR'], of),
  /** Agree, agree with a reservation, object. */
  answerVision: (of: OfBoard) => sits(deciders, of),
  /** Every employee, once, without a name. */
  answerVisionPulse: () => true,
  commentOnVision: (of: OfBoard) => is('ANALYST') || sits(seats, of),
});
