import { statement } from '../platform/database/statement.ts';

const reportTree = `
jsonb_build_object(
  'id', s.id, 'done', s.done, 'next', s.next, 'needsDecision', s.needs_decision, 'health', s.health,
  'noChange', s.no_change, 'asDeputy', s.as_deputy, 'reportedAt', s.reported_at, 'author', a.card,
  'acknowledgements', coalesce((
    select jsonb_agg(jsonb_build_object('person', k.card, 'acknowledgedAt', r.acknowledged_at)
      order by r.acknowledged_at, r.id)
    from report_acknowledgements r
      join person_cards k on k.organization_id = r.organization_id and k.id = r.person_id
    where r.organization_id = s.organization_id and r.report_id = s.id), '[]'))`;

const reports = (condition: string, limit: string) => `
select ${reportTree} as report
from status_reports s join person_cards a on a.organization_id = s.organization_id and a.id = s.author_id
where s.organization_id = current_organization() and ${condition}
order by s.reported_at desc, s.id desc limit ${limit}`;

/** How many reports the page of a project brings along. */
export const reportsShown = 20;

const page = (condition: string) => `
select k.card || jsonb_build_object(
  'version', p.version, 'board', b.card, 'problem', p.problem, 'reviewOn', p.review_on,
  'departments', coalesce((
    select jsonb_agg(d.card order by d.name, d.id)
    from project_departments i join department_cards d on d.organization_id = i.organization_id and d.id = i.department_id
    where i.organization_id = p.organization_id and i.project_id = p.id), '[]'),
  'reports', coalesce((select jsonb_agg(n.report) from (${reports('s.project_id = p.id', `${reportsShown + 1}`)}) n), '[]'),
  'reportCount', (
    select count(*) from status_reports s where s.organization_id = p.organization_id and s.project_id = p.id),
  'stageChanges', coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', c.id, 'from', c.from_stage, 'to', c.to_stage, 'because', c.because, 'changedAt', c.changed_at,
        'changedBy', w.card) order by c.changed_at desc, c.id desc)
    from stage_changes c
      left join person_cards w on w.organization_id = c.organization_id and w.id = c.changed_by_id
    where c.organization_id = p.organization_id and c.project_id = p.id), '[]')) as tree
from projects p
  join project_cards k on k.organization_id = p.organization_id and k.id = p.id
  join board_cards b on b.organization_id = p.organization_id and b.id = p.board_id
where p.organization_id = current_organization() and ${condition}`;

export const projectByNumber = statement('projects.by_number', page('b.slug = $1 and p.number = $2'));
export const projectById = statement('projects.by_id', page('p.id = $1'));

/** $1 project · $2, $3 moment and id of the report after which to read on, or null · $4 how many */
export const olderReports = statement(
  'projects.reports',
  reports('s.project_id = $1 and ($2::timestamptz is null or (s.reported_at, s.id) < ($2, $3::uuid))', '$4'),
);
export const reportCount = statement(
  'projects.report_count',
  'select count(*)::int as count from status_reports where organization_id = current_organization() and project_id = $1',
);

/**
 * The cards of one board's projects, what is still going on first and then the newest.
 * $1 board · $2 person whose own projects alone are seen, or null · $3 stages · $4 departments · $5 owners · $6 words
 */
export const projectList = statement(
  'projects.list',
  `
with recursive branch as (
    select d.id from department_cards d where d.organization_id = current_organization() and d.id = any($4::uuid[])
    union select d.id from department_cards d join branch on d.parent_id = branch.id
    where d.organization_id = current_organization())
select k.card
from board_cards b
  join projects p on p.organization_id = b.organization_id and p.board_id = b.id
  join project_cards k on k.organization_id = p.organization_id and k.id = p.id
where b.organization_id = current_organization() and b.slug = $1
  and ($2::uuid is null or $2 in (p.owner_id, p.co_owner_id))
  and ($3::text[] is null or p.stage = any($3))
  and ($4::uuid[] is null or exists (
    select 1 from project_departments i
    where i.organization_id = p.organization_id and i.project_id = p.id and i.department_id in (select id from branch)))
  and ($5::uuid[] is null or p.owner_id = any($5) or p.co_owner_id = any($5))
  and ($6::text is null or p.number::text = $6
    or strpos(lower(p.title), lower($6)) > 0 or strpos(lower(p.problem), lower($6)) > 0)
order by p.stage in ('CLOSED', 'STOPPED'), p.number desc`,
);

export const boardBySlug = statement(
  'projects.board',
  'select id from board_cards where organization_id = current_organization() and slug = $1',
);
