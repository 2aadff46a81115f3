import { classed, sql, tenantTable } from './sql.ts';

/**
 * Values of a month that somebody gave by hand. Sayings are only added: the newest of a month stands unless it withdraws,
 * those before it are what was said until then.
 */
export const statedValues = sql(
  370,
  'stated-values',
  `
create table stated_values (
  organization_id uuid not null references organizations,
  id uuid not null,
  metric_id uuid not null,
  month date not null check (month = date_trunc('month', month)),
  -- Null withdraws what was said before.
  value double precision,
  n integer check (n > 0),
  low double precision,
  high double precision check ((low is null) = (high is null)),
  quality text not null check (quality in ('FINAL', 'PROVISIONAL', 'ESTIMATE')),
  source text check (length(source) between 1 and 200),
  note text check (length(note) between 1 and 2000),
  said_by_id uuid not null,
  said_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, metric_id) references metrics,
  foreign key (organization_id, said_by_id) references people
);
create index stated_values_of_metric on stated_values (organization_id, metric_id, month, said_at);
${tenantTable('stated_values', 'select, insert')}
${classed('stated_values', { quality: 'none', source: 'free text', note: 'free text' })}

create view standing_values with (security_invoker = true) as
  select newest.* from (
    select distinct on (organization_id, metric_id, month) organization_id, metric_id, month, value, n, low, high, quality
    from stated_values order by organization_id, metric_id, month, said_at desc, id desc) newest
  where newest.value is not null;
grant select on standing_values to cx_app;

-- 0 where a value was given without saying how many it stands on.
alter table told_values drop constraint told_values_n_check, add constraint told_values_n_check check (n >= 0);
`,
);
