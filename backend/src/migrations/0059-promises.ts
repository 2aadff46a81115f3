import { classed, sql } from './sql.ts';

/** What a project promises to change, and who speaks for each department involved. */
export const promises = sql(
  59,
  'promises',
  `
alter table projects
  add column not_measurable_because text not null default '' check (length(not_measurable_because) <= 2000),
  add check (metric_id is null or not_measurable_because = ''),
  add foreign key (organization_id, metric_id) references metrics;
create index projects_of_metric on projects (organization_id, metric_id) where metric_id is not null;
${classed('projects', { not_measurable_because: 'free text' })}

alter table project_departments
  add column contact_id uuid,
  add foreign key (organization_id, contact_id) references people;
create index projects_of_contact on project_departments (organization_id, contact_id) where contact_id is not null;
grant update on project_departments to cx_app;

-- A metric as other things name it; its figures are on its own page.
create view metric_links with (security_invoker = true) as
  select organization_id, id, jsonb_build_object('id', id, 'slug', slug, 'name', name) as card from metrics;
grant select on metric_links to cx_app;
`,
);
