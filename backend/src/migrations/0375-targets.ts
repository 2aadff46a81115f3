import { classed, sql, tenantTable } from './sql.ts';

/**
 * Targets of a metric, of all its answers or of those with one label. Settings are only added: the newest of a scope
 * counts, those before it are its history. `metrics.target` stays the current one of all answers.
 */
export const targets = sql(
  375,
  'targets',
  `
create table metric_targets (
  organization_id uuid not null references organizations,
  id uuid not null,
  metric_id uuid not null,
  -- Both null: all answers.
  dimension text,
  label text check ((label is null) = (dimension is null)),
  -- Null: from then on there is none.
  value double precision,
  since date not null,
  -- Null for what was set before anybody was noted.
  set_by_id uuid,
  set_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, metric_id) references metrics,
  foreign key (organization_id, set_by_id) references people
);
create index metric_targets_of_metric on metric_targets (organization_id, metric_id, set_at);

-- What was there before; the login that migrates owns the metrics and may be bound by their wall.
alter table metrics no force row level security;
alter table organization_settings no force row level security;
insert into metric_targets (organization_id, id, metric_id, value, since, set_at)
  select m.organization_id, gen_random_uuid(), m.id, m.target,
    (m.created_at at time zone coalesce(s.time_zone, 'UTC'))::date, m.created_at
  from metrics m left join organization_settings s on s.organization_id = m.organization_id
  where m.target is not null;
alter table organization_settings force row level security;
alter table metrics force row level security;

${tenantTable('metric_targets', 'select, insert')}
${classed('metric_targets', { dimension: 'none', label: 'none' })}
`,
);
