import { sql } from './sql.ts';

/** A metric may rest on values given by hand alone: its definition then names no question of a file. */
export const metricsByHand = sql(
  430,
  'metrics-by-hand',
  `alter table metric_definitions alter column question_id drop not null;`,
);
