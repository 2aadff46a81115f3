import { classed, sql, tenantTable } from './sql.ts';

/** What people narrow the projects to again and again, under a name; shared, or for themselves alone. */
export const projectFilters = sql(
  340,
  'project-filters',
  `
create table project_filters (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_id uuid not null,
  person_id uuid not null,
  name text not null check (name <> '' and length(name) <= 200),
  query text not null check (query <> '' and length(query) <= 2000),
  is_shared boolean not null,
  kept_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, person_id) references people
);
create unique index project_filters_named on project_filters (organization_id, board_id, person_id, lower(name));
${tenantTable('project_filters')}

-- Whoever is forgotten leaves what others use, and nothing that was theirs alone.
create function forget_project_filters() returns trigger language plpgsql as $$
begin
  delete from project_filters
    where organization_id = new.organization_id and person_id = new.person_id and not is_shared;
  return null;
end $$;
create trigger erasures_project_filters after insert on erasures
  for each row execute function forget_project_filters();

${classed('project_filters', { name: 'free text', query: 'free text' })}
`,
);
