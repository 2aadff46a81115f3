import { type OfBoard, planners, type Relations, seats } from '../people/relations.ts';

export interface Invited extends OfBoard {
  readonly personId: string;
}

export const attendeeActs = ({ is, isPerson, sits }: Relations) => ({
  /** Who is invited to a meeting and what they said. */
  seeAttendees: (of: OfBoard) => is('ANALYST') || sits(seats, of),
  answerInvitation: (attendee: Invited) => isPerson(attendee.personId),
  /** By the absent one; by those who plan when somebody rings them up. */
  nameSubstitute: (attendee: Invited) => isPerson(attendee.personId) || sits(planners, attendee),
});
