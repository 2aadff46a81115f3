import { type OfBoard, planners, type Relations, seats } from '../people/relations.ts';

export const sessionActs = ({ is, sits }: Relations) => ({
  /** Start, next, adjourn, results, attendance, close; also to record a meeting held without the tool. */
  runMeeting: (of: OfBoard) => sits(planners, of),
  /** To follow a meeting and to read afterwards what happened. */
  followMeeting: (of: OfBoard) => is('ANALYST') || sits(seats, of),
});
