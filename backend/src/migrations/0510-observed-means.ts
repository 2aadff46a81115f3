import { sql } from './sql.ts';

/**
 * Observations may be means: beside how many there were stand their sum and the sum of their squares, which add up over
 * days and labels as counts do. A question of means is never one of answers, though it may have the same name.
 */
export const observedMeans = sql(
  510,
  'observed-means',
  `
alter table observations
  add column sum_x double precision,
  add column sum_x2 double precision,
  add constraint observations_mean_check check ((sum_x is null) = (sum_x2 is null) and (sum_x is null or hits = 0));

alter table questions
  drop constraint questions_asks_check,
  add constraint questions_asks_check check (asks in ('RECOMMENDS', 'SPEAKS', 'LISTENERS', 'ACTED', 'MEANS'));
drop index question_names;
create unique index question_names
  on questions (organization_id, source_id, md5(lower(name)), (asks is not distinct from 'MEANS'));

alter table metric_definitions
  drop constraint metric_definitions_rule_check,
  add constraint metric_definitions_rule_check check (rule in ('NPS', 'CSAT', 'CES', 'SHARE', 'MEAN'));
`,
);
