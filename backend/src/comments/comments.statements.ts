import { statement } from '../platform/database/statement.ts';

/** Each comment of the days $1 to $2 with its code, and the reason that code means by now. */
const spoken = `
  spoken as materialized (
    select c.day, c.response_id, c.source_id, c.dimension_set_id, c.question, c.text,
      k.id as code_id, k.version, k.emotion, k.is_set_aside, k.coded_at, k.coded_by_id, n.reason_id, n.name as reason
    from response_comments c
      left join comment_codes k on k.response_id = c.response_id and k.question = c.question
      left join reasons_now n on n.id = k.reason_id
    where c.day between $1 and $2)`;

const tree = `json_build_object(
  'id', p.response_id || ' ' || p.question, 'responseId', p.response_id, 'on', p.day,
  'question', p.question, 'text', p.text,
  'source', (select s.name from source_cards s where s.id = p.source_id),
  'labels', coalesce((
    select json_agg(json_build_object('dimension', l.dimension, 'label', l.label) order by l.dimension)
    from response_labels l where l.dimension_set_id = p.dimension_set_id and not l.about_people), '[]'::json),
  'scores', coalesce((
    select json_agg(json_build_object('question', s.question, 'score', s.score, 'scaleMin', s.scale_min, 'scaleMax', s.scale_max)
      order by s.question_id)
    from response_scores s where s.day = p.day and s.response_id = p.response_id), '[]'::json),
  'namedReasonId', (
    select n.reason_id
    from response_labels l join reasons_by_label b on b.grouping = l.grouping join reasons_now n on n.id = b.reason_id
    where l.dimension_set_id = p.dimension_set_id and not n.is_residual order by n.reason_id limit 1),
  'code', case when p.code_id is not null then json_build_object(
    'version', p.version, 'reasonId', p.reason_id, 'reason', p.reason, 'emotion', p.emotion,
    'isSetAside', p.is_set_aside, 'codedAt', p.coded_at,
    'codedBy', (select c.card from person_cards c where c.id = p.coded_by_id)) end)`;

/** $3 OPEN, CODED or ALL · $4 day, $5 response and $6 question it goes on after · $7 how many */
export const commentList = statement(
  'comments.list',
  `
with ${spoken},
  wanted as (
    select * from spoken
    where case $3 when 'OPEN' then code_id is null and text is not null when 'CODED' then code_id is not null else true end),
  part as (
    select * from wanted
    where $4::date is null or (day, response_id, question) < ($4::date, $5::uuid, $6::text)
    order by day desc, response_id desc, question desc limit $7)
select (select count(*)::int from wanted) as total, coalesce((
  select json_agg(${tree} order by p.day desc, p.response_id desc, p.question desc) from part p), '[]'::json) as trees`,
);

/** $3 response · $4 question */
export const commentByAddress = statement(
  'comments.by_address',
  `with ${spoken} select ${tree} as tree from spoken p where p.response_id = $3 and p.question = $4`,
);

export const progressOfMonth = statement(
  'comments.progress',
  `
with ${spoken}
select count(*)::int as comments,
  (count(*) filter (where code_id is not null and not is_set_aside))::int as coded,
  (count(*) filter (where is_set_aside))::int as "setAside",
  (count(*) filter (where code_id is null and text is null))::int as removed,
  coalesce((
    select json_agg(e) from (
      select s.reason_id as "reasonId", coalesce(s.reason, '') as reason, s.emotion, count(*)::int as comments
      from spoken s where s.code_id is not null and not s.is_set_aside group by 1, 2, 3) e), '[]'::json) as rows
from spoken`,
);

/** The newest day with a comment up to $1, and the nearest ones before $2 and after $3. */
export const monthsWithComments = statement(
  'comments.months',
  `select
    (select day::text from response_comments where day <= $1 order by day desc limit 1) as newest,
    (select day::text from response_comments where day < $2 order by day desc limit 1) as before,
    (select day::text from response_comments where day > $3 order by day limit 1) as after`,
);

/** Those that a year of contacts, and codes since then, are most often about come first. $1 the day before it */
export const codingReasons = statement(
  'comments.reasons',
  `
with contacts as (
    select l.reason_id, sum(c.contacts) as times
    from (select label_id, sum(contacts) as contacts from contacts_by_label where day > $1 group by 1) c
      join labels_of_reasons l on c.label_id = any(l.label_ids) group by 1),
  codes as (select reason_id, count(*) as times from comment_codes where day > $1 group by 1)
select n.reason_id as id, n.name from reasons_now n
  left join contacts c on c.reason_id = n.reason_id left join codes k on k.reason_id = n.reason_id
where n.is_own
order by n.is_residual, coalesce(c.times, 0) + coalesce(k.times, 0) desc, lower(n.name), n.reason_id`,
);

/** Two people who code the same comment write one after the other. $1 its key */
export const lockComment = statement('comments.lock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');

/** $1 day · $2 response · $3 question */
export const commentText = statement(
  'comments.text',
  'select text from response_comments where day = $1 and response_id = $2 and question = $3',
);

/** How the comments of a period feel, by the reason that counts; a code stays with its comment when the file is dated anew. $1 first · $2 last day */
export const emotionsOfPeriod = statement(
  'comments.emotions_of_period',
  `select n.reason_id as "reasonId", coalesce(n.name, '') as reason, k.emotion, count(*)::int as comments
   from response_comments c
     join comment_codes k on k.response_id = c.response_id and k.question = c.question
     left join counted_reasons n on n.id = k.reason_id
   where c.day between $1 and $2 and not k.is_set_aside group by 1, 2, 3`,
);

/** How many comments there are, and the strongest of them, both ways. $1 first · $2 last day · $3 how many */
export const quotesOfPeriod = statement(
  'comments.quotes_of_period',
  `
with ${spoken},
  ranked as (
    select s.*, row_number() over (partition by sign(s.emotion) order by abs(s.emotion) desc, s.day desc, s.response_id) as nth
    from spoken s where s.text is not null and not coalesce(s.is_set_aside, false))
select (select count(*)::int from spoken) as comments, (select count(code_id)::int from spoken) as coded, coalesce((
  select json_agg(json_build_object('responseId', q.response_id, 'on', q.day, 'question', q.question,
      'reason', q.reason, 'emotion', q.emotion) order by q.emotion nulls last, q.day desc, q.response_id)
  from (select * from ranked order by emotion is null, emotion = 0, nth, day desc limit $3) q), '[]'::json) as shown`,
);

/** The texts as they stand now. $1 days · $2 responses · $3 questions */
export const quotedTexts = statement(
  'comments.quoted_texts',
  `select c.response_id as "responseId", c.question, c.text
   from unnest($1::date[], $2::uuid[], $3::text[]) as q (day, response_id, question)
     join response_comments c on c.day = q.day and c.response_id = q.response_id and c.question = q.question`,
);
