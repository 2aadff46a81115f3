import { meetingRows, meetingTree } from '../meetings/index.ts';
import { statement } from '../platform/database/statement.ts';

/** Who has a seat on the board of meeting `m` on its day, one row a person: the highest seat counts. */
const seats = `
select distinct on (c.person_id) c.person_id, c.role
from seat_cards c
where c.organization_id = m.organization_id and c.board_id = m.board_id
  and c.from_on <= (m.starts_at at time zone m.time_zone)::date
  and (c.until_on is null or c.until_on >= (m.starts_at at time zone m.time_zone)::date)
order by c.person_id, case c.role when 'CHAIR' then 1 when 'MEMBER' then 2 when 'SECRETARY' then 3 else 4 end`;

/** Promises that were made under item `i` in earlier meetings, from which it was carried, and are still open. */
const openPromises = `
(with recursive line as (
    select p.id from session_items p where p.organization_id = i.organization_id and p.carried_to_id = i.id
    union all
    select p.id from line join session_items p on p.organization_id = i.organization_id and p.carried_to_id = line.id)
  select count(*)::int
  from line
    join results r on r.organization_id = i.organization_id and r.item_id = line.id
      and r.kind = 'ACTION' and r.removed_at is null
    join action_cards a on a.organization_id = r.organization_id and a.id = r.id and a.card ->> 'state' = 'OPEN')`;

const items = `
select coalesce(json_agg(json_build_object(
    'id', i.id, 'position', i.position, 'kind', coalesce(c.kind, i.kind), 'title', coalesce(c.title, i.title),
    'isConfidential', i.is_confidential, 'topic', (
      select b.card || jsonb_build_object('processes', (
          select coalesce(jsonb_agg(r.process order by r.added_at), '[]') from processes_of_topics r
          where r.organization_id = b.organization_id and r.board_topic_id = b.id))
      from topics_of_items o
        join board_topic_cards b on b.organization_id = o.organization_id and b.id = o.board_topic_id
      where o.organization_id = i.organization_id and o.item_id = i.id), 'subject', (
      select o.subject from subjects_of_items o where o.organization_id = i.organization_id and o.item_id = i.id),
    'looksBack', exists (
      select from items_looking_back o where o.organization_id = i.organization_id and o.item_id = i.id), 'storyId', (
      select o.story_id from stories_of_items o where o.organization_id = i.organization_id and o.item_id = i.id),
    'plannedMinutes', i.planned_minutes,
    'minutes', i.minutes, 'spentSeconds', i.spent_seconds, 'state', i.state, 'presenter', p.card, 'guest', g.card,
    'snapshot', s.card || jsonb_build_object('content', s.content), 'project', r.card,
    'carriedTimes', i.carried_times, 'recurring', i.recurring, 'openPromises', ${openPromises},
    'carriedBecause', i.carried_because) order by i.position), '[]')
from session_items i
  left join confidential_subjects c on i.is_confidential and c.organization_id = i.organization_id and c.id = i.id
  left join person_cards p on p.organization_id = i.organization_id and p.id = coalesce(c.presenter_id, i.presenter_id)
  left join guest_cards g on g.organization_id = i.organization_id and g.item_id = i.id
  left join snapshot_cards s on s.organization_id = i.organization_id and s.id = coalesce(c.snapshot_id, i.snapshot_id)
  left join project_cards r on r.organization_id = i.organization_id and r.id = coalesce(c.project_id, i.project_id)
where i.organization_id = m.organization_id and i.meeting_id = m.id`;

const ballots = `
select coalesce(json_agg(json_build_object('person', p.card, 'choice', b.choice) order by p.name, p.id), '[]')
from ballots b join person_cards p on p.organization_id = b.organization_id and p.id = b.person_id
where b.organization_id = t.organization_id and b.result_id = t.id`;

const results = `
select coalesce(json_agg(json_build_object(
    'id', t.id, 'version', t.version, 'itemId', t.item_id, 'kind', t.kind, 'text', t.text, 'owner', o.card,
    'dueOn', t.due_on, 'rule', t.rule, 'quorum', t.quorum, 'reviewOn', t.review_on, 'response', t.response,
    'cause', t.cause, 'withoutKnownCause', t.without_known_cause, 'author', a.card, 'ballots', (${ballots}),
    'nominationNumber', n.number,
    'supersedes', case when d.id is not null then
      json_build_object('id', d.id, 'number', d.number, 'text', d.text) end) order by t.created_at, t.id), '[]')
from results t
  left join person_cards o on o.organization_id = t.organization_id and o.id = t.owner_id
  left join person_cards a on a.organization_id = t.organization_id and a.id = t.author_id
  left join decision_cards d on d.organization_id = t.organization_id and d.id = t.supersedes_id
  left join nomination_numbers n on n.organization_id = t.organization_id and n.id = t.id
where t.organization_id = m.organization_id and t.meeting_id = m.id and t.removed_at is null`;

