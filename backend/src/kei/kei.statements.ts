import { statement } from '../platform/database/statement.ts';

/** The newest definition as the rules read it; a question whose metric is better the lower it is counts the other way. */
const newest = `
  newest as (select * from kei_definitions order by number desc limit 1),
  asked as (
    select q.id, q.name, q.scale_min, q.scale_max,
      coalesce((
        select m.direction = 'LOWER_IS_BETTER' from metric_definitions m
          join metrics t on t.id = m.metric_id and t.state = 'PUBLISHED' and t.retired_at is null
        where m.question_id = q.id order by m.defined_at desc, m.id desc limit 1), false) as is_turned,
      case q.id when d.effectiveness_question_id then 'EFFECTIVENESS' when d.ease_question_id then 'EASE' else 'EMOTION' end
        as component
    from newest d join questions q
      on q.id in (d.effectiveness_question_id, d.ease_question_id, coalesce(d.emotion_question_id, d.ease_question_id)))`;

const definition = `
  (select json_build_object('number', d.number, 'definedAt', d.defined_at,
    'weights', json_build_object('EFFECTIVENESS', d.effectiveness_weight, 'EASE', d.ease_weight, 'EMOTION', d.emotion_weight),
    'sources', (select json_object_agg(component, source) from (
      select component, json_build_object('kind', 'SURVEY', 'question', name, 'min', scale_min, 'max', scale_max,
        'isTurned', is_turned) as source
      from asked
      union all
      select 'EMOTION', json_build_object('kind', 'COMMENTS', 'question', '', 'min', -2, 'max', 2, 'isTurned', false)
      where d.emotion_question_id is null) s))
   from newest d)`;

/** Scores of the months that are over, by component; coded comments where no question asks for emotion. */
const months = `
  monthly as (
    select a.month, q.component, a.score, sum(a.n)::int as n
    from asked q join answer_months a on a.question_id = q.id
    where a.month >= (date_trunc('month', $1::date) - interval '24 months')::date
      and a.month < date_trunc('month', $1::date)::date
    group by 1, 2, 3
    union all
    select date_trunc('month', c.day)::date, 'EMOTION', c.emotion, count(*)::int
    from newest d join emotions_heard c on d.emotion_question_id is null
    where c.day >= (date_trunc('month', $1::date) - interval '24 months')::date and c.day < date_trunc('month', $1::date)::date
    group by 1, 2, 3),
  by_component as (
    select month, component,
      json_agg(json_build_object('score', score, 'n', n, 'sumW', n, 'sumW2', n) order by score) as cells
    from monthly group by 1, 2)`;

const monthList = `coalesce((
  select json_agg(json_build_object('month', month, 'component', component, 'cells', cells)) from by_component), '[]'::json)`;

/** $1 today · $2 first day · $3 last day · $4 dimension of the phases, or nothing */
export const keiPage = statement(
  'kei.page',
  `
with ${newest}, ${months},
  scored as (
    select a.day, a.response_id,
      max(a.score) filter (where q.component = 'EFFECTIVENESS') as effectiveness,
      max(a.score) filter (where q.component = 'EASE') as ease, max(a.score) filter (where q.component = 'EMOTION') as emotion
    from answers a join asked q on q.id = a.question_id where a.day between $2::date and $3::date group by 1, 2
    union all
    select c.day, c.response_id, null, null, c.emotion
    from newest d join emotions_heard c on d.emotion_question_id is null
    where c.day between $2::date and $3::date),
  contacts as (
    select day, response_id, max(effectiveness) as effectiveness, max(ease) as ease, max(emotion) as emotion
    from scored group by 1, 2),
  placed as (
    select r.dimension_set_id, c.effectiveness, c.ease, c.emotion, count(*)::int as contacts
    from contacts c join responses r on r.day = c.day and r.id = c.response_id group by 1, 2, 3, 4),
  meant as (
    select l.dimension_set_id, max(coalesce(n.name, l.label)) as reason
    from newest d join response_labels l on lower(l.dimension) = lower(d.reason_dimension) and not l.about_people
      left join reasons_by_label b on b.grouping = l.grouping left join reasons_now n on n.id = b.reason_id
    group by 1),
  phased as (
    select dimension_set_id, max(label) as phase from response_labels
    where dimension = $4::text and not about_people group by 1)
select json_build_object(
  'definition', ${definition},
  'contacts', coalesce((
    select json_agg(json_build_object(
      'scores', json_build_object('EFFECTIVENESS', effectiveness, 'EASE', ease, 'EMOTION', emotion),
      'reason', reason, 'phase', phase, 'contacts', contacts))
    from (
      select p.effectiveness, p.ease, p.emotion, coalesce(m.reason, '') as reason, coalesce(f.phase, '') as phase,
        sum(p.contacts)::int as contacts
      from placed p left join meant m on m.dimension_set_id = p.dimension_set_id
        left join phased f on f.dimension_set_id = p.dimension_set_id
      group by 1, 2, 3, 4, 5) g), '[]'::json),
  'months', ${monthList},
  'dimensions', coalesce((
    select json_agg(json_build_object('name', name, 'aboutPeople', about_people) order by name)
    from dimensions where source_id in (
      select source_id from questions where id in (select id from asked))), '[]'::json)) as facts`,
);

/** $1 today */
export const keiMonthly = statement(
  'kei.monthly',
  `
with ${newest}, ${months}
select json_build_object('definition', ${definition}, 'months', ${monthList},
  'madeOf', coalesce((
    select json_agg(distinct d.metric_id) from metric_definitions d where d.question_id in (select id from asked)),
    '[]'::json)) as facts`,
);

/** The files whose answers make the index of a period. $1 first · $2 last day */
export const importsOfKei = statement(
  'kei.imports',
  `with ${newest}
   select coalesce(array_agg(distinct a.import_id), '{}') as ids
   from answer_days a where a.question_id in (select id from asked) and a.day between $1::date and $2::date`,
);

/** One at a time, so that numbers have no twins. $1 organization */
export const oneAtATime = statement(
  'kei.one_at_a_time',
  `select pg_advisory_xact_lock(hashtextextended('kei ' || $1::text, 0))`,
);
export const nextNumber = statement(
  'kei.next_number',
  'select coalesce(max(number), 0) + 1 as number from kei_definitions',
);
