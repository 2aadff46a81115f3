import { sql, tenantTable } from './sql.ts';

/** Somebody is away and somebody else does meanwhile what they would have to do; what was done for them says so. */
export const absences = sql(
  352,
  'absences',
  `
create table absences (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  person_id uuid not null,
  deputy_id uuid not null,
  from_on date not null,
  until_on date not null,
  entered_by_id uuid not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, person_id) references people,
  foreign key (organization_id, deputy_id) references people,
  foreign key (organization_id, entered_by_id) references people,
  check (until_on >= from_on)
);
create index absences_of_person on absences (organization_id, person_id, until_on);
create index absences_of_deputy on absences (organization_id, deputy_id, until_on);
${tenantTable('absences', 'select, insert, update')}

-- Who is away on which day and who stands in for them, with what a deputy acts by: roles, but not the keys of the house.
create view stand_ins with (security_invoker = true) as
  select a.organization_id, a.person_id, a.deputy_id, a.from_on, a.until_on, p.name,
    array_remove(p.roles, 'ADMINISTRATOR') as roles
  from absences a join people p on p.organization_id = a.organization_id and p.id = a.person_id
  where a.ended_at is null and p.deactivated_at is null;
grant select on stand_ins to cx_app;

alter table audit_entries add column for_person_id uuid;
alter table audit_entries add constraint audit_for_somebody check (for_person_id is null or person_id is not null);

alter table notices add column for_id uuid;
alter table notices add constraint notices_for foreign key (organization_id, for_id) references people;
`,
);
