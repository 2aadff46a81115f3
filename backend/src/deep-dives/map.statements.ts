import { seenFromThere } from '@cxboard/domain/deep-dives/step-links.rules';

/** Parts of the one statement that reads a dive; `d` is the dive. $2 null for who may read all dives, else who reads */

/** Whose names stand for the lanes of a dive. */
export const signersOf = (dive: string) => `(
  select coalesce(array_agg(l.signer_id) filter (where l.signer_id is not null), '{}') from process_lanes l
  where l.organization_id = ${dive}.organization_id and l.deep_dive_id = ${dive}.id and l.removed_at is null)`;

/** Steps of another dive are named to those alone who may read it. */
const isOpen = (dive: string) => `($2::uuid is null or ${dive}.owner_id = $2 or $2 = any(${signersOf(dive)}::uuid[]))`;

const answers = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'person', p.card, 'signature', a.signature, 'reason', a.reason,
    'answeredAt', a.answered_at) order by a.answered_at desc, a.id desc), '[]')
  from lane_answers a left join person_cards p on p.organization_id = a.organization_id and p.id = a.person_id
  where a.organization_id = l.organization_id and a.lane_id = l.id)`;

export const lanes = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'version', l.version, 'name', l.name, 'kind', l.kind,
    'department', dep.card, 'costPerHour', l.cost_per_hour, 'signer', p.card, 'signature', l.signature,
    'signatureReason', l.signature_reason, 'answers', ${answers}) order by l.position, l.id), '[]')
  from process_lanes l
    left join department_cards dep on dep.organization_id = l.organization_id and dep.id = l.department_id
    left join person_cards p on p.organization_id = l.organization_id and p.id = l.signer_id
  where l.organization_id = d.organization_id and l.deep_dive_id = d.id and l.removed_at is null)`;

const witnesses = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'person', p.card, 'name', w.name, 'showed', w.showed,
    'seenOn', to_char(w.seen_on, 'YYYY-MM-DD')) order by w.seen_on desc, w.id), '[]')
  from step_witnesses w left join person_cards p on p.organization_id = w.organization_id and p.id = w.person_id
  where w.organization_id = s.organization_id and w.step_id = s.id and w.removed_at is null)`;

const linkedStep = (step: string, dive: string) =>
  `'id', ${step}.id, 'name', ${step}.name, 'diveNumber', ${dive}.number, 'diveTitle', ${dive}.title`;

const contacts = `coalesce((
  select sum(c.contacts)::int from contact_counts c
    join counted_reasons r on r.organization_id = c.organization_id and r.reason_id = c.reason_id
  where c.organization_id = k.organization_id and r.id = k.reason_id and c.day > (
    select max(n.day) - 30 from contact_counts n where n.organization_id = k.organization_id)), 0)`;

/** What a version before linked without a kind feeds. */
const kind = `coalesce(k.kind, 'FEEDS')`;

const links = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', k.id,
    'reason', case when r.id is not null then jsonb_build_object('id', r.id, 'name', r.name, 'contacts', ${contacts}) end,
    'metric', m.card, 'kind', case when k.other_step_id is not null then ${kind} end,
    'step', case when o.id is not null then jsonb_build_object(${linkedStep('o', 'od')}) end) order by k.id), '[]')
  from step_links k
    left join contact_reason_names r on r.organization_id = k.organization_id and r.id = k.reason_id
    left join metric_cards m on m.organization_id = k.organization_id and m.id = k.metric_id
    left join process_steps o on o.organization_id = k.organization_id and o.id = k.other_step_id
    left join deep_dives od on od.organization_id = o.organization_id and od.id = o.deep_dive_id
  where k.organization_id = s.organization_id and k.step_id = s.id and (o.id is null or ${isOpen('od')}))`;

/** Links between two steps, whoever of the two drew them. */
const linksBetween = `from step_links k where k.organization_id = o.organization_id
          and ((k.step_id = s.id and k.other_step_id = o.id) or (k.step_id = o.id and k.other_step_id = s.id))`;

const turned = `case ${kind} ${Object.entries(seenFromThere)
  .map(([kind, there]) => `when '${kind}' then '${there}'`)
  .join(' ')} end`;

