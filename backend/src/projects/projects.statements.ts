import { statement } from '../platform/database/statement.ts';
import { reviewFacts } from './reviews.ts';

/** One row when somebody said before it went live what a project would change. $1 organization · $2 project */
export const effectPlanned = statement(
  'projects.effect_planned',
  'select 1 as one from effect_standings e where e.organization_id = $1 and e.project_id = $2',
);

/** One row when no vision is ratified for a project that no nomination led to. $1 organization · $2 project */
export const beforeVision = statement(
  'projects.before_vision',
  'select 1 as one from projects_before_vision v where v.organization_id = $1 and v.project_id = $2',
);

const reportTree = `
jsonb_build_object(
  'id', s.id, 'done', s.done, 'next', s.next, 'needsDecision', s.needs_decision, 'health', s.health,
  'noChange', s.no_change, 'asDeputy', s.as_deputy, 'reportedAt', s.reported_at, 'author', a.card,
  'correctsId', s.corrects_id, 'isCorrected', exists (
    select from status_reports c where c.organization_id = s.organization_id and c.corrects_id = s.id),
  'acknowledgements', coalesce((
    select jsonb_agg(jsonb_build_object('person', k.card, 'meeting', m.card, 'acknowledgedAt', r.acknowledged_at)
      order by r.acknowledged_at, r.id)
    from report_acknowledgements r
      left join person_cards k on k.organization_id = r.organization_id and k.id = r.person_id
      left join meeting_references m on m.organization_id = r.organization_id and m.id = r.meeting_id
    where r.organization_id = s.organization_id and r.report_id = s.id), '[]'))`;

const reports = (condition: string, limit: string) => `
select ${reportTree} as report
from status_reports s join person_cards a on a.organization_id = s.organization_id and a.id = s.author_id
where s.organization_id = current_organization() and ${condition}
order by s.reported_at desc, s.id desc limit ${limit}`;

/** The person $n owns the project or speaks for a department in it. */
const isTheirs = (person: string) => `(${person} in (p.owner_id, p.co_owner_id) or exists (
  select 1 from project_departments s
  where s.organization_id = p.organization_id and s.project_id = p.id and s.contact_id = ${person}))`;

/** How many reports the page of a project brings along. */
export const reportsShown = 20;

const page = (condition: string) => `
select k.card || jsonb_build_object(
  'version', p.version, 'board', b.card, 'reviewFacts', ${reviewFacts}, 'problem', p.problem, 'reviewOn', p.review_on,
  'sponsor', (select w.card from person_cards w where w.organization_id = p.organization_id and w.id = p.sponsor_id),
  'promise', (select v.card from promise_cards v where v.organization_id = p.organization_id and v.id = p.promise_id),
  'promiseInWords', p.promise_in_words, 'singleDepartmentBecause', p.single_department_because, 'adopted', p.adoption_id is not null,
  'scope', p.scope, 'solution', p.solution, 'dueOn', p.due_on,
  'isBeforeVision', p.stage = 'CHARTERED' and exists (
    select from projects_before_vision v where v.organization_id = p.organization_id and v.project_id = p.id),
  'place', (select o.place from project_places o where o.organization_id = p.organization_id and o.board_id = p.board_id and o.project_id = p.id),
  'places', (select count(*) from project_places o where o.organization_id = p.organization_id and o.board_id = p.board_id),
  'departments', coalesce((
    select jsonb_agg(d.card order by d.name, d.id)
    from project_departments i join department_cards d on d.organization_id = i.organization_id and d.id = i.department_id
    where i.organization_id = p.organization_id and i.project_id = p.id), '[]'),
  'contacts', coalesce((
    select jsonb_agg(jsonb_build_object('departmentId', d.id, 'person', w.card) order by d.name, d.id)
    from project_departments i
      join department_cards d on d.organization_id = i.organization_id and d.id = i.department_id
      join person_cards w on w.organization_id = i.organization_id and w.id = i.contact_id
    where i.organization_id = p.organization_id and i.project_id = p.id), '[]'),
  'metric', (select m.card from metric_links m where m.organization_id = p.organization_id and m.id = p.metric_id),
  'contactReason', (select r.card from reason_links r where r.organization_id = p.organization_id and r.id = p.reason_id),
  'notMeasurableBecause', p.not_measurable_because,
  'reports', coalesce((select jsonb_agg(n.report) from (${reports('s.project_id = p.id', `${reportsShown + 1}`)}) n), '[]'),
  'reportCount', (
    select count(*) from status_reports s where s.organization_id = p.organization_id and s.project_id = p.id),
  'stageChanges', coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', c.id, 'from', c.from_stage, 'to', c.to_stage, 'because', c.because,
        'overrideBecause', c.override_because, 'changedAt', c.changed_at,
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
 * $1 board · $2 boards whose projects are all seen, null for every one · $3 the person, who sees those they work on
 * $4 stages · $5 departments · $6 owners · $7 words · $8 promises of the vision in force
 */
export const projectList = statement(
  'projects.list',
  `
with recursive branch as (
    select d.id from department_cards d where d.organization_id = current_organization() and d.id = any($5::uuid[])
    union select d.id from department_cards d join branch on d.parent_id = branch.id
    where d.organization_id = current_organization())
select ${reviewFacts} as "reviewFacts", coalesce((
  select jsonb_agg(k.card order by p.stage in ('CLOSED', 'STOPPED'), p.number desc)
  from projects p join project_cards k on k.organization_id = p.organization_id and k.id = p.id
  where p.organization_id = b.organization_id and p.board_id = b.id
    and ($2::uuid[] is null or b.id = any($2) or ${isTheirs('$3::uuid')})
    and ($4::text[] is null or p.stage = any($4))
    and ($5::uuid[] is null or exists (
      select 1 from project_departments i
      where i.organization_id = p.organization_id and i.project_id = p.id and i.department_id in (select id from branch)))
    and ($6::uuid[] is null or p.owner_id = any($6) or p.co_owner_id = any($6))
    and ($7::text is null or p.number::text = $7
      or strpos(lower(p.title), lower($7)) > 0 or strpos(lower(p.problem), lower($7)) > 0)
    and ($8::uuid[] is null or exists (
      select from promise_wordings n
      where n.organization_id = p.organization_id and n.id = p.promise_id and n.in_force_id = any($8))
      or exists (
        select from promises_in_force v
        where v.organization_id = p.organization_id and v.id = any($8) and v.metric_id = p.metric_id)
        and not exists (
          select from promise_wordings n where n.organization_id = p.organization_id and n.id = p.promise_id))), '[]') as cards
from board_cards b
where b.organization_id = current_organization() and b.slug = $1`,
);
