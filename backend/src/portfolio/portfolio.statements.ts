import { statement } from '../platform/database/statement.ts';

/** Which stage project `p` was in at a moment; null where it has never moved. */
const stageAt = (moment: string) => `coalesce((
              select s.to_stage from stage_changes s
              where s.organization_id = p.organization_id and s.project_id = p.id and s.changed_at <= ${moment}
              order by s.changed_at desc, s.id desc limit 1), (
              select s.from_stage from stage_changes s
              where s.organization_id = p.organization_id and s.project_id = p.id and s.changed_at > ${moment}
              order by s.changed_at, s.id limit 1))`;

/** What became of project `p` since the review `w`. */
const changes = `
coalesce((
  select jsonb_agg(jsonb_build_object('kind', c.kind, 'at', c.at, 'what', c.what, 'was', c.was, 'now', c.now)
    order by c.at desc, c.kind)
  from (
    select 'CHARTERED' as kind, p.created_at as at, '' as what, '' as was, p.stage as now
      where p.created_at > w.starts_at and p.chartered_on >= w.held_on
    union all
    select 'STAGE', s.changed_at, '', s.from_stage, s.to_stage from stage_changes s
      where s.organization_id = p.organization_id and s.project_id = p.id and s.changed_at > w.starts_at
    union all
    select 'REVISION', r.settled_at, r.kind, r.was, r.now from revisions r
      where r.organization_id = p.organization_id and r.project_id = p.id and r.state = 'APPLIED' and r.settled_at > w.starts_at
    union all
    select 'HEALTH', n.reported_at, '', o.health, n.health
      from lateral (
          select health, reported_at from status_reports t where t.organization_id = p.organization_id
            and t.project_id = p.id and t.reported_at > w.starts_at order by t.reported_at desc, t.id desc limit 1) n
        left join lateral (
          select health, reported_at from status_reports t where t.organization_id = p.organization_id
            and t.project_id = p.id and t.reported_at <= w.starts_at order by t.reported_at desc, t.id desc limit 1) l on true
        -- Of a report that was missing at that review nobody knew how the project stood.
        cross join lateral (select case
          when l.health is null then '' when l.reported_at <= w.before_it and coalesce(${stageAt('w.starts_at')}, p.stage) in ('CHARTERED', 'ACTIVE')
            then 'UNKNOWN'
          else l.health end as health) o
      where n.health is distinct from o.health
    union all
    select 'VERDICT', v.reviewed_at, '', '', v.content ->> 'verdict'
      from effect_reviews v join effect_plans f on f.organization_id = v.organization_id and f.id = v.plan_id
      where f.organization_id = p.organization_id and f.project_id = p.id and v.reviewed_at > w.starts_at
    union all
    select 'SETTLED', v.settled_at, '', v.state, v.content ->> 'verdict'
      from effect_reviews v join effect_plans f on f.organization_id = v.organization_id and f.id = v.plan_id
      where f.organization_id = p.organization_id and f.project_id = p.id and v.settled_at > w.starts_at and v.state <> 'OPEN'
    union all
    select 'OWNER', a.at, '', coalesce(b.name, ''), coalesce(n.name, '')
      from audit_entries a
        join audit_texts x on x.organization_id = a.organization_id and x.entry_id = a.id
        left join person_cards b on b.organization_id = a.organization_id and b.id::text = x.before ->> 'ownerId'
        left join person_cards n on n.organization_id = a.organization_id and n.id::text = x.after ->> 'ownerId'
      where a.organization_id = p.organization_id and a.subject = 'Project' and a.subject_id = p.id and a.act = 'CHANGED'
        and a.at > w.starts_at and x.after ->> 'ownerId' <> x.before ->> 'ownerId'
    union all
    select 'MILESTONE_DROPPED', a.at, x.after ->> 'title', '', ''
      from audit_entries a join audit_texts x on x.organization_id = a.organization_id and x.entry_id = a.id
      where a.organization_id = p.organization_id and a.subject = 'Project' and a.subject_id = p.id
        and a.act = 'MILESTONE_DROPPED' and a.at > w.starts_at
    union all
    select case when a.act = 'ADDED' then 'MILESTONE_PLANNED' when x.after ? 'doneOn' then 'MILESTONE_REACHED' else 'MILESTONE_MOVED' end,
        a.at, m.title, coalesce(x.before ->> 'dueOn', ''), coalesce(x.after ->> 'doneOn', x.after ->> 'dueOn')
      from milestones m
        join audit_entries a on a.organization_id = m.organization_id and a.subject = 'Milestone' and a.subject_id = m.id
        join audit_texts x on x.organization_id = a.organization_id and x.entry_id = a.id
      where m.organization_id = p.organization_id and m.project_id = p.id and a.at > w.starts_at
        and case when a.act = 'ADDED' then p.created_at <= w.starts_at
          when x.after ? 'doneOn' then x.after ->> 'doneOn' is not null
          else x.after ->> 'dueOn' <> x.before ->> 'dueOn' end) c), '[]')`;