/** What a step of this map (`s`) does to a step of another (`o`, of `od`): linked either way, the same reason, the same system. */
const touch = `'because', case when exists (select ${linksBetween}) then 'LINK'
        when o.rationale_id = s.rationale_id then 'RATIONALE' else 'SYSTEM' end,
      'kinds', (select coalesce(jsonb_agg(distinct case when k.step_id = s.id then ${kind} else ${turned} end), '[]') ${linksBetween})`;

const touching = `o.organization_id = s.organization_id and o.deep_dive_id <> s.deep_dive_id and o.map = 'PRACTISED'
      and o.removed_at is null
      and (o.rationale_id = s.rationale_id or o.systems && s.systems or exists (select ${linksBetween}))`;

const touches = `(
  select coalesce(jsonb_agg(t.card), '[]') from (
    select jsonb_build_object(${linkedStep('o', 'od')}, ${touch}) as card
    from process_steps o
      join deep_dives od on od.organization_id = o.organization_id and od.id = o.deep_dive_id
    where ${touching} and ${isOpen('od')}
    order by od.number, o.position limit 20) t)`;

/** $1 project · $2 null for who may read all dives, else who reads. Each step of another map once, what is linked first. */
export const reachOfProject = `
with dug as materialized (
  select d.* from deep_dives d
  where d.organization_id = current_organization() and exists (
    select from nomination_outcomes n where n.organization_id = d.organization_id and n.project_id = $1
      and (n.id = d.nomination_id or exists (
        select from deep_dive_results r
        where r.organization_id = d.organization_id and r.deep_dive_id = d.id and r.nomination_id = n.id)))),
here as materialized (
  select s.*, d.number, ${isOpen('d')} as is_open from process_steps s
    join dug d on d.organization_id = s.organization_id and d.id = s.deep_dive_id
  where s.map = 'PRACTISED' and s.removed_at is null),
reached as materialized (
  select distinct on (o.id) o.id, o.position, od.number, s.is_open and ${isOpen('od')} as is_open,
    jsonb_build_object(${linkedStep('o', 'od')}, ${touch}, 'fromName', s.name, 'fromDiveNumber', s.number) as card
  from here s join process_steps o on ${touching}
    join deep_dives od on od.organization_id = o.organization_id and od.id = o.deep_dive_id
  where o.deep_dive_id not in (select id from dug)
  order by o.id, exists (select ${linksBetween}) desc, o.rationale_id = s.rationale_id desc nulls last, s.position)
select jsonb_build_object(
  'diveNumbers', (select coalesce(jsonb_agg(d.number order by d.number), '[]') from dug d where ${isOpen('d')}),
  'unseen', (select count(*)::int from reached where not is_open),
  'steps', (select coalesce(jsonb_agg(r.card order by r.card ->> 'because', r.number, r.position), '[]')
    from (select * from reached where is_open order by card ->> 'because', number, position limit 50) r)) as tree`;

const rationale = `case when r.id is not null then jsonb_build_object('id', r.id, 'title', r.title, 'kind', r.kind,
  'standing', r.standing, 'sinceOn', to_char(r.since_on, 'YYYY-MM-DD')) end`;

export const steps = `(
  select coalesce(jsonb_agg(jsonb_build_object('map', s.map, 'id', s.id, 'version', s.version, 'traceId', s.trace_id,
    'laneId', s.lane_id, 'name', s.name, 'isEnd', s.is_end, 'touchMinutes', s.touch_minutes,
    'touchMinutesP90', s.touch_minutes_p90, 'waitMinutes', s.wait_minutes, 'waitMinutesP90', s.wait_minutes_p90,
    'monthlyVolume', s.monthly_volume, 'isCustomerVisible', s.is_customer_visible, 'emotion', s.emotion,
    'documented', s.documented, 'practised', s.practised, 'systems', s.systems, 'rationale', ${rationale},
    'changeability', s.changeability, 'holder', h.card, 'witnesses', ${witnesses}, 'links', ${links},
    'touches', ${touches}) order by s.position, s.id), '[]')
  from process_steps s
    left join rationales r on r.organization_id = s.organization_id and r.id = s.rationale_id
    left join person_cards h on h.organization_id = s.organization_id and h.id = s.holder_id
  where s.organization_id = d.organization_id and s.deep_dive_id = d.id and s.removed_at is null)`;

