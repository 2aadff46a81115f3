import { sql } from './sql.ts';

/**
 * A frozen figure says whether its metric can be opened by everyone by now. An import of a file without full dates says
 * which days its rows are about: they count on the first of them.
 */
export const datedByPeriod = sql(
  45,
  'dated-by-period',
  `
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
      'dataWithdrawnAt', s.data_withdrawn_at) as card
  from snapshots s join metrics m on m.organization_id = s.organization_id and m.id = s.metric_id;

create or replace view import_cards with (security_invoker = true) as
  select i.organization_id, i.id,
    jsonb_build_object(
      'id', i.id,
      'fileName', i.file_name,
      'state', i.state,
      'sourceName', s.name,
      'committedAt', i.committed_at,
      'period', case when not i.mapping @? '$.columns[*] ? (@.role == "DATE")' then i.mapping -> 'period' end) as card
  from imports i left join sources s on s.organization_id = i.organization_id and s.id = i.source_id;
`,
);