/** Who came in somebody's place, or else who was named to. */
const attendance = `
select coalesce(json_agg(json_build_object(
    'person', p.card, 'role', s.role, 'presence', n.presence, 'substitute', coalesce(u.card, v.card -> 'person'),
    'substituteVotes', case when u.id is not null then n.substitute_votes
      else coalesce((v.card ->> 'withVote')::boolean, false) end) order by p.name, p.id), '[]')
from (${seats}) s
  join person_cards p on p.organization_id = m.organization_id and p.id = s.person_id
  left join attendances n on n.organization_id = m.organization_id and n.meeting_id = m.id and n.person_id = s.person_id
  left join person_cards u on u.organization_id = m.organization_id and u.id = n.substitute_id
  left join attendee_cards v on v.organization_id = m.organization_id and v.meeting_id = m.id
    and v.card -> 'standsInFor' ->> 'id' = s.person_id::text and v.card ->> 'acceptance' <> 'DECLINED'`;

const sessionWhere = (condition: string) => `
select m.board_id as "boardId", json_build_object(
  'id', m.id, 'meeting', ${meetingTree}, 'startedAt', x.started_at, 'endsAt', x.ends_at, 'endedAt', x.ended_at,
  'recordedAfterwards', coalesce(x.recorded_afterwards, false), 'currentItemId', x.current_item_id,
  'currentSince', x.current_since, 'items', (${items}), 'results', (${results}), 'attendance', (${attendance})) as tree
from ${meetingRows}
  left join meeting_sessions x on x.organization_id = m.organization_id and x.id = m.id
where m.organization_id = $1 and ${condition}`;

/** $1 organization · $2 boards whose drafts are seen · $3 board · $4 number */
export const sessionByNumber = statement('sessions.by_number', sessionWhere('b.slug = $3 and m.number = $4'));
/** $1 organization · $2 boards whose drafts are seen · $3 meeting */
export const sessionById = statement('sessions.by_id', sessionWhere('m.id = $3'));

/** $1 organization · $2 meeting */
export const seatsOfMeeting = statement(
  'sessions.seats',
  `select s.person_id as "personId", s.role from meetings m, lateral (${seats}) s
   where m.organization_id = $1 and m.id = $2`,
);

/** $1 organization · $2 board: how often each response was given in meetings that are closed */
export const responseRates = statement(
  'sessions.response_rates',
  `select b.id as "boardId",
     count(*) filter (where r.response = 'EXPLAINED')::int as explained,
     count(*) filter (where r.response = 'MORE_DATA')::int as "moreData",
     count(*) filter (where r.response = 'RESPOND')::int as respond,
     count(*) filter (where r.without_known_cause)::int as "withoutKnownCause"
   from board_cards b
     left join meeting_sessions x on x.organization_id = b.organization_id and x.board_id = b.id and x.ended_at is not null
     left join results r on r.organization_id = b.organization_id and r.meeting_id = x.id and r.removed_at is null
   where b.organization_id = $1 and b.slug = $2 group by b.id`,
);

/** $1 organization · $2 meeting: by item, what earlier meetings promised under it and is still open */
export const promisesOfItems = statement(
  'sessions.open_promises',
  `select i.id, ${openPromises} as promises from session_items i where i.organization_id = $1 and i.meeting_id = $2`,
);

/** $1 organization · $2 item ids: how often each was carried before, and whether it comes again every time */
export const lineageOf = statement(
  'sessions.lineage',
  `select i.carried_to_id as id, i.carried_times + 1 as times, i.recurring
   from session_items i where i.organization_id = $1 and i.carried_to_id = any($2::uuid[])`,
);

/** $1 organization · $2, $3, $4, $5, $6, $7: a ballot; the same person's later one takes its place. */
export const castBallot = statement(
  'sessions.cast_ballot',
  `insert into ballots (organization_id, id, result_id, person_id, choice, cast_by_id, cast_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (organization_id, result_id, person_id)
     do update set choice = excluded.choice, cast_by_id = excluded.cast_by_id, cast_at = excluded.cast_at`,
);
