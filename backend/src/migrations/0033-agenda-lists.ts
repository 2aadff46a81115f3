import { sql } from './sql.ts';

/** What agendas tell the calendar: how much is on them and which version the members read. */
export const agendaLists = sql(
  33,
  'agenda-lists',
  `
create view agenda_lists with (security_invoker = true) as
  select organization_id, list_id, count(*) as items, sum(minutes) as planned_minutes
  from agenda_items where position is not null group by organization_id, list_id;
grant select on agenda_lists to cx_app;

create view published_agendas with (security_invoker = true) as
  select organization_id, meeting_id, max(number) as version
  from agenda_versions group by organization_id, meeting_id;
grant select on published_agendas to cx_app;
`,
);
