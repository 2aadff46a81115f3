import { sql } from './sql.ts';

/** A snapshot holds the numbers of a metric, or one chart of another page: of cases, customers, the index, links, voice. */
export const figuresOnAgendas = sql(
  330,
  'figures-on-agendas',
  `
alter table snapshots alter column metric_id drop not null;
alter table snapshots add check ((metric_id is null) = (content ->> 'format' = '2'));

create or replace view snapshot_cards with (security_invoker = true) as
  select s.organization_id, s.id, s.metric_id, s.content::jsonb as content,
    jsonb_build_object(
      'id', s.id,
      'metricId', s.metric_id,
      'metricSlug', s.facts -> 'metric' -> 'slug',
      'metricName', coalesce(s.facts -> 'metric' -> 'name', s.facts -> 'title'),
      'metricState', m.state,
      'unit', s.facts -> 'unit',
      'headline', s.facts -> 'headline',
      'period', s.facts -> 'period',
      'frozenAt', s.frozen_at,
      'dataWithdrawnAt', s.data_withdrawn_at,
      'restated', case when s.facts #>> '{period,grain}' = 'MONTH' and s.facts -> 'filter' = '[]' then (
        select jsonb_build_object(
          'month', t.month, 'was', s.facts #> '{headline,value}', 'wasN', s.facts #> '{headline,n}',
          'now', t.value, 'nowN', t.n, 'changedAt', t.told_at)
        from (
          select t.month, t.value, t.n, t.told_at from told_values t
          where t.organization_id = s.organization_id and t.metric_id = s.metric_id
            and t.month = (s.facts #>> '{period,from}')::date
            and t.definition_number = (s.facts #>> '{definition,version}')::int and t.told_at > s.frozen_at
          order by t.told_at desc, t.id desc limit 1) t
        where (s.facts #>> '{period,to}')::date < t.month + interval '1 month'
          and abs((s.facts #>> '{headline,value}')::double precision - t.value) >= 0.05) end) as card,
    s.content as document
  from snapshots s left join metrics m on m.organization_id = s.organization_id and m.id = s.metric_id;
`,
);
