import { classed, sql, tenantTable } from './sql.ts';

/** What others measured, to stand beside a metric and never in it. */
export const benchmarks = sql(
  296,
  'benchmarks',
  `
create table benchmarks (
  organization_id uuid not null references organizations,
  id uuid not null,
  metric_id uuid not null,
  value double precision not null,
  source text not null check (length(source) between 1 and 200),
  sector text not null check (length(sector) between 1 and 200),
  -- Null when the source does not say how many answered.
  n integer check (n > 0),
  measured_on date not null,
  comparability text not null check (comparability in ('COMPARABLE', 'WITH_CARE', 'NOT_COMPARABLE')),
  primary key (organization_id, id),
  foreign key (organization_id, metric_id) references metrics
);
create index benchmarks_of_metric on benchmarks (organization_id, metric_id);
${tenantTable('benchmarks', 'select, insert, delete')}
${classed('benchmarks', { source: 'none', sector: 'none', comparability: 'none' })}
`,
);
