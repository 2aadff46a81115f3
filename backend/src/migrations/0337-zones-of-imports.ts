import { classed, sql } from './sql.ts';

/** By which clock the times of a file became days: after a move to another zone the same row must be known again. */
export const zonesOfImports = sql(
  337,
  'zones-of-imports',
  `
alter table imports add column time_zone text check (length(time_zone) between 1 and 100);
${classed('imports', { time_zone: 'none' })}
`,
);
