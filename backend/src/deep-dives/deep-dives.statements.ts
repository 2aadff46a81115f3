import { statement } from '../platform/database/statement.ts';
import { onAgenda, presentedIn } from './dive-agenda.statements.ts';
import {
  bareLanes,
  bareSteps,
  causes,
  flows,
  lanes,
  lastActs,
  lastUndone,
  reachOfProject,
  results,
  signersOf,
  steps,
} from './map.statements.ts';

const facts = `'id', d.id, 'number', d.number, 'state', d.state, 'title', d.title, 'owner', o.card,
  'verifiedOn', to_char(d.verified_on, 'YYYY-MM-DD')`;

const signers = signersOf('d');

/** $1 words · $2 states · $3 number after which · $4 how many · $5 null for all, else whose own */
export const diveList = statement(
  'deep_dives.list',
  `
with fitting as (
  select d.* from deep_dives d
  where d.organization_id = current_organization() and ($2::text[] is null or d.state = any($2))
    and ($1::text is null or d.title ilike '%' || $1 || '%' or d.scope ilike '%' || $1 || '%')
    and ($5::uuid is null or d.owner_id = $5 or $5 = any(${signers}::uuid[])))
select (select count(*)::int from fitting) as total, coalesce((
  select jsonb_agg(jsonb_build_object(${facts}, 'lanes', ${bareLanes}, 'steps', ${bareSteps}, 'flows', ${flows}) order by d.number desc)
  from (select * from fitting where $3::int is null or number < $3::int order by number desc limit $4) d
    join person_cards o on o.organization_id = d.organization_id and o.id = d.owner_id), '[]') as trees`,
);

const diveWhere = (condition: string) => `
select d.owner_id as "ownerId", ${signers} as "signerIds", jsonb_build_object(${facts},
  'version', d.version, 'board', b.card, 'scope', d.scope, 'explanation', d.explanation, 'department', dep.card,
  'nomination', n.card, 'topicNumber', t.card -> 'number', 'reason', case when r.id is not null then
    jsonb_build_object('id', r.id, 'name', r.name) end, 'dueOn', to_char(d.due_on, 'YYYY-MM-DD'),
  'onAgendaOf', ${onAgenda}, 'presentedIn', ${presentedIn}, 'lanes', ${lanes}, 'steps', ${steps}, 'flows', ${flows},
  'lastActs', ${lastActs}, 'lastUndone', ${lastUndone}, 'causes', ${causes}, 'results', ${results}) as tree
from deep_dives d
  join board_cards b on b.organization_id = d.organization_id and b.id = d.board_id
  join person_cards o on o.organization_id = d.organization_id and o.id = d.owner_id
  left join department_cards dep on dep.organization_id = d.organization_id and dep.id = d.department_id
  left join nomination_outcomes n on n.organization_id = d.organization_id and n.id = d.nomination_id
  left join board_topic_cards t on t.organization_id = d.organization_id and t.id = d.board_topic_id
  left join contact_reason_names r on r.organization_id = d.organization_id and r.id = d.reason_id
where d.organization_id = current_organization() and ${condition}`;
/** $1 number · $2 null for who may read all, else who reads · $3 who reads */
export const diveByNumber = statement('deep_dives.by_number', diveWhere('d.number = $1'));
/** $1 dive · $2 null for who may read all, else who reads · $3 who reads */
export const diveById = statement('deep_dives.by_id', diveWhere('d.id = $1'));

/**
 * $1 one of them, or null for all · $2 null for all, else who holds them, to whom projects are not named.
 * A project that is to remove a cause waits for the reasons of the step where that cause, or the one it explains, shows;
 * one from a dive as a whole for all its reasons.
 */
