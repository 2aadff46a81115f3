import { classed, sql } from './sql.ts';

/** A metric that is no longer measured: its series stays to be read, and nothing new is promised on it. */
export const retiredMetrics = sql(
  227,
  'retired-metrics',
  `
alter table metrics
  add column retired_because text check (length(retired_because) between 1 and 200),
  add column retired_at timestamptz,
  add constraint metrics_retired check ((retired_because is null) = (retired_at is null));

${classed('metrics', { retired_because: 'free text' })}
`,
);