/** For sums alone. */
export const bareSteps = `(
  select coalesce(jsonb_agg(jsonb_build_object('map', s.map, 'id', s.id, 'laneId', s.lane_id, 'name', s.name, 'isEnd', s.is_end,
    'touchMinutes', s.touch_minutes, 'waitMinutes', s.wait_minutes, 'isCustomerVisible', s.is_customer_visible)
    order by s.position, s.id), '[]')
  from process_steps s
  where s.organization_id = d.organization_id and s.deep_dive_id = d.id and s.removed_at is null and s.map = 'PRACTISED')`;

export const bareLanes = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'kind', l.kind, 'costPerHour', l.cost_per_hour)), '[]')
  from process_lanes l
  where l.organization_id = d.organization_id and l.deep_dive_id = d.id and l.removed_at is null)`;

export const flows = `(
  select coalesce(jsonb_agg(jsonb_build_object('fromId', f.from_id, 'toId', f.to_id, 'share', f.share, 'label', f.label)
    order by f.share desc, f.id), '[]')
  from process_flows f where f.organization_id = d.organization_id and f.deep_dive_id = d.id)`;

/** Of the one who reads: what each place was last changed by. */
export const lastActs = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'place', a.place, 'act', a.act, 'person', p.card,
    'actedAt', a.acted_at) order by a.id desc), '[]')
  from unnest(array['DOCUMENTED', 'PRACTISED', 'TO_BE', 'LANES', 'CAUSES']) places (place)
    cross join lateral (
      select * from map_acts m where m.organization_id = d.organization_id and m.deep_dive_id = d.id and m.person_id = $3
        and m.place = places.place and m.undone_at is null and m.act <> 'UNDO' order by m.id desc limit 1) a
    left join person_cards p on p.organization_id = a.organization_id and p.id = a.person_id)`;

/** Of the one who reads: what each place can have again. What somebody does afresh leaves nothing to do again. */
export const lastUndone = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'place', a.place, 'act', a.undid, 'person', p.card,
    'actedAt', a.acted_at) order by a.id desc), '[]')
  from unnest(array['DOCUMENTED', 'PRACTISED', 'TO_BE', 'LANES', 'CAUSES']) places (place)
    cross join lateral (
      select * from map_acts m where m.organization_id = d.organization_id and m.deep_dive_id = d.id and m.person_id = $3
        and m.place = places.place and m.undone_at is null and m.undid is not null order by m.id desc limit 1) a
    left join person_cards p on p.organization_id = a.organization_id and p.id = a.person_id
  where not exists (
    select from map_acts f where f.organization_id = d.organization_id and f.deep_dive_id = d.id and f.person_id = $3
      and f.place = a.place and f.act <> 'UNDO' and not f.is_again and f.id > a.id))`;

const evidence = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'text', e.text, 'source', e.source,
    'saidOn', to_char(e.said_on, 'YYYY-MM-DD'), 'person', p.card, 'value', e.value, 'unit', e.unit,
    'snapshot', s.card || jsonb_build_object('content', s.content)) order by e.added_at, e.id), '[]')
  from cause_evidence e left join snapshot_cards s on s.organization_id = e.organization_id and s.id = e.snapshot_id
    left join person_cards p on p.organization_id = e.organization_id and p.id = e.person_id
  where e.organization_id = c.organization_id and e.cause_id = c.id)`;

export const causes = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'version', c.version, 'parentId', c.parent_id, 'stepId', c.step_id,
    'text', c.text, 'bone', c.bone, 'state', c.state, 'department', dep.card,
    'nominationNumber', n.card -> 'number', 'evidence', ${evidence}) order by c.id), '[]')
  from causes c
    left join department_cards dep on dep.organization_id = c.organization_id and dep.id = c.department_id
    left join nomination_outcomes n on n.organization_id = c.organization_id and n.id = c.nomination_id
  where c.organization_id = d.organization_id and c.deep_dive_id = d.id)`;

export const results = `(
  select coalesce(jsonb_agg(n.card || jsonb_build_object('projectNumber', p.number)
    order by (n.card ->> 'number')::int), '[]')
  from deep_dive_results r
    join nomination_outcomes n on n.organization_id = r.organization_id and n.id = r.nomination_id
    left join project_stages p on p.organization_id = n.organization_id and p.id = n.project_id
  where r.organization_id = d.organization_id and r.deep_dive_id = d.id)`;
