import { sql } from './sql.ts';

/**
 * Months of all answers are added up anew from the months of their groups, and nothing is subtracted any more: a file that
 * is taken back leaves no rounding behind (decision 020). The trigger that recounts the groups is asked first, by its name,
 * and holds the lock that files for the same question take turns by.
 */
export const monthsByAddition = sql(
  410,
  'months-by-addition',
  `
create or replace function answer_months_follow() returns trigger language plpgsql as $$
begin
  if not exists (select from counted) then return null; end if;
  delete from answer_months m using (
      select distinct organization_id, question_id, date_trunc('month', day::timestamp)::date as month from counted) touched
    where m.organization_id = touched.organization_id and m.question_id = touched.question_id and m.month = touched.month;
  insert into answer_months (organization_id, question_id, month, score, n, sum_w, sum_w2)
    select p.organization_id, p.question_id, p.starts, p.score, sum(p.n), sum(p.sum_w), sum(p.sum_w2)
    from (select distinct organization_id, question_id, date_trunc('month', day::timestamp)::date as month from counted) touched
      join answer_periods p on p.organization_id = touched.organization_id and p.question_id = touched.question_id
        and p.grain = 'month' and p.starts = touched.month
    group by 1, 2, 3, 4;
  return null;
end $$;
`,
);
