import { localDateOf } from '@cxboard/domain/local-time';
import type { Meeting } from '../meetings/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { Attendee } from './attendee.entity.ts';

/** Who has a seat on that day and still works here. */
const seated = statement(
  'attendees.seated',
  `select distinct s.person_id as "personId"
   from seat_cards s join person_cards p on p.organization_id = s.organization_id and p.id = s.person_id
   where s.organization_id = $1 and s.board_id = $2 and s.from_on <= $3 and (s.until_on is null or s.until_on >= $3)
     and (p.card ->> 'active')::boolean
   order by 1`,
);

type Invitable = Pick<Meeting, 'id' | 'boardId' | 'startsAt' | 'timeZone'>;

/** The people with a seat on the board on the day of the meeting. */
export async function seatedAt(work: Work, { boardId, startsAt, timeZone }: Invitable): Promise<string[]> {
  const values = [work.organizationId, boardId, localDateOf(startsAt, timeZone)];
  return (await work.query<{ personId: string }>(seated, values)).map(({ personId }) => personId);
}

/** Invites everybody with a seat who is not invited yet; the new ones. */
export async function inviteSeated(work: Work, meeting: Invitable): Promise<Attendee[]> {
  const known = await work.find(Attendee, { meetingId: meeting.id });
  const missing = (await seatedAt(work, meeting)).filter((id) => !known.some(({ personId }) => personId === id));
  return work.addAll(
    Attendee,
    missing.map((personId) => invitation(work, meeting, { personId })),
  );
}

/** After a move nobody has answered yet: what they said was about another time. */
export async function inviteAnew(work: Work, { id: meetingId, startsAt }: Invitable): Promise<Attendee[]> {
  const attendees = await work.find(Attendee, { meetingId }, { id: 'ASC' });
  for (const attendee of attendees)
    if (attendee.invitedFor.getTime() !== startsAt.getTime())
      await work.change(attendee, { acceptance: 'NOT_ANSWERED', answeredAt: null, invitedFor: startsAt });
  return attendees;
}

export const invitation = (
  work: Work,
  { id, startsAt }: Pick<Meeting, 'id' | 'startsAt'>,
  who: Pick<Attendee, 'personId'> & Partial<Pick<Attendee, 'standsInForId' | 'withVote'>>,
) => ({
  ...{ standsInForId: null, withVote: false, acceptance: 'NOT_ANSWERED' as const, answeredAt: null },
  ...who,
  meetingId: id,
  invitedAt: work.now,
  invitedFor: startsAt,
});
