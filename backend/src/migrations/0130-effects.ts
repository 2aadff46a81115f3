import { classed, sql, tenantTable } from './sql.ts';

/** What projects said they would change, what else happened meanwhile, and what the answers said of it. */
export const effects = sql(
  130,
  'effects',
  `
create table effect_plans (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  project_id uuid not null,
  metric_id uuid not null,
  planned_by_id uuid,
  planned_at timestamptz not null,
  wanted text not null check (wanted in ('UP', 'DOWN')),
  smallest_effect double precision not null check (smallest_effect > 0),
  baseline_from date not null,
  baseline_to date not null check (baseline_to >= baseline_from),
  nominated_from date,
  nominated_to date check (nominated_to >= nominated_from),
  dimension text check (length(dimension) <= 200),
  touched text[] not null default '{}',
  comparison text[] not null default '{}',
  go_live_on date not null check (go_live_on >= baseline_to),
  wash_in_days integer not null check (wash_in_days between 0 and 180),
  review_on date not null check (review_on >= go_live_on),
  primary key (organization_id, id),
  unique (organization_id, project_id),
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, metric_id) references metrics,
  foreign key (organization_id, planned_by_id) references people,
  check ((nominated_from is null) = (nominated_to is null))
);
create index effect_plans_due on effect_plans (organization_id, review_on);
create index effect_plans_of_metric on effect_plans (organization_id, metric_id);
${tenantTable('effect_plans', 'select, insert, update')}

-- What was computed stays as it was: the login that serves may only say what the board makes of it.
create table effect_reviews (
  organization_id uuid not null references organizations,
  id uuid not null,
  plan_id uuid not null,
  due_on date not null,
  reviewed_at timestamptz not null,
  content jsonb not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DISPUTED')),
  because text not null default '' check (length(because) <= 2000),
  settled_at timestamptz,
  settled_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, plan_id, due_on),
  foreign key (organization_id, plan_id) references effect_plans,
  foreign key (organization_id, settled_by_id) references people
);
create index effect_reviews_open on effect_reviews (organization_id, reviewed_at) where state = 'OPEN';
${tenantTable('effect_reviews', 'select, insert')}
grant update (state, because, settled_at, settled_by_id) on effect_reviews to cx_app;

-- A strike, a price, another letter: what may have moved the metric beside the project.
create table effect_events (
  organization_id uuid not null references organizations,
  id uuid not null,
  plan_id uuid not null,
  happened_on date not null,
  title text not null check (length(title) between 1 and 200),
  noted_by_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, plan_id) references effect_plans,
  foreign key (organization_id, noted_by_id) references people
);
create index effect_events_of_plan on effect_events (organization_id, plan_id, happened_on);
${tenantTable('effect_events', 'select, insert, delete')}

-- Who speaks for a department in a project, for chapters that ask who may see it.
create view project_contacts with (security_invoker = true) as
  select organization_id, project_id, contact_id from project_departments where contact_id is not null;
grant select on project_contacts to cx_app;

${classed('effect_plans', { wanted: 'none', dimension: 'none', touched: 'none', comparison: 'none' })}
${classed('effect_reviews', { state: 'none', because: 'free text' })}
${classed('effect_events', { title: 'free text' })}
`,
);
