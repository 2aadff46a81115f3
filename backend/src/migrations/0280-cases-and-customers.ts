import { sql, tenantTable } from './sql.ts';

/**
 * Cases from opening to closing, and what customers bring by quarter. A case that a later file tells again stands as that
 * file tells it; taking the file back brings the earlier telling back.
 */
export const casesAndCustomers = sql(
  280,
  'cases-and-customers',
  `
create table cases (
  organization_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  source_id uuid not null,
  label_id uuid not null,
  opened_at timestamp not null,
  closed_at timestamp,
  primary key (organization_id, id, import_id)
);
create index cases_of_import on cases (organization_id, import_id);
create index cases_of_label on cases (organization_id, label_id);
create index cases_by_opening on cases (organization_id, opened_at);
${tenantTable('cases', 'select, insert, delete')}

create view told_cases with (security_invoker = true) as
  select distinct on (organization_id, id) organization_id, id, source_id, label_id, opened_at, closed_at
  from cases order by organization_id, id, import_id desc;
grant select on told_cases to cx_app;

create table customer_quarters (
  organization_id uuid not null,
  quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
  customer_key uuid not null,
  source_id uuid not null,
  import_id uuid not null,
  revenue_in_cents bigint check (revenue_in_cents >= 0),
  potential_in_cents bigint check (potential_in_cents >= 0),
  has_left boolean,
  labels jsonb not null,
  primary key (organization_id, quarter, customer_key)
);
create index customer_quarters_of_import on customer_quarters (organization_id, import_id);
create index customer_quarters_of_source on customer_quarters (organization_id, source_id);
${tenantTable('customer_quarters', 'select, insert, delete')}

-- What was good revenue in a quarter, said once: nobody changes class because others came later.
create table class_thresholds (
  organization_id uuid not null references organizations,
  quarter date not null,
  good_revenue_in_cents bigint not null check (good_revenue_in_cents >= 0),
  frozen_at timestamptz not null,
  primary key (organization_id, quarter)
);
${tenantTable('class_thresholds', 'select, insert, delete')}

create index responses_of_customer on responses (organization_id, customer_key, day) where customer_key is not null;
`,
);
