import { sql } from './sql.ts';

/** No table that somebody made for the moment stands in for one of ours where a function has rights of its own. */
export const searchPaths = sql(
  201,
  'search-paths',
  'alter function remove_demonstration(uuid) set search_path = public, pg_temp;',
);
