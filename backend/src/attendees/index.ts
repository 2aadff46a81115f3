import type { Chapter } from '../platform/chapter.ts';
import { Attendee } from './attendee.entity.ts';
import { AttendeesReads } from './attendees.reads.ts';
import { AttendeesResolver } from './attendees.resolver.ts';
import { AttendeesService } from './attendees.service.ts';

export { Attendee } from './attendee.entity.ts';
export { AcceptanceWord, AnswerWord, InvitationOverModel } from './attendee.model.ts';
export { answerFor } from './attendees.service.ts';
export { inviteAnew, inviteSeated, seatedAt } from './inviting.ts';

export const attendees: Chapter = {
  rows: [Attendee],
  resolvers: [AttendeesResolver],
  services: [AttendeesReads, AttendeesService],
};
