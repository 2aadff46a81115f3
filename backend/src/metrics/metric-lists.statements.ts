import { statement } from '../platform/database/statement.ts';
import { histogramOf } from './answer-months.ts';

/**
 * Every metric the viewer may see, and as a text all its figures are made of: the last thirteen months up to the newest
 * closed one with answers. $1 sees drafts · $2 today
 */
export const metricCards = statement(
  'metrics.cards',
  `
with windows as (
    select d.*,
      case when row_number() over later = 1 then date '-infinity' else d.valid_from end as starts,
      coalesce(lead(d.valid_from) over later, date 'infinity') as ends
    from metric_definitions d
    window later as (partition by d.metric_id order by d.valid_from)),
  counted as (
    select w.metric_id, date_trunc('month', max(edge.day))::date as month
    from windows w cross join lateral (
      select a.day from answer_days a
      where a.question_id = w.question_id and a.day >= w.starts and a.day < least(w.ends, date_trunc('month', $2::date)::date)
      order by a.day desc limit 1) edge
    group by w.metric_id),
  newest as (
    select held.metric_id, max(held.month) as month
    from (
      select metric_id, month from counted
      union all select metric_id, month from standing_values where month < date_trunc('month', $2::date)) held
    group by 1),
  stated as (
    select v.* from standing_values v join newest using (metric_id)
    where v.month between newest.month - interval '12 months' and newest.month)
select json_build_object(
  'id', m.id, 'slug', m.slug, 'name', m.name, 'layer', m.layer, 'state', m.state, 'target', m.target,
  'owner', (select p.card from person_cards p where p.id = m.owner_id), 'isRetired', m.retired_at is not null) as metric,
json_build_object(
  'month', newest.month,
  'firstDay', least(date_trunc('month', cells.first_day::timestamp)::date,
    (select min(s.month) from stated s where s.metric_id = m.id)),
  'stated', coalesce((
    select json_agg(json_build_object('month', s.month, 'value', s.value, 'n', s.n, 'low', s.low, 'high', s.high,
      'quality', s.quality) order by s.month)
    from stated s where s.metric_id = m.id), '[]'::json),
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
  'cells', cells.columns)::text as counted
from metrics m left join newest on newest.metric_id = m.id
  cross join lateral (
    select min(c.day) as first_day, case when count(*) > 0 then json_build_object('day', array_agg(c.day), 'score', array_agg(c.score),
      'n', array_agg(c.n), 'sumW', array_agg(c.sum_w), 'sumW2', array_agg(c.sum_w2)) end as columns
    from (
      select h.day, h.score, h.n, h.sum_w, h.sum_w2
      from windows w cross join lateral (${histogramOf({ from: "(newest.month - interval '12 months')::date", until: "(newest.month + interval '1 month')::date" })}) h
      where w.metric_id = newest.metric_id order by h.day, h.score) c) cells
where m.state = 'PUBLISHED' or $1::boolean
order by lower(m.name), m.id`,
);

/** Whether any published metric has anything to show. */
export const areCounted = statement(
  'metrics.are_counted',
  `
select exists (
  select from metrics m join metric_definitions d on d.metric_id = m.id
  where m.state = 'PUBLISHED' and (exists (select from answer_days a where a.question_id = d.question_id)
    or exists (select from standing_values v where v.metric_id = m.id))) as counted`,
);

/** Sources with their questions, the metrics that count those, and their dimensions. */
export const sourcesTree = statement('metrics.sources', 'select tree from source_trees order by lower(name)');
