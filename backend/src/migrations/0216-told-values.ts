import { sql, tenantTable } from './sql.ts';

/** What was told of each month that is over: a value that later data change keeps what it was before. */
export const toldValues = sql(
  216,
  'told-values',
  `
create table told_values (
  organization_id uuid not null references organizations,
  id uuid not null,
  metric_id uuid not null,
  month date not null,
  definition_number integer not null check (definition_number > 0),
  value double precision not null,
  n integer not null check (n > 0),
  told_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, metric_id) references metrics
);
create index told_values_of_metric on told_values (organization_id, metric_id, month, told_at);
${tenantTable('told_values', 'select, insert')}
`,
);
