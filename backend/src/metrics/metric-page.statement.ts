import { statement } from '../platform/database/statement.ts';

/** Named so in every statement that follows definitions: which question counts from which day to which. */
const windows = `
  windows as (
    select d.*,
      case when row_number() over (order by d.valid_from) = 1 then date '-infinity' else d.valid_from end as starts,
      coalesce(lead(d.valid_from) over (order by d.valid_from), date 'infinity') as ends
    from metric_definitions d join found on d.metric_id = found.id)`;

/** A definition as the rules read it, from a row of metric_definitions. */
export const definition = (row: string) => `json_build_object(
  'version', ${row}.number, 'validFrom', ${row}.valid_from, 'question', ${row}.question, 'questionId', ${row}.question_id,
  'rule', ${row}.rule, 'scale', json_build_object('min', ${row}.scale_min, 'max', ${row}.scale_max),
  'direction', ${row}.direction, 'leads', ${row}.leads, 'topBoxes', ${row}.top_boxes,
  'programme', ${row}.programme, 'population', ${row}.population)`;

/** The newest and the oldest day with answers, by the primary key and not by a scan. */
const edge = (order: 'asc' | 'desc', before = "date 'infinity'") => `(
  select ${order === 'asc' ? 'min' : 'max'}(edge.day) from windows w cross join lateral (
    select a.day from answer_days a
    where a.question_id = w.question_id and a.day >= w.starts and a.day < least(w.ends, ${before})
    order by a.day ${order} limit 1) edge)`;

/**
 * All that a metric's page draws, as one tree: definitions, the histogram of each period (a period cut by a new
 * definition is two), what was left out, the period in focus by one dimension, and the imports behind it.
 * $1 slug or null · $2 id or null · $3 sees drafts · $4 grain · $5 from · $6 to · $7 today · $8 points · $9 filter · $10 dimension
 */
