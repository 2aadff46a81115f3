import type { Cadence as CadenceFacts, Cancellation } from '@cxboard/domain/meetings/cadence.rules';
import type { ExistingMeeting } from '@cxboard/domain/meetings/reconcile.rules';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import { statement } from '../platform/database/statement.ts';
import type { CadenceModel } from './cadence.model.ts';
import { publicHolidays } from '../organization/index.ts';

/** All that decides when some boards meet. */
export const calendarOf = statement(
  'meetings.calendar',
  `select b.id as "boardId", b.slug, b.card ->> 'name' as name, o.working_days as "workingWeekdays", o.time_zone as "timeZone",
    d.pack_due_working_days as "packDueWorkingDays",
    (select json_build_object(
        'id', c.id, 'anchorDate', c.anchor_date, 'anchorTime', to_char(c.anchor_time, 'HH24:MI'),
        'timeZone', c.time_zone, 'everyDays', c.every_days, 'firstKind', c.first_kind,
        'metricsMinutes', c.metrics_minutes, 'projectReviewMinutes', c.project_review_minutes,
        'onHoliday', c.on_holiday, 'holidayCountry', c.holiday_country, 'extraHolidays', c.extra_holidays,
        'closedRanges', c.closed_ranges, 'opensDaysBefore', c.opens_days_before, 'place', c.place, 'videoUrl', c.video_url)
      from cadences c where c.organization_id = $1 and c.board_id = b.id) as cadence,
    coalesce((select json_agg(json_build_object(
        'id', m.id, 'number', m.number, 'kind', m.kind, 'state', m.state, 'startsAt', m.starts_at, 'minutes', m.minutes,
        'slotOn', m.slot_on, 'movedByHand', m.moved_by_hand, 'cancellation', m.cancellation, 'items', coalesce(
          (select a.items from agenda_lists a where a.organization_id = $1 and a.list_id = m.id), 0)) order by m.number)
      from meetings m where m.organization_id = $1 and m.board_id = b.id), '[]') as meetings
  from board_cards b join organization_calendars o on o.organization_id = b.organization_id
    join board_deadlines d on d.organization_id = b.organization_id and d.id = b.id
  where b.organization_id = $1 and b.id = any($2::uuid[])`,
);

/** The columns of a cadence that say when; without its id and versions. */
export type CadenceSetting = Omit<CadenceModel, 'id' | 'version' | 'boardId'>;

export type NumberedMeeting = ExistingMeeting & { readonly number: number };

export interface CalendarRow {
  readonly boardId: string;
  readonly slug: string;
  readonly name: string;
  readonly workingWeekdays: readonly number[];
  readonly timeZone: string;
  readonly packDueWorkingDays: number;
  readonly cadence: (CadenceSetting & { readonly id: string }) | null;
  readonly meetings: readonly (Omit<NumberedMeeting, 'startsAt'> & { readonly startsAt: string })[];
}

export const existingIn = ({ meetings }: CalendarRow): NumberedMeeting[] =>
  meetings.map((meeting) => ({ ...meeting, startsAt: new Date(meeting.startsAt) }));

/** The cadence as the rules know it: its own holidays and those of its country, until the year after the horizon. */
export function cadenceFacts(
  setting: CadenceSetting,
  { workingWeekdays, now }: { readonly workingWeekdays: readonly number[]; readonly now: Date },
): CadenceFacts {
  const horizon = addDays(localDateOf(now, 'UTC'), limits.meetings.horizonDays);
  const years = { from: yearOf(setting.anchorDate), until: yearOf(horizon) + 1 };
  const country = setting.holidayCountry;
  return {
    anchorDate: setting.anchorDate,
    anchorTime: setting.anchorTime,
    timeZone: setting.timeZone,
    everyDays: setting.everyDays as CadenceFacts['everyDays'],
    firstKind: setting.firstKind,
    closedRanges: setting.closedRanges,
    onHoliday: setting.onHoliday,
    durations: { METRICS: setting.metricsMinutes, PROJECT_REVIEW: setting.projectReviewMinutes },
    holidays: [...setting.extraHolidays, ...(country ? publicHolidays(country, years) : [])],
    workingWeekdays,
  };
}

/** The meetings as they would be if one were called off. */
export const withCancelled = (
  meetings: readonly NumberedMeeting[],
  meetingId: string,
  effect: Cancellation['effect'],
): NumberedMeeting[] =>
  meetings.map((meeting) =>
    meeting.id === meetingId
      ? { ...meeting, state: 'CANCELLED', cancellation: meeting.slotOn ? effect : null, items: 0 }
      : meeting,
  );

const yearOf = (date: string) => Number(date.slice(0, 4));
