import { statement } from '../platform/database/statement.ts';

/**
 * What every contact reason and touch point has going for it, on whatever board. Each part is counted once, apart
 * from the others: joined freely they were planned as loops within loops, minutes instead of a tenth of a second.
 * $1 first · $2 last day counted · $3 boards whose projects are named, null for all
 */
export const lookedAfter = statement(
  'overview.looked_after',
  `
with topics as (
    select * from topics_to_look_after where organization_id = current_organization()),
  counted as materialized (
    select reason_id as topic_id, sum(contacts)::int as volume from contact_counts
    where organization_id = current_organization() and day between $1 and $2 and reason_id is not null group by 1
    union all
    select topic_id, sum(n)::int from scores_at_touch_points
    where organization_id = current_organization() and day between $1 and $2 group by 1),
  felt as materialized (
    select topic_id, avg(feeling)::double precision as feeling, count(*)::int as heard from feelings_about_reasons
    where organization_id = current_organization() and day between $1 and $2 group by 1
    union all
    select topic_id, sum(n * feeling) / sum(n), sum(n)::int from scores_at_touch_points
    where organization_id = current_organization() and day between $1 and $2 group by 1),
  nominated as materialized (
    select * from nominations_about_topics where organization_id = current_organization()),
  undertaken as materialized (
    select topic_id, project_id from nominated where project_id is not null
    union select topic_id, project_id from projects_about_topics where organization_id = current_organization()),
  worked as (
    select u.topic_id, p.id, p.board_id, p.number, p.title
    from undertaken u join projects_going_on p on p.organization_id = current_organization() and p.id = u.project_id),
  things as materialized (
    select topic_id, id from proposals_about_topics where organization_id = current_organization()
    union select topic_id, id from nominated
    union select topic_id, project_id from undertaken
    union select topic_id, id from dives_about_topics where organization_id = current_organization()),
  shown as materialized (
    select t.topic_id, max(s.held_on) as held_on from things t
      join subjects_on_agendas s on s.organization_id = current_organization() and s.subject_id = t.id
    group by 1)
select t.kind, t.id, t.name, t.owner_id as "ownerId", o.card as owner, c.volume, f.feeling, coalesce(f.heard, 0) as heard,
  (select count(*)::int from proposals_about_topics p where p.organization_id = t.organization_id and p.topic_id = t.id) as proposals,
  (select count(*)::int from nominated n where n.topic_id = t.id and n.state in ('SUBMITTED', 'SHORTLISTED')) as nominations,
  (select count(*)::int from worked w where w.topic_id = t.id) as projects,
  coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'number', w.number, 'title', w.title, 'boardSlug', b.slug)
      order by w.number)
    from worked w join board_cards b on b.organization_id = t.organization_id and b.id = w.board_id
    where w.topic_id = t.id and ($3::uuid[] is null or w.board_id = any($3))), '[]') as named,
  to_char(s.held_on, 'YYYY-MM-DD') as "lastOnAgenda"
from topics t
  left join person_cards o on o.organization_id = t.organization_id and o.id = t.owner_id
  left join counted c on c.topic_id = t.id
  left join felt f on f.topic_id = t.id
  left join shown s on s.topic_id = t.id
order by t.kind, t.name, t.id`,
);
