import { classed, sql } from './sql.ts';

/**
 * How sure the answers of a file are, and beside frozen numbers what later data made of them: the newest value told of
 * the same month under the same definition since, where it differs in what people read.
 */
export const howSure = sql(
  295,
  'how-sure',
  `
alter table imports
  add column quality text not null default 'FINAL' check (quality in ('FINAL', 'PROVISIONAL', 'ESTIMATE'));
create index imports_unsure on imports (organization_id, id) where quality <> 'FINAL';

create view unsure_imports with (security_invoker = true) as
  select organization_id, id, quality from imports where quality <> 'FINAL';
grant select on unsure_imports to cx_app;

create or replace view snapshot_cards with (security_invoker = true) as
  select s.organization_id, s.id, s.metric_id, s.content,
    jsonb_build_object(
      'id', s.id,
      'metricId', s.metric_id,
      'metricSlug', s.content -> 'metric' -> 'slug',
      'metricName', s.content -> 'metric' -> 'name',
      'metricState', m.state,
      'unit', s.content -> 'unit',
      'headline', s.content -> 'headline',
      'period', s.content -> 'period',
      'frozenAt', s.frozen_at,
      'dataWithdrawnAt', s.data_withdrawn_at,
      'restated', case when s.content #>> '{period,grain}' = 'MONTH' and s.content -> 'filter' = '[]' then (
        select jsonb_build_object(
          'month', t.month, 'was', s.content #> '{headline,value}', 'wasN', s.content #> '{headline,n}',
          'now', t.value, 'nowN', t.n, 'changedAt', t.told_at)
        from (
          select t.month, t.value, t.n, t.told_at from told_values t
          where t.organization_id = s.organization_id and t.metric_id = s.metric_id
            and t.month = (s.content #>> '{period,from}')::date
            and t.definition_number = (s.content #>> '{definition,version}')::int and t.told_at > s.frozen_at
          order by t.told_at desc, t.id desc limit 1) t
        where (s.content #>> '{period,to}')::date < t.month + interval '1 month'
          and abs((s.content #>> '{headline,value}')::double precision - t.value) >= 0.05) end) as card
  from snapshots s join metrics m on m.organization_id = s.organization_id and m.id = s.metric_id;

${classed('imports', { quality: 'none' })}
`,
);
