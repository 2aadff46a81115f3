import { statement } from '../platform/database/statement.ts';

const meetingCard = (alias: string) => `jsonb_build_object(
  'id', ${alias}.id, 'number', ${alias}.card -> 'number', 'startsOn', ${alias}.card -> 'startsOn')`;

/** The coming meeting whose agenda topic `t` is on. */
const onAgenda = `(
  select ${meetingCard('m')} from topics_of_items i
    join meeting_reviews w on w.organization_id = i.organization_id and w.id = i.meeting_id
      and w.state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED')
    join meeting_references m on m.organization_id = i.organization_id and m.id = i.meeting_id
  where i.organization_id = t.organization_id and i.board_topic_id = t.id order by w.starts_at limit 1)`;

const facts = `
  'id', t.id, 'number', t.number, 'state', t.state, 'question', t.question, 'finding', t.finding, 'owner', o.card,
  'dueOn', to_char(t.due_on, 'YYYY-MM-DD'), 'onAgendaOf', ${onAgenda}`;

/** $1 board · $2 words · $3 states · $4 number after which · $5 how many */
export const topicList = statement(
  'topics.list',
  `
with board as (select id from board_cards where organization_id = current_organization() and slug = $1),
  fitting as (
    select t.* from board_topics t join board b on b.id = t.board_id
    where t.organization_id = current_organization() and ($3::text[] is null or t.state = any($3))
      and ($2::text is null or t.question ilike '%' || $2 || '%' or t.finding ilike '%' || $2 || '%'))
select b.id as "boardId", (select count(*)::int from fitting) as total, coalesce((
  select jsonb_agg(jsonb_build_object(${facts}, 'chartCount', (
      select count(*) from topic_charts c where c.organization_id = t.organization_id and c.board_topic_id = t.id))
    order by t.number desc)
  from (select * from fitting where $4::int is null or number < $4::int order by number desc limit $5) t
    join person_cards o on o.organization_id = t.organization_id and o.id = t.owner_id), '[]') as trees
from board b`,
);

const topicWhere = (condition: string) => `
select t.board_id as "boardId", t.owner_id as "ownerId", t.author_id as "authorId", jsonb_build_object(${facts},
  'version', t.version, 'board', b.card, 'conclusion', t.conclusion, 'author', a.card, 'askedAt', t.created_at,
  'presentedIn', case when p.id is not null then ${meetingCard('p')} end,
  'deepDiveNumber', (
    select d.number from deep_dive_references d where d.organization_id = t.organization_id and d.board_topic_id = t.id),
  'nominationNumber', (
    select n.number from nomination_numbers n where n.organization_id = t.organization_id and n.id = t.nomination_id),
  'actionNumber', (select x.number from action_numbers x where x.organization_id = t.organization_id and x.id = t.action_id),
  'processes', (
    select coalesce(jsonb_agg(r.process order by r.added_at), '[]') from processes_of_topics r
    where r.organization_id = t.organization_id and r.board_topic_id = t.id),
  'charts', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'snapshot', s.card || jsonb_build_object('content', s.content)) order by c.added_at, c.id), '[]')
    from topic_charts c join snapshot_cards s on s.organization_id = c.organization_id and s.id = c.snapshot_id
    where c.organization_id = t.organization_id and c.board_topic_id = t.id)) as tree
from board_topics t
  join board_cards b on b.organization_id = t.organization_id and b.id = t.board_id
  join person_cards o on o.organization_id = t.organization_id and o.id = t.owner_id
  left join person_cards a on a.organization_id = t.organization_id and a.id = t.author_id
  left join meeting_references p on p.organization_id = t.organization_id and p.id = t.meeting_id
where t.organization_id = current_organization() and ${condition}`;
/** $1 board · $2 number */
export const topicByNumber = statement('topics.by_number', topicWhere('b.slug = $1 and t.number = $2'));
/** $1 topic */
export const topicById = statement('topics.by_id', topicWhere('t.id = $1'));

/** $1 deep dive */
export const diveNamed = statement(
  'topics.dive',
  'select id from deep_dive_references where organization_id = current_organization() and id = $1',
);

/** $1 board */
export const nextTopic = statement(
  'topics.next_number',
  `select coalesce(max(number), 0) + 1 as number from board_topics
   where organization_id = current_organization() and board_id = $1`,
);

/** Prepared and on no agenda that is still to come, but for this meeting's. $1 board · $2 meeting */
export const topicsPrepared = statement(
  'topics.prepared',
  `
select t.id, t.question, t.owner_id as "ownerId", to_char(t.prepared_at at time zone s.time_zone, 'YYYY-MM-DD') as "preparedOn"
from board_topics t join organization_calendars s on s.organization_id = t.organization_id
where t.organization_id = current_organization() and t.board_id = $1 and t.state = 'PREPARED'
  and t.id <> all (array(
    -- Meeting by meeting: joined, every item of all the years would be read.
    select i.board_topic_id from meeting_reviews m cross join lateral (
      select i.board_topic_id from topics_of_items i
      where i.organization_id = m.organization_id and i.meeting_id = m.id and i.board_topic_id is not null offset 0) i
    where m.organization_id = current_organization() and m.id <> $2
      and m.state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED')))
order by t.prepared_at, t.number`,
);

/** $1 person */
export const ownTopics = statement(
  'topics.own_due',
  `select t.id, t.number, t.question, to_char(t.due_on, 'YYYY-MM-DD') as "dueOn", b.slug as "boardSlug"
   from board_topics t join board_cards b on b.organization_id = t.organization_id and b.id = t.board_id
   where t.organization_id = current_organization() and t.owner_id = $1 and t.state = 'PREPARING'
   order by t.due_on nulls last, t.number`,
);

/** Prepared topics that were discussed. $1 meeting */
export const topicsDiscussed = statement(
  'topics.discussed',
  `select distinct i.board_topic_id as id from topics_of_items i
     join taken_up_items x on x.organization_id = i.organization_id and x.id = i.item_id
   where i.organization_id = current_organization() and i.meeting_id = $1 and x.state = 'DISCUSSED'`,
);
