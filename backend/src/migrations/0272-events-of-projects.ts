import { sql } from './sql.ts';

/** What else happened is noted for every project, also while nobody has planned its effect. */
export const eventsOfProjects = sql(
  272,
  'events-of-projects',
  `
alter table effect_events
  alter column plan_id drop not null,
  add column project_id uuid,
  add foreign key (organization_id, project_id) references projects,
  add check (plan_id is not null or project_id is not null);
create index effect_events_of_project on effect_events (organization_id, project_id) where project_id is not null;

-- Noted before a project was named: it is that of the plan.
create view project_events with (security_invoker = true) as
  select e.organization_id, e.id, coalesce(e.project_id, p.project_id) as project_id, e.happened_on, e.title, e.noted_by_id
  from effect_events e left join effect_plans p on p.organization_id = e.organization_id and p.id = e.plan_id;
grant select on project_events to cx_app;
`,
);
