import { sql } from './sql.ts';

/** Lets a table hold more kinds beside those it knows, whichever those are by now. */
export const alsoKinds = (table: string, kinds: string) => `
do $$
declare known text[];
begin
  select array_agg(distinct found.word[1] order by found.word[1]) into known
    from pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g') as found (word)
    where conname = '${table}_kind_check';
  execute format(
    'alter table ${table} drop constraint ${table}_kind_check,
      add constraint ${table}_kind_check check (kind = any (array[%s]))',
    (select string_agg(quote_literal(kind), ', ') from unnest(known || array[${kinds}]) kind));
end $$;`;

const told = `'QUESTION_ASKED', 'QUESTION_ANSWERED'`;

/** Who is asked about an item, and who asked, are told. */
export const noticesOfQuestions = sql(
  200,
  'notices-of-questions',
  alsoKinds('notices', told) + alsoKinds('notice_preferences', told),
);
