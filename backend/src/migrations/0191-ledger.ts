import { classed, sql, tenantTable } from './sql.ts';

/** What effects are worth: what the organization assumes about money, and what projects cost and whom they reached. */
export const ledger = sql(
  191,
  'ledger',
  `
-- Never changed: a new one holds from its day on.
create table value_models (
  organization_id uuid not null references organizations,
  id uuid not null,
  number integer not null check (number > 0),
  set_on date not null,
  set_by_id uuid,
  promoter_share double precision not null check (promoter_share between 0 and 1),
  promoter_times double precision not null check (promoter_times between 0 and 1000),
  promoter_conversion double precision not null check (promoter_conversion between 0 and 1),
  detractor_share double precision not null check (detractor_share between 0 and 1),
  detractor_times double precision not null check (detractor_times between 0 and 1000),
  detractor_conversion double precision not null check (detractor_conversion between 0 and 1),
  revenue double precision not null check (revenue between 0 and 1000000000),
  margin double precision check (margin between 0 and 1000000000),
  cost_per_contact double precision check (cost_per_contact between 0 and 1000000000),
  cost_per_day double precision check (cost_per_day between 0 and 1000000000),
  source text not null check (length(source) between 1 and 2000),
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, set_by_id) references people
);
${tenantTable('value_models', 'select, insert')}

-- All of it is optional.
create table project_closings (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  project_id uuid not null,
  cost double precision check (cost between 0 and 1000000000000),
  owner_days double precision check (owner_days between 0 and 100000),
  customers integer check (customers between 0 and 2000000000),
  reason_id uuid,
  -- Of each of the two spans.
  churn_days integer check (churn_days between 28 and 1100),
  churn_before_at_start integer check (churn_before_at_start > 0),
  churn_before_lost integer check (churn_before_lost between 0 and churn_before_at_start),
  churn_after_at_start integer check (churn_after_at_start > 0),
  churn_after_lost integer check (churn_after_lost between 0 and churn_after_at_start),
  noted_by_id uuid,
  noted_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, project_id),
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, reason_id) references contact_reasons,
  foreign key (organization_id, noted_by_id) references people,
  check (num_nulls(churn_days, churn_before_at_start, churn_before_lost, churn_after_at_start, churn_after_lost) in (0, 5))
);
${tenantTable('project_closings', 'select, insert, update')}

-- What the board has accepted or still looks at, with the plan it answers.
create view measured_effects with (security_invoker = true) as
  select r.organization_id, r.id, p.project_id, r.state, r.settled_at, r.due_on, r.content, p.smallest_effect, p.wanted
  from effect_reviews r join effect_plans p on p.organization_id = r.organization_id and p.id = r.plan_id;
grant select on measured_effects to cx_app;

-- Where projects come from: when it was first seen and nominated, and by what kind of source.
-- What was seen on a metric before the board last decided on it belongs to that earlier decision.
create view project_origins with (security_invoker = true) as
  select n.organization_id, n.project_id, n.number as nomination_number, n.source, n.decided_at,
    coalesce((
      select min(s.created_at) from signals s
        join projects p on p.organization_id = s.organization_id and p.id = n.project_id and p.metric_id = s.metric_id
      where s.organization_id = n.organization_id and s.state = 'NOMINATED' and s.created_at < n.decided_at
        and s.created_at > coalesce((
          select max(o.decided_at) from nominations o
            join projects q on q.organization_id = o.organization_id and q.id = o.project_id and q.metric_id = p.metric_id
          where o.organization_id = n.organization_id and o.decided_at < n.decided_at), '-infinity')),
      n.submitted_at, n.created_at) as seen_at
  from nominations n where n.project_id is not null;
grant select on project_origins to cx_app;

create view project_deliveries with (security_invoker = true) as
  select organization_id, project_id, min(changed_at) as delivered_at
  from stage_changes where to_stage = 'DELIVERED' group by organization_id, project_id;
grant select on project_deliveries to cx_app;

${classed('value_models', { source: 'free text' })}
`,
);
