import { packDueOn } from '@cxboard/domain/agenda/pack-deadline.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { agendaOpensAt } from '@cxboard/domain/meetings/agenda-opening.rules';
import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { cadenceFacts, calendarOf, type CalendarRow, existingIn, type NumberedMeeting } from './calendar-facts.ts';

const titles = { METRICS: 'Metrics session', PROJECT_REVIEW: 'Project review' } as const;

/** "Metrics session 23", as its people call it. */
export const meetingTitle = ({ kind, number }: Pick<NumberedMeeting, 'kind' | 'number'>): string =>
  `${titles[kind]} ${number}`;

/** What the calendar asks of those who plan: a cadence, then an agenda prepared and published in time. */
@Injectable()
export class MeetingDuties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const planned = viewer.boards.filter((seat) => may(viewer).prepareAgenda(seat)).map(({ boardId }) => boardId);
    if (planned.length === 0) return [];
    const values = [viewer.organizationId, planned];
    const rows = await this.database.read<CalendarRow>(viewer, calendarOf, values);
    return rows.flatMap((row) => dutiesOf(row, this.clock.now()));
  }
}

function dutiesOf(calendar: CalendarRow, now: Date): Duty[] {
  const { boardId, name, slug, cadence } = calendar;
  if (!cadence)
    return [
      {
        kind: 'SET_CADENCE',
        subject: { type: 'BOARD', id: boardId },
        title: name,
        dueOn: null,
        place: { page: 'BOARD', boardSlug: slug },
      },
    ];
  return existingIn(calendar)
    .filter((meeting) => waits(meeting, { ...cadence, now }))
    .map((meeting) => agendaDuty(meeting, calendar, now));
}

/** Its agenda is open (or about to be opened) and the members have not read it yet. */
const waits = (
  { state, startsAt }: NumberedMeeting,
  { timeZone, opensDaysBefore, now }: { timeZone: string; opensDaysBefore: number; now: Date },
) =>
  startsAt > now &&
  (state === 'AGENDA_OPEN' || (state === 'PLANNED' && agendaOpensAt({ startsAt, timeZone }, opensDaysBefore) <= now));

function agendaDuty(meeting: NumberedMeeting, calendar: CalendarRow, now: Date): Duty {
  const { id, number, startsAt, items } = meeting;
  const timeZone = calendar.cadence?.timeZone ?? calendar.timeZone;
  const working = calendar.cadence
    ? cadenceFacts(calendar.cadence, { ...calendar, now })
    : { holidays: [], workingWeekdays: calendar.workingWeekdays };
  return {
    kind: items === 0 ? 'PREPARE_AGENDA' : 'PUBLISH_AGENDA',
    subject: { type: 'MEETING', id },
    title: meetingTitle(meeting),
    dueOn: packDueOn(localDateOf(startsAt, timeZone), working, calendar.packDueWorkingDays),
    place: { page: 'MEETING', boardSlug: calendar.slug, number },
  };
}
