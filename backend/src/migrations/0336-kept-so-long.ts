import { sql } from './sql.ts';

/** How long the rows of a source are kept, and until which day they were erased: older ones are not taken over again. */
export const keptSoLong = sql(
  336,
  'kept-so-long',
  `
alter table sources
  add column keep_days integer check (keep_days between 31 and 3660),
  add column erased_until date;

create or replace view source_cards with (security_invoker = true) as
  select organization_id, id, name, mapping, expected_within_days, data_until, keep_days, erased_until from sources;
`,
);
