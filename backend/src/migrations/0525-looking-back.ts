import { sql } from './sql.ts';

/** A standing item may bring to the table what was promised and decided since the last meeting. */
export const lookingBack = sql(
  525,
  'looking-back',
  `
alter table standing_items add column looks_back boolean not null default false;
alter table standing_items no force row level security;
-- Those that boards took over from the usual template under its title.
update standing_items set looks_back = true where kind = 'TOPIC' and title = 'Actions and decisions since last time';
alter table standing_items force row level security;
alter table standing_items add check (kind = 'TOPIC' or not looks_back);

-- Items that look back: a standing item of a template says so, and the first one of the usual template does.
create view items_looking_back with (security_invoker = true) as
  select i.organization_id, i.id as item_id from agenda_items i
  where not i.is_confidential and i.kind = 'TOPIC' and i.origin like 'STANDING:%'
    and (i.origin like '%:ACTIONS' or exists (
      select from standing_items s
      where s.organization_id = i.organization_id and s.looks_back and i.origin = 'STANDING:' || s.id));
grant select on items_looking_back to cx_app;

-- The story that an item tells; of a confidential item only its readers are told.
create view stories_of_items with (security_invoker = true) as
  select i.organization_id, i.id as item_id, substring(i.origin from 7)::uuid as story_id
  from agenda_items i
  where i.origin like 'STORY:%' and (not i.is_confidential or exists (
    select from confidential_subjects c where c.organization_id = i.organization_id and c.id = i.id));
grant select on stories_of_items to cx_app;

-- Meetings that were held, and when they ended.
create view meetings_held with (security_invoker = true) as
  select m.organization_id, m.id, m.board_id, m.starts_at, (m.starts_at at time zone m.time_zone)::date as held_on,
    coalesce(s.ended_at, m.starts_at) as ended_at
  from meetings m left join meeting_sessions s on s.organization_id = m.organization_id and s.id = m.id
  where m.state in ('CLOSED', 'MINUTES_APPROVED');
grant select on meetings_held to cx_app;
`,
);
