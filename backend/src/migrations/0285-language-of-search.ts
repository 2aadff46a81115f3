import { sql } from './sql.ts';

/** The words of everything are stemmed anew in another language by a job, some things at a time, and not inside the act. */
export const languageOfSearch = sql(
  285,
  'language-of-search',
  `
drop trigger search_learns_language on organization_settings;
drop function search_learns_language();
drop function refill_search(uuid);

-- Some things of a kind are put in anew, in the order of their ids; after which one to go on, null at the end.
create function refill_search(organization uuid, wanted text, after uuid) returns uuid language plpgsql as $$
declare
  ids uuid[];
begin
  execute format('select array_agg(id order by id) from (
      select distinct id from %I where organization_id = $1 and id > $2 order by id limit 500) next', 'found_' || lower(wanted))
    into ids using organization, after;
  if ids is null then return null; end if;
  perform put_into_search(organization, wanted, ids);
  return ids[cardinality(ids)];
end $$;
`,
);
