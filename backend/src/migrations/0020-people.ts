import { classed, sql, tenantTable } from './sql.ts';

/** The organization's settings, its departments and its people. A person is one row per organization. */
export const people = sql(
  20,
  'people',
  `
create table organization_settings (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  time_zone text not null,
  locale text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  working_days integer[] not null default '{1,2,3,4,5}',
  demo_version integer,
  demo_made_on date,
  primary key (organization_id, id),
  unique (organization_id)
);
${tenantTable('organization_settings')}

create table departments (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  name text not null check (length(name) between 1 and 200),
  parent_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, parent_id) references departments
);
create unique index department_names on departments
  (organization_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name));
${tenantTable('departments')}

create table people (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  account_id uuid references accounts,
  name text not null check (length(name) between 1 and 200),
  email text check (email = lower(email) and length(email) <= 254),
  job_title text check (length(job_title) <= 200),
  department_id uuid,
  roles text[] not null default '{}' check (roles <@ array['ANALYST', 'ADMINISTRATOR']),
  deactivated_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, account_id),
  foreign key (organization_id, department_id) references departments
);
create unique index people_emails on people (organization_id, email);
create index people_names on people (organization_id, lower(name));
${tenantTable('people')}

create view person_cards with (security_invoker = true) as
  select organization_id, id, name,
    jsonb_build_object('id', id, 'name', name, 'jobTitle', job_title, 'active', deactivated_at is null) as card
  from people;
grant select on person_cards to cx_app;

${classed('organization_settings', { time_zone: 'none', locale: 'none', currency: 'none' })}
${classed('departments', { name: 'none' })}
${classed('people', { name: 'personal', email: 'personal', job_title: 'personal', roles: 'none' })}
`,
);
