import { type Answer, refuseAnswer, refuseSubstitute } from '@cxboard/domain/attendees/acceptance.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { deciders } from '@cxboard/domain/people/relations';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { Injectable } from '@nestjs/common';
import { Meeting } from '../meetings/index.ts';
import { Person } from '../people/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Attendee } from './attendee.entity.ts';
import type { AnswerInvitationInput, NameSubstituteInput, WithdrawSubstituteInput } from './attendees.inputs.ts';
import { invitation } from './inviting.ts';

const holdsVote = statement(
  'attendees.holds_vote',
  `select 1 from seat_cards where organization_id = $1 and board_id = $2 and person_id = $3 and role = any($4)
     and from_on <= $5 and (until_on is null or until_on >= $5) limit 1`,
);

/** Saying whether one comes, and who comes instead. */
@Injectable()
export class AttendeesService {
  constructor(private readonly database: Database) {}

  answerInvitation(viewer: Viewer, { meetingId, answer }: AnswerInvitationInput) {
    return this.database.work(viewer, async (work) => {
      await visibleMeeting(work, viewer, meetingId);
      return answerFor(work, { meetingId, personId: viewer.personId, answer });
    });
  }

  nameSubstitute(viewer: Viewer, { meetingId, absentId, substituteId, withVote }: NameSubstituteInput) {
    return this.database.work(viewer, async (work) => {
      const meeting = await visibleMeeting(work, viewer, meetingId);
      const absent = await attendeeOf(work, { meetingId, personId: absentId });
      stopUnless(may(viewer).nameSubstitute({ boardId: meeting.boardId, personId: absentId }));
      const { id, deactivatedAt } = await work.get(Person, substituteId);

      const attendees = await work.find(Attendee, { meetingId });
      const others = attendees.filter(({ standsInForId }) => standsInForId !== absentId);
      const refusal =
        refuseAnswer(meeting, work.now) ??
        refuseInactive([{ personId: id, active: deactivatedAt === null }]) ??
        refuseSubstitute({
          ...{ absentId, substituteId, withVote },
          absentVotes: await votes(work, meeting, absentId),
          invitedIds: others.map(({ personId }) => personId),
        });
      if (refusal) return refusal;

      await release(work, { meetingId, absentId });
      await work.change(absent, { acceptance: 'DECLINED', answeredAt: work.now });
      const who = { personId: substituteId, standsInForId: absentId, withVote };
      const added = await work.add(Attendee, invitation(work, meeting, who));
      await work.announce('substitute.named', { meetingId, attendeeId: added.id });
      return told(work, meetingId);
    });
  }

  withdrawSubstitute(viewer: Viewer, { meetingId, absentId }: WithdrawSubstituteInput) {
    return this.database.work(viewer, async (work) => {
      const meeting = await visibleMeeting(work, viewer, meetingId);
      await attendeeOf(work, { meetingId, personId: absentId });
      stopUnless(may(viewer).nameSubstitute({ boardId: meeting.boardId, personId: absentId }));

      const refusal = refuseAnswer(meeting, work.now);
      if (refusal) return refusal;

      await release(work, { meetingId, absentId });
      return told(work, meetingId);
    });
  }
}

/** The act itself, also for the link in a mail. Who comes after all needs nobody to come instead. */
export async function answerFor(
  work: Work,
  { meetingId, personId, answer }: { meetingId: string; personId: string; answer: Answer },
) {
  const meeting = await work.get(Meeting, meetingId);
  const attendee = await attendeeOf(work, { meetingId, personId });

  const refusal = refuseAnswer(meeting, work.now);
  if (refusal) return refusal;

  await work.change(attendee, { acceptance: answer, answeredAt: work.now });
  if (answer !== 'DECLINED') await release(work, { meetingId, absentId: personId });
  return told(work, meetingId);
}

/** The substitute stays at home and hears of it. */
async function release(work: Work, { meetingId, absentId }: { meetingId: string; absentId: string }) {
  const substitute = await work.first(Attendee, { meetingId, standsInForId: absentId });
  if (!substitute) return;
  await work.remove(substitute);
  await work.announce('substitute.released', { meetingId, personId: substitute.personId, attendeeId: substitute.id });
}

async function visibleMeeting(work: Work, viewer: Viewer, meetingId: string): Promise<Meeting> {
  const meeting = await work.lock(Meeting, meetingId);
  const invited = await work.first(Attendee, { meetingId, personId: viewer.personId });
  foundOr404(invited ?? (may(viewer).seeAttendees(meeting) || null));
  return meeting;
}

async function attendeeOf(work: Work, { meetingId, personId }: { meetingId: string; personId: string }) {
  return foundOr404(await work.first(Attendee, { meetingId, personId }));
}

async function votes(work: Work, { boardId, startsAt, timeZone }: Meeting, personId: string): Promise<boolean> {
  const on = localDateOf(startsAt, timeZone);
  return (await work.query(holdsVote, [work.organizationId, boardId, personId, [...deciders], on])).length > 0;
}

function told(work: Work, meetingId: string) {
  work.tell('MEETING', meetingId);
  return { id: meetingId };
}
