import { statement } from '../platform/database/statement.ts';

/** $1 project */
export const milestonesOf = statement(
  'charters.milestones',
  `select m.card from milestone_cards m
   where m.organization_id = current_organization() and m.project_id = $1 order by m.due_on, m.id`,
);

/** $1 project */
export const filesOf = statement(
  'charters.files',
  `select jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'bytes', f.bytes, 'addedAt', f.added_at,
     'addedBy', p.card) as card
   from project_files f left join person_cards p on p.organization_id = f.organization_id and p.id = f.added_by_id
   where f.organization_id = current_organization() and f.project_id = $1 order by f.added_at, f.id`,
);

/** $1 file */
export const fileById = statement(
  'charters.file',
  `select f.project_id as "projectId", f.name, f.kind, f.bytes::float8 as bytes, f.sha256 from project_files f
   where f.organization_id = current_organization() and f.id = $1`,
);

/** What was reached since the last report, and what is ahead or late. $1 project · $2 today · $3 days ahead */
export const reportLinesOf = statement(
  'charters.report_lines',
  `with since as (
     select coalesce(max(s.reported_at), 'epoch') as at from status_reports s
     where s.organization_id = current_organization() and s.project_id = $1)
   select jsonb_build_object(
     'done', coalesce((select jsonb_agg(d.line order by d.on_day, d.line) from (
         select m.title as line, m.done_on as on_day from milestones m, since
           where m.organization_id = current_organization() and m.project_id = $1 and m.done_on >= since.at::date
         union all
         select a.text, a.settled_at::date from project_actions a, since
           where a.organization_id = current_organization() and a.project_id = $1 and a.state = 'DONE'
             and a.settled_at > since.at) d), '[]'),
     'next', coalesce((select jsonb_agg(n.line order by n.on_day, n.line) from (
         select m.title as line, m.due_on as on_day from milestones m
           where m.organization_id = current_organization() and m.project_id = $1 and m.done_on is null
             and m.due_on <= $2::date + $3::int
         union all
         select a.text, a.due_on from project_actions a
           where a.organization_id = current_organization() and a.project_id = $1 and a.state = 'OPEN'
             and a.due_on <= $2::date + $3::int) n), '[]')) as tree`,
);

/** Everything the audit log may speak of when it speaks of the project $1. */
const things = `
things (subject, id, title) as (
    select 'Project', $1::uuid, ''
    union all select 'StageChange', c.id, '' from stage_changes c
      where c.organization_id = current_organization() and c.project_id = $1
    union all select 'StatusReport', s.id, '' from status_reports s
      where s.organization_id = current_organization() and s.project_id = $1
    union all select 'ReportAcknowledgement', a.id, ''
      from status_reports s join report_acknowledgements a on a.organization_id = s.organization_id and a.report_id = s.id
      where s.organization_id = current_organization() and s.project_id = $1
    union all select 'Milestone', m.id, m.title from milestones m
      where m.organization_id = current_organization() and m.project_id = $1
    union all select 'ProjectFile', f.id, f.name from project_files f
      where f.organization_id = current_organization() and f.project_id = $1
    union all select 'Revision', r.id, r.kind from revisions r
      where r.organization_id = current_organization() and r.project_id = $1
    union all select 'EffectPlanRow', p.id, '' from effect_plans p
      where p.organization_id = current_organization() and p.project_id = $1
    union all select 'EffectEvent', e.id, e.title
      from project_events e where e.organization_id = current_organization() and e.project_id = $1),
  entries as (
    select e.*, t.title
    from things t join audit_entries e
      on e.organization_id = current_organization() and e.subject_id = t.id and e.subject = t.subject)`;

/** $1 project · $2, $3 moment and id of the entry after which to read on, or null · $4 how many */
export const activityPart = statement(
  'charters.activity',
  `with ${things}
   select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, p.card as person,
     e.act, e.subject, e.title, x.before, x.after
   from entries e
     left join audit_texts x on x.organization_id = e.organization_id and x.entry_id = e.id
     left join person_cards p on p.organization_id = e.organization_id and p.id = e.person_id
   where $2::timestamptz is null or (e.at, e.id) < ($2, $3::uuid)
   order by e.at desc, e.id desc limit $4`,
);

/** $1 project */
export const activityCount = statement(
  'charters.activity_count',
  `with ${things} select count(*)::int as count from entries`,
);
