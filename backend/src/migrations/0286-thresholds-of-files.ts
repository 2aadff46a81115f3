import { sql } from './sql.ts';

/** Good revenue is what one file made it; with that file it goes. Until now nobody noted which. */
export const thresholdsOfFiles = sql(
  286,
  'thresholds-of-files',
  `
alter table class_thresholds add column import_id uuid;

do $$
declare
  known record;
begin
  for known in select id from organizations loop
    perform set_config('app.organization_id', known.id::text, true);
    update class_thresholds t set import_id = first.import_id
      from (
        select distinct on (quarter) quarter, import_id from customer_quarters
        where organization_id = known.id and revenue_in_cents is not null order by quarter, import_id) first
      where t.organization_id = known.id and t.quarter = first.quarter;
  end loop;
  perform set_config('app.organization_id', '', true);
end $$;
`,
);
