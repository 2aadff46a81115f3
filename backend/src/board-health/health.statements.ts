import { statement } from '../platform/database/statement.ts';

/** $1 board · $2, $3 first and last day · $4 now */
export const healthFacts = statement(
  'board_health.facts',
  `
with recursive board as (select id from board_cards where organization_id = current_organization() and slug = $1),
  past as (
    select m.* from held_meetings m join board b on b.id = m.board_id
    where m.organization_id = current_organization() and m.starts_on between $2::date and $3::date and m.starts_at <= $4),
  items as (
    select i.* from held_items i join past m on m.id = i.meeting_id
    where i.organization_id = current_organization()),
  decided as (
    select d.id, d.decided_on from decision_cards d join board b on b.id = d.board_id
    where d.organization_id = current_organization() and d.decided_on between $2::date and $3::date),
  lineage as (
    select t.id, t.item_id from decided_items t join decided d on d.id = t.id
    where t.organization_id = current_organization()
    union all
    select l.id, e.id from lineage l join held_items e on e.organization_id = current_organization() and e.carried_to_id = l.item_id),
  asked as (
    select l.id, min(a.created_at) as at from lineage l
      join agenda_beginnings a on a.organization_id = current_organization() and a.id = l.item_id
    group by l.id
    union all
    select r.id, r.created_at from opened_resolutions r join decided d on d.id = r.id
    where r.organization_id = current_organization()),
  seats as (
    select distinct m.id as meeting_id, c.person_id
    from past m join seat_cards c on c.organization_id = m.organization_id and c.board_id = m.board_id
      and c.role in ('CHAIR', 'MEMBER') and c.from_on <= m.starts_on and (c.until_on is null or c.until_on >= m.starts_on)
    where m.state in ('IN_SESSION', 'ADJOURNED', 'CLOSED', 'MINUTES_APPROVED')),
  promised as (
    select p.*, h.starts_on as asked_on, (p.settled_at at time zone s.time_zone)::date as settled_on
    from kept_promises p join board b on b.id = p.board_id
      join organization_settings s on s.organization_id = p.organization_id
      left join held_meetings h on h.organization_id = p.organization_id and h.id = p.meeting_id
    where p.organization_id = current_organization()
      and (p.due_on between $2::date and $3::date or h.starts_on between $2::date and $3::date))
select b.id as "boardId",
  (select coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'state', m.state,
      'plannedMinutes', (select coalesce(sum(i.planned_minutes), 0) from items i where i.meeting_id = m.id and i.spent_seconds > 0),
      'spentSeconds', (select coalesce(sum(i.spent_seconds), 0) from items i where i.meeting_id = m.id))), '[]') from past m) as meetings,
  (select coalesce(json_agg(json_build_object('meetingId', s.meeting_id, 'personId', s.person_id, 'presence', n.presence)), '[]')
    from seats s left join noted_attendances n
      on n.organization_id = current_organization() and n.meeting_id = s.meeting_id and n.person_id = s.person_id) as seats,
  (select coalesce(json_object_agg(p.id, p.card), '{}') from person_cards p
    where p.organization_id = current_organization() and p.id in (select person_id from seats)) as people,
  (select coalesce(json_agg(json_build_object('decidedOn', d.decided_on, 'askedOn', (a.at at time zone s.time_zone)::date)), '[]')
    from decided d join asked a on a.id = d.id
      join organization_settings s on s.organization_id = current_organization()) as decided,
  (select coalesce(json_agg(json_build_object('kind', p.kind, 'state', p.state, 'dueOn', p.due_on, 'settledOn', p.settled_on,
      'isAsked', coalesce(p.asked_on between $2::date and $3::date, false),
      'isDue', p.due_on between $2::date and $3::date)), '[]') from promised p) as promised,
  (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'carriedTimes', i.carried_times,
      'comesAgain', i.carried_because is not null, 'carriedToId', i.carried_to_id)), '[]')
    from items i where i.carried_times > 0) as carried
from board b`,
);

/** $1 board · $2 first day */
export const responsesByQuarter = statement(
  'board_health.responses',
  `
with board as (select id from board_cards where organization_id = current_organization() and slug = $1)
select b.id as "boardId", (
  select coalesce(json_agg(q order by q.quarter desc), '[]') from (
    select to_char(m.starts_on, 'YYYY"-Q"Q') as quarter,
      count(*) filter (where r.response = 'EXPLAINED')::int as explained,
      count(*) filter (where r.response = 'MORE_DATA')::int as "moreData",
      count(*) filter (where r.response = 'RESPOND')::int as respond,
      count(*) filter (where r.without_known_cause)::int as "withoutKnownCause"
    from given_responses r join held_meetings m on m.organization_id = r.organization_id and m.id = r.meeting_id
    where r.organization_id = current_organization() and m.board_id = b.id and m.starts_on >= $2::date
      and m.state in ('CLOSED', 'MINUTES_APPROVED')
    group by 1) q) as quarters
from board b`,
);
