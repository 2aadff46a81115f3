import { tallyOf } from '@cxboard/domain/attendees/acceptance.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AttendeeModel, AttendeesModel } from './attendee.model.ts';

const ofMeeting = statement(
  'attendees.of_meeting',
  `select m.board_id as "boardId", coalesce((
     select json_agg(a.card order by lower(a.card -> 'person' ->> 'name'), a.id)
     from attendee_cards a where a.organization_id = $1 and a.meeting_id = m.id), '[]') as people
   from meeting_cards m where m.organization_id = $1 and m.id = $2`,
);

@Injectable()
export class AttendeesReads {
  constructor(private readonly database: Database) {}

  /** The whole list is for who sees the agenda; a substitute from elsewhere sees it too, since they will meet them. */
  async ofMeeting(viewer: Viewer, meetingId: string): Promise<AttendeesModel> {
    const values = [viewer.organizationId, meetingId];
    const [row] = await this.database.read<{ boardId: string; people: AttendeeModel[] }>(viewer, ofMeeting, values);
    const { boardId, people } = foundOr404(row);
    const mine = people.find(({ person }) => person.id === viewer.personId) ?? null;
    foundOr404(mine ?? (may(viewer).seeAttendees({ boardId }) || null));
    return { id: meetingId, people, mine, tally: figuresOf(people) };
  }
}

function figuresOf(people: readonly AttendeeModel[]) {
  const tally = tallyOf(people.map(({ acceptance }) => acceptance));
  return {
    accepted: tally.ACCEPTED,
    declined: tally.DECLINED,
    tentative: tally.TENTATIVE,
    notAnswered: tally.NOT_ANSWERED,
  };
}