export const rationaleList = statement(
  'deep_dives.rationales',
  `
with recursive shown as (
  select c.organization_id, c.nomination_id, c.parent_id, c.step_id from causes c
  where c.organization_id = current_organization() and c.nomination_id is not null
  union all
  select s.organization_id, s.nomination_id, c.parent_id, c.step_id
  from shown s join causes c on c.organization_id = s.organization_id and c.id = s.parent_id
  where s.step_id is null),
traced as materialized (
  select s.nomination_id, o.trace_id from shown s
    join process_steps o on o.organization_id = s.organization_id and o.id = s.step_id),
open_projects as materialized (
  select x.deep_dive_id, x.nomination_id, p.id, p.number, n.card ->> 'title' as title, b.card ->> 'slug' as board_slug
  from deep_dive_results x
    join nomination_outcomes n on n.organization_id = x.organization_id and n.id = x.nomination_id
    join project_stages p on p.organization_id = n.organization_id and p.id = n.project_id
    join deep_dives d on d.organization_id = x.organization_id and d.id = x.deep_dive_id
    join board_cards b on b.organization_id = d.organization_id and b.id = d.board_id
  where x.organization_id = current_organization() and p.stage in ('CHARTERED', 'ACTIVE', 'ON_HOLD')),
blocked as materialized (
  select distinct s.rationale_id, p.id, p.number, p.title, p.board_slug
  from open_projects p join process_steps s on s.organization_id = current_organization()
    and s.deep_dive_id = p.deep_dive_id and s.rationale_id is not null and s.removed_at is null
  where not exists (select from traced t where t.nomination_id = p.nomination_id)
    or exists (select from traced t where t.nomination_id = p.nomination_id and t.trace_id = s.trace_id))
select jsonb_build_object('id', r.id, 'version', r.version, 'title', r.title, 'kind', r.kind, 'standing', r.standing,
  'sinceOn', to_char(r.since_on, 'YYYY-MM-DD'), 'source', r.source, 'holder', h.card,
  'revalidateOn', to_char(r.revalidate_on, 'YYYY-MM-DD'), 'stepCount', coalesce(u.steps, 0),
  'diveNumbers', coalesce(u.dives, '[]'), 'visibleWaitMinutes', coalesce(u.waits, 0),
  'openProjects', coalesce((
    select jsonb_agg(jsonb_build_object('id', b.id, 'number', b.number, 'boardSlug', b.board_slug,
      'title', case when $2::uuid is null then b.title end) order by b.number)
    from blocked b where b.rationale_id = r.id), '[]')) as tree
from rationales r
  left join person_cards h on h.organization_id = r.organization_id and h.id = r.holder_id
  left join lateral (
    select count(*)::int as steps, jsonb_agg(distinct d.number) as dives,
      sum(s.wait_minutes * s.monthly_volume) filter (where s.is_customer_visible and s.map = 'PRACTISED') as waits
    from process_steps s join deep_dives d on d.organization_id = s.organization_id and d.id = s.deep_dive_id
    where s.organization_id = r.organization_id and s.rationale_id = r.id and s.removed_at is null) u on true
where r.organization_id = current_organization() and ($1::uuid is null or r.id = $1)
  and ($2::uuid is null or r.holder_id = $2)
order by coalesce(u.waits, 0) desc, coalesce(u.steps, 0) desc, lower(r.title), r.id limit 500`,
);

/** $1 project · $2 null for who may read all, else who reads */
export const projectReach = statement('deep_dives.reach_of_project', reachOfProject);

/** Causes that hold, by where it hurts and where they lie, when those are two. */
export const causesElsewhere = statement(
  'deep_dives.causes_elsewhere',
  `
select jsonb_build_object('hurts', h.card, 'lies', l.card, 'causes', e.causes, 'diveNumbers', e.dives) as tree
from (
  select d.department_id as hurts_id, c.department_id as lies_id, count(*)::int as causes,
    jsonb_agg(distinct d.number) as dives
  from causes c join deep_dives d on d.organization_id = c.organization_id and d.id = c.deep_dive_id
  where c.organization_id = current_organization() and c.department_id <> d.department_id
    and c.state in ('SUPPORTED', 'ADDRESSED', 'RECURRED')
  group by 1, 2) e
  join department_cards h on h.organization_id = current_organization() and h.id = e.hurts_id
  join department_cards l on l.organization_id = current_organization() and l.id = e.lies_id
order by e.causes desc, h.card ->> 'name', l.card ->> 'name' limit 50`,
);
