import type { CalendarEvent } from '@cxboard/domain/calendar/calendar-file.rules';
import type { MeetingKind, MeetingState } from '@cxboard/domain/meetings/meeting.rules';
import { meetingName } from '@cxboard/messages/notices.messages';
import type { I18n } from '@lingui/core';
import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

/** A meeting as the view meeting_cards gives it. */
export interface MeetingCard {
  readonly id: string;
  readonly boardId: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: string;
  readonly minutes: number;
  readonly timeZone: string;
  readonly place: string;
  readonly videoUrl: string | null;
  readonly cancelledBecause: string | null;
  readonly board: { readonly id: string; readonly slug: string; readonly name: string };
  readonly sequence: number;
}

const cardById = statement(
  'calendars.meeting_card',
  'select card from meeting_cards where organization_id = $1 and id = $2',
);

export async function meetingCard(work: Work, meetingId: string): Promise<MeetingCard> {
  const [row] = await work.query<{ card: MeetingCard }>(cardById, [work.organizationId, meetingId]);
  return foundOr404(row).card;
}

/** The meeting as an entry of a calendar. Its name there holds no address of ours, so it outlives a change of host. */
export function meetingEvent(i18n: I18n, meeting: MeetingCard, url: string): CalendarEvent {
  const { id, number, kind, state, startsAt, minutes, timeZone, place, videoUrl, board, sequence } = meeting;
  return {
    uid: `meeting-${id}@cxboard`,
    sequence,
    startsAt: new Date(startsAt),
    ...{ minutes, timeZone, place, videoUrl, url },
    title: `${meetingName(i18n, { meetingKind: kind, number })} · ${board.name}`,
    description: i18n.t({ id: 'calendar.description', message: 'Agenda and papers: {url}', values: { url } }),
    isCancelled: state === 'CANCELLED',
  };
}