export const metricPage = statement(
  'metrics.page',
  `
with found as (
    select m.* from metrics m
    where (m.slug = $1::text or m.id = $2::uuid) and (m.state = 'PUBLISHED' or $3::boolean)),
  ${windows},
  -- Values given by hand are of whole months and of all that is measured.
  stated as (
    select v.* from standing_values v join found on v.metric_id = found.id
    where $9::jsonb is null and lower($4::text) = 'month'),
  days as (
    select least(${edge('asc')}, (select min(month) from stated)) as first,
      greatest(${edge('desc')}, (select max(month) from stated)) as last,
      greatest(${edge('desc', 'date_trunc($4::text, $7::date)::date')},
        (select max(month) from stated where month < date_trunc('month', $7::date))) as last_closed),
  ends as (
    select days.*, date_trunc($4, coalesce($6::date, last_closed, $7 - ('1 ' || $4)::interval))::date as focus_start from days),
  focus as (
    select *, date_trunc($4, coalesce($5::date, focus_start))::date as whole_from,
      (focus_start + ('1 ' || $4)::interval)::date - 1 as until
    from ends),
  range as (
    select focus.until,
      greatest(whole_from, (select max(starts) from windows where starts <= focus.until)) as since,
      greatest(least(whole_from, (date_trunc($4, greatest(last, focus.until)) - ($8::int - 1) * ('1 ' || $4)::interval)::date),
        least(whole_from, date_trunc($4, first)::date)) as series_from,
      greatest(focus.until, least(last, $7)) as series_to
    from focus),
  allowed as (
    select s.id, s.labels ->> $10::text as label from dimension_sets s
    where s.source_id in (select q.source_id from questions q join windows w on q.id = w.question_id)
      and ($9::jsonb is null or not exists (
        select from jsonb_to_recordset($9) as part (dimension text, "values" jsonb)
        where not part."values" ? coalesce(s.labels ->> part.dimension, '')))),
  cells as (
    select greatest(a.period, w.starts) as day, allowed.label, a.score,
      greatest(a.period, w.starts) between range.since and range.until as in_focus,
      sum(a.n)::int as n, sum(a.sum_w) as sum_w, sum(a.sum_w2) as sum_w2
    from range cross join windows w
      cross join lateral answers_between(w.question_id, lower($4), greatest(w.starts, range.series_from),
        least(w.ends, range.series_to + 1)) a
      join allowed on allowed.id = a.dimension_set_id
    group by 1, 2, 3, 4),
  lost as (
    select greatest(x.period, w.starts) as day, x.reason, x.code,
      greatest(x.period, w.starts) between range.since and range.until as in_focus, sum(x.n)::int as n
    from range cross join windows w
      cross join lateral exclusions_between(w.question_id, lower($4), greatest(w.starts, range.series_from),
        least(w.ends, range.series_to + 1)) x
      join allowed on allowed.id = x.dimension_set_id
    group by 1, 2, 3, 4)
select json_build_object(
  'id', m.id, 'version', m.version, 'slug', m.slug, 'name', m.name, 'layer', m.layer, 'state', m.state,
  'target', m.target, 'influenceable', m.influenceable,
  'owner', (select p.card from person_cards p where p.id = m.owner_id),
  'retired', case when m.retired_at is not null then
    json_build_object('because', m.retired_because, 'at', m.retired_at) end,
  'definitions', (select json_agg(${definition('w')} order by w.valid_from) from windows w),
  'dimensions', coalesce((
    select json_agg(json_build_object('name', d.name, 'aboutPeople', d.about_people, 'labels', case
        when d.about_people then '[]'::json
        else coalesce((select json_agg(distinct s.labels ->> d.name) filter (where s.labels ->> d.name is not null)
          from dimension_sets s where s.source_id = d.source_id), '[]'::json) end) order by d.name)
    from dimensions d
    where d.source_id in (select q.source_id from questions q join windows w on q.id = w.question_id)), '[]'::json),
  'focus', (select json_build_object('from', range.since, 'to', range.until) from range),
  'range', (select json_build_object('from', range.series_from, 'to', range.series_to) from range),
  'cells', coalesce((
    select json_agg(json_build_object('day', c.day, 'score', c.score, 'n', c.n, 'sumW', c.sum_w, 'sumW2', c.sum_w2))
    from (select day, score, sum(n)::int as n, sum(sum_w) as sum_w, sum(sum_w2) as sum_w2
      from cells group by day, score order by day, score) c), '[]'::json),
  'inFocus', coalesce((
    select json_agg(json_build_object('label', c.label, 'score', c.score, 'n', c.n, 'sumW', c.sum_w, 'sumW2', c.sum_w2))
    from (select label, score, sum(n)::int as n, sum(sum_w) as sum_w, sum(sum_w2) as sum_w2
      from cells where in_focus group by label, score order by label, score) c), '[]'::json),
  'lost', coalesce((
    select json_agg(json_build_object('day', l.day, 'reason', l.reason, 'code', l.code, 'n', l.n, 'inFocus', l.in_focus)
      order by l.day, l.reason, l.code)
    from lost l), '[]'::json),
  'unsure', coalesce((
    select json_agg(distinct jsonb_build_object('day', greatest(date_trunc($4, a.day)::date, w.starts), 'quality', i.quality))
    from unsure_imports i cross join range cross join windows w
      join answer_days a on a.import_id = i.id and a.question_id = w.question_id
        and a.day >= greatest(w.starts, range.series_from) and a.day < w.ends and a.day <= range.series_to
      join allowed on allowed.id = a.dimension_set_id), '[]'::json),
  'benchmarks', coalesce((
    select json_agg(json_build_object('id', b.id, 'value', b.value, 'source', b.source, 'sector', b.sector, 'n', b.n,
      'measuredOn', b.measured_on, 'comparability', b.comparability) order by b.measured_on desc, b.id)
    from benchmarks b where b.metric_id = m.id), '[]'::json),
  'targets', coalesce((
    select json_agg(json_build_object('id', t.id, 'dimension', t.dimension, 'label', t.label, 'value', t.value,
      'correctsId', t.corrects_id, 'isWithdrawn', t.is_withdrawn, 'definitionNumber', t.definition_number,
      'since', t.since, 'setAt', to_json(t.set_at), 'setBy', (select p.card from person_cards p where p.id = t.set_by_id))
      order by t.set_at desc, t.id desc)
    from metric_targets t where t.metric_id = m.id), '[]'::json),
  'stated', coalesce((
    select json_agg(json_build_object('month', s.month, 'value', s.value, 'n', s.n, 'low', s.low, 'high', s.high,
      'quality', s.quality) order by s.month)
    from stated s), '[]'::json),
  'sayings', coalesce((
    select json_agg(json_build_object('id', v.id, 'month', v.month, 'value', v.value, 'n', v.n, 'low', v.low,
      'high', v.high, 'quality', v.quality, 'source', v.source, 'note', v.note, 'saidAt', to_json(v.said_at),
      'saidBy', (select p.card from person_cards p where p.id = v.said_by_id))
      order by v.month desc, v.said_at desc, v.id desc)
    from stated_values v where v.metric_id = m.id), '[]'::json),
  'told', coalesce((
    select json_agg(json_build_object('month', t.month, 'version', t.definition_number, 'value', t.value, 'n', t.n,
      'toldAt', to_json(t.told_at)) order by t.told_at, t.id)
    from told_values t where t.metric_id = m.id and $9::jsonb is null and lower($4::text) = 'month'), '[]'::json),
  'batches', coalesce((
    select json_agg(i.card order by i.id) from import_cards i where i.source_id in (
      select q.source_id from questions q join windows w on q.id = w.question_id) and exists (
      select from range cross join windows w join answer_days a on a.import_id = i.id and a.question_id = w.question_id
        and a.day >= greatest(w.starts, range.series_from) and a.day < w.ends and a.day <= range.series_to
      -- Asked import by import: joined, it would read every day there ever was.
      offset 0)), '[]'::json)
) as tree
from found m`,
);