const detail = `
jsonb_build_object(
  'id', p.id, 'place', l.place, 'dueOn', p.due_on, 'reviewOn', p.review_on,
  'endedOn', (
    select (max(s.changed_at) at time zone o.time_zone)::date from stage_changes s
    where s.organization_id = p.organization_id and s.project_id = p.id and s.to_stage in ('DELIVERED', 'STOPPED')
      and p.stage in ('DELIVERED', 'MEASURING', 'CLOSED', 'STOPPED')),
  'earlierDueOn', coalesce((
    select jsonb_agg(r.was order by r.number) from revisions r
    where r.organization_id = p.organization_id and r.project_id = p.id and r.kind = 'TIMING' and r.state = 'APPLIED'
      and r.was <> ''), '[]'),
  'milestones', coalesce((
    select jsonb_agg(m.card order by m.due_on, m.id) from milestone_cards m
    where m.organization_id = p.organization_id and m.project_id = p.id), '[]'),
  'departments', coalesce((
    select jsonb_agg(d.card order by d.name, d.id)
    from project_departments i join department_cards d on d.organization_id = i.organization_id and d.id = i.department_id
    where i.organization_id = p.organization_id and i.project_id = p.id), '[]'),
  'metric', (select m.card from metric_links m where m.organization_id = p.organization_id and m.id = p.metric_id),
  'contactReason', (select r.card from reason_links r where r.organization_id = p.organization_id and r.id = p.reason_id),
  'promises', coalesce((
    select jsonb_agg(jsonb_build_object('id', v.id, 'text', v.text) order by v.position) from promises_in_force v
    where v.organization_id = p.organization_id and v.board_id = p.board_id and (v.metric_id = p.metric_id and not exists (
        select from promise_wordings n where n.organization_id = p.organization_id and n.id = p.promise_id)
      or exists (
        select from promise_wordings n
        where n.organization_id = p.organization_id and n.id = p.promise_id and n.in_force_id = v.id))), '[]'),
  'changes', ${changes})`;

/** The last review is the last one held; while the next one sits, it is still the one before. $1 board · $2 projects · $3 now */
export const portfolioOf = statement(
  'portfolio.of',
  `
select jsonb_build_object(
  'boardId', b.id, 'lastReviewOn', w.held_on,
  'judged', coalesce((
    select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.title, 'judgement', j.judgement))
    from project_judgements j
      join projects p on p.organization_id = j.organization_id and p.id = j.project_id
      join project_places l on l.organization_id = p.organization_id and l.board_id = p.board_id and l.project_id = p.id
    where j.organization_id = b.organization_id and p.board_id = b.id), '[]'),
  'details', coalesce((
    select jsonb_agg(${detail})
    from projects p
      left join project_places l on l.organization_id = p.organization_id and l.board_id = p.board_id and l.project_id = p.id
    where p.organization_id = b.organization_id and p.board_id = b.id and p.id = any($2::uuid[])), '[]')) as tree
from board_cards b
  join organization_calendars o on o.organization_id = b.organization_id
  left join lateral (
    select r.starts_at, r.held_on, (
        select max(e.starts_at) from review_dates e
        where e.organization_id = r.organization_id and e.board_id = r.board_id and e.starts_at < r.starts_at) as before_it
      from review_dates r
      join meeting_cards m on m.organization_id = r.organization_id and m.id = r.meeting_id
    where r.organization_id = b.organization_id and r.board_id = b.id and r.starts_at <= $3::timestamptz
      and m.state not in ('IN_SESSION', 'ADJOURNED')
    order by m.state in ('CLOSED', 'MINUTES_APPROVED') desc, r.starts_at desc limit 1) w on true
where b.organization_id = current_organization() and b.slug = $1`,
);
