import { sql } from './sql.ts';

/** What chapters tell of themselves, so that a board sees how it works itself. */
export const boardHealth = sql(
  156,
  'board-health',
  `
create view held_meetings with (security_invoker = true) as
  select m.organization_id, m.id, m.board_id, m.kind, m.state, m.starts_at, m.time_zone,
    (m.starts_at at time zone m.time_zone)::date as starts_on
  from meetings m;
grant select on held_meetings to cx_app;

create view held_items with (security_invoker = true) as
  select organization_id, id, meeting_id, title, planned_minutes, spent_seconds, carried_times, carried_because, carried_to_id
  from session_items;
grant select on held_items to cx_app;

create view noted_attendances with (security_invoker = true) as
  select organization_id, meeting_id, person_id, presence from attendances;
grant select on noted_attendances to cx_app;

create view decided_items with (security_invoker = true) as
  select organization_id, id, item_id from results where kind = 'DECISION';
grant select on decided_items to cx_app;

create view given_responses with (security_invoker = true) as
  select organization_id, meeting_id, response, without_known_cause from results
  where removed_at is null and response is not null;
grant select on given_responses to cx_app;

create view agenda_beginnings with (security_invoker = true) as
  select organization_id, id, created_at from agenda_items;
grant select on agenda_beginnings to cx_app;

create view kept_promises with (security_invoker = true) as
  select organization_id, id, board_id, meeting_id, kind, state, due_on, settled_at from actions;
grant select on kept_promises to cx_app;

create view opened_resolutions with (security_invoker = true) as
  select organization_id, id, created_at from resolutions;
grant select on opened_resolutions to cx_app;
`,
);
