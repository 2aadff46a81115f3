import { statement } from '../platform/database/statement.ts';

/** Every metric the viewer may see with its last thirteen months up to the newest closed one with answers. $1 sees drafts · $2 today */
export const metricCards = statement(
  'metrics.cards',
  `
with windows as (
    select d.*,
      case when row_number() over later = 1 then date '-infinity' else d.valid_from end as starts,
      coalesce(lead(d.valid_from) over later, date 'infinity') as ends
    from metric_definitions d
    window later as (partition by d.metric_id order by d.valid_from)),
  newest as (
    select w.metric_id, date_trunc('month', max(edge.day))::date as month
    from windows w cross join lateral (
      select a.day from answer_days a
      where a.question_id = w.question_id and a.day >= w.starts and a.day < least(w.ends, date_trunc('month', $2::date)::date)
      order by a.day desc limit 1) edge
    group by w.metric_id),
  cells as (
    -- Month by month, so that a year of days is read and not all there are, and no day is asked for its month.
    select w.metric_id, greatest(months.month::date, w.starts) as day, counted.*
    from newest join windows w using (metric_id)
      cross join lateral generate_series(newest.month::timestamp - interval '12 months', newest.month, interval '1 month') months (month)
      cross join lateral (
        select a.score, sum(a.n)::int as n, sum(a.sum_w) as sum_w, sum(a.sum_w2) as sum_w2
        from answer_days a
        where a.question_id = w.question_id and a.day >= greatest(w.starts, months.month::date)
          and a.day < least(w.ends, (months.month + interval '1 month')::date)
        group by 1) counted)
select json_build_object(
  'id', m.id, 'slug', m.slug, 'name', m.name, 'layer', m.layer, 'state', m.state, 'target', m.target,
  'owner', (select p.card from person_cards p where p.id = m.owner_id),
  'isRetired', m.retired_at is not null, 'month', newest.month,
  'firstDay', (select date_trunc('month', min(c.day))::date from cells c where c.metric_id = m.id),
  'definitions', (
    select json_agg(json_build_object(
      'version', w.number, 'validFrom', w.valid_from, 'question', w.question, 'rule', w.rule,
      'scale', json_build_object('min', w.scale_min, 'max', w.scale_max), 'direction', w.direction, 'leads', w.leads,
      'topBoxes', w.top_boxes, 'programme', w.programme, 'population', w.population) order by w.valid_from)
    from windows w where w.metric_id = m.id),
  'spans', coalesce((
    select json_agg(i.card -> 'period' order by i.id) from import_cards i
    where i.card #>> '{period,from}' is not null and exists (
      select from newest join windows w using (metric_id) join answer_days a on a.question_id = w.question_id
      where newest.metric_id = m.id and a.day = (i.card #>> '{period,from}')::date and a.import_id = i.id
      -- Asked import by import: joined, it would read every answer there ever was.
      offset 0)), '[]'::json),
  'cells', coalesce((
    select json_agg(json_build_object('day', c.day, 'score', c.score, 'n', c.n, 'sumW', c.sum_w, 'sumW2', c.sum_w2)
      order by c.day, c.score)
    from cells c where c.metric_id = m.id), '[]'::json)
) as tree
from metrics m left join newest on newest.metric_id = m.id
where m.state = 'PUBLISHED' or $1::boolean
order by lower(m.name), m.id`,
);

/** Sources with their questions, the metrics that count those, and their dimensions. */
export const sourcesTree = statement('metrics.sources', 'select tree from source_trees order by lower(name)');
