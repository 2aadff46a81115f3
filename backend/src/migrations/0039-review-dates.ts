import { sql } from './sql.ts';

/** When boards look at their projects and which days they do not work, for the statements of other chapters. */
export const reviewDates = sql(
  39,
  'review-dates',
  `
create view review_dates with (security_invoker = true) as
  select organization_id, board_id, id as meeting_id, starts_at, (starts_at at time zone time_zone)::date as held_on
  from meetings where kind = 'PROJECT_REVIEW' and state <> 'CANCELLED';
grant select on review_dates to cx_app;

create view board_calendars with (security_invoker = true) as
  select b.organization_id, b.id as board_id,
    jsonb_build_object(
      'workingWeekdays', o.working_days, 'holidayCountry', c.holiday_country,
      'extraHolidays', coalesce(c.extra_holidays, '[]'), 'closedRanges', coalesce(c.closed_ranges, '[]')) as calendar
  from boards b
    join organization_calendars o on o.organization_id = b.organization_id
    left join cadences c on c.organization_id = b.organization_id and c.board_id = b.id;
grant select on board_calendars to cx_app;
`,
);
