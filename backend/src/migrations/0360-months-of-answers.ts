import { sql, tenantTable } from './sql.ts';

/**
 * Histograms of whole months: a metric with five years behind it is told from a dozen rows a month, however many days,
 * groups and files those came from. They follow the days by triggers, so nothing that counts or erases can forget them.
 */
export const monthsOfAnswers = sql(
  360,
  'months-of-answers',
  `
create table answer_months (
  organization_id uuid not null,
  question_id uuid not null,
  month date not null,
  score integer not null,
  n bigint not null,
  sum_w double precision not null,
  sum_w2 double precision not null,
  primary key (organization_id, question_id, month, score)
);

-- What was there before; the login that migrates owns the days and may be bound by their wall.
alter table answer_days no force row level security;
insert into answer_months (organization_id, question_id, month, score, n, sum_w, sum_w2)
  select organization_id, question_id, date_trunc('month', day::timestamp)::date, score, sum(n), sum(sum_w), sum(sum_w2)
  from answer_days group by 1, 2, 3, 4;
alter table answer_days force row level security;
${tenantTable('answer_months')}

-- Added and taken away in the order of the key, so that two files for one question never wait for each other crosswise.
create function answer_months_follow() returns trigger language plpgsql as $$
declare
  sign constant integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  insert into answer_months as there (organization_id, question_id, month, score, n, sum_w, sum_w2)
    select organization_id, question_id, date_trunc('month', day::timestamp)::date, score,
      sign * sum(n), sign * sum(sum_w), sign * sum(sum_w2)
    from counted group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (organization_id, question_id, month, score) do update
      set n = there.n + excluded.n, sum_w = there.sum_w + excluded.sum_w, sum_w2 = there.sum_w2 + excluded.sum_w2;
  if tg_op = 'DELETE' then
    delete from answer_months m using (
        select distinct organization_id, question_id, date_trunc('month', day::timestamp)::date as month, score from counted) gone
      where m.organization_id = gone.organization_id and m.question_id = gone.question_id and m.month = gone.month
        and m.score = gone.score and m.n = 0;
  end if;
  return null;
end $$;
create trigger months_of_new after insert on answer_days referencing new table as counted
  for each statement execute function answer_months_follow();
create trigger months_of_gone after delete on answer_days referencing old table as counted
  for each statement execute function answer_months_follow();
`,
);
