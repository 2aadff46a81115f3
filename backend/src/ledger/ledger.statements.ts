import { statement } from '../platform/database/statement.ts';

const model = `jsonb_build_object(
  'number', m.number, 'setOn', m.set_on, 'revenue', m.revenue, 'margin', m.margin, 'costPerContact', m.cost_per_contact,
  'costPerDay', m.cost_per_day, 'source', m.source,
  'promoter', jsonb_build_object('shareWhoSpeak', m.promoter_share, 'timesPerYear', m.promoter_times, 'conversion', m.promoter_conversion),
  'detractor', jsonb_build_object('shareWhoSpeak', m.detractor_share, 'timesPerYear', m.detractor_times, 'conversion', m.detractor_conversion))`;

const closing = `jsonb_build_object(
  'id', c.id, 'version', c.version, 'projectId', c.project_id, 'cost', c.cost, 'ownerDays', c.owner_days,
  'customers', c.customers,
  'churn', case when c.churn_before_at_start is not null then jsonb_build_object(
    'days', c.churn_days, 'before', jsonb_build_object('atStart', c.churn_before_at_start, 'lost', c.churn_before_lost),
    'after', jsonb_build_object('atStart', c.churn_after_at_start, 'lost', c.churn_after_lost),
    'source', c.churn_source) end)`;

const projectName = (
  alias: string,
) => `jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'title', ${alias}.title,
  'ownerId', ${alias}.owner_id, 'coOwnerId', ${alias}.co_owner_id)`;

/** Project `p` serves promise `v`: the one it names, however it is worded now, else the one whose metric it changes. */
const serves = `(v.metric_id = p.metric_id and not exists (
    select from promise_wordings n where n.organization_id = p.organization_id and n.id = p.promise_id)
  or exists (
    select from promise_wordings n
    where n.organization_id = p.organization_id and n.id = p.promise_id and n.in_force_id = v.id))`;

const talkSums = (who: 'promoter' | 'detractor') => `coalesce((
    select jsonb_build_object('asked', asked, 'spoke', spoke, 'saidHowMany', said_how_many, 'listeners', listeners,
      'listenersFollowed', followed, 'acted', acted) from sums where who = '${who}'),
  '{"asked": 0, "spoke": 0, "saidHowMany": 0, "listeners": 0, "listenersFollowed": 0, "acted": 0}')`;

/** $1 slug or id of the board */
export const ledgerFacts = statement(
  'ledger.facts',
  `
select b.id as "boardId",
  coalesce((select jsonb_agg(${model} order by m.number) from value_models m where m.organization_id = b.organization_id), '[]') as models,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'project', ${projectName('k')}, 'acceptedOn', (e.settled_at at time zone s.time_zone)::date, 'reading', e.content,
      'closing', case when c.id is not null then ${closing} end))
    from measured_effects e
      join project_cards k on k.organization_id = e.organization_id and k.id = e.project_id and k.board_id = b.id
      left join project_closings c on c.organization_id = e.organization_id and c.project_id = e.project_id
    where e.organization_id = b.organization_id and e.state = 'ACCEPTED'), '[]') as effects,
  coalesce((
    select jsonb_agg(distinct ${projectName('k')})
    from measured_effects e join project_cards k on k.organization_id = e.organization_id and k.id = e.project_id and k.board_id = b.id
    where e.organization_id = b.organization_id and e.state = 'OPEN'), '[]') as waiting,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'project', ${projectName('k')}, 'source', o.source, 'seenOn', (o.seen_at at time zone s.time_zone)::date,
      'decidedOn', (o.decided_at at time zone s.time_zone)::date, 'deliveredOn', (d.delivered_at at time zone s.time_zone)::date,
      'effectOn', (e.settled_at at time zone s.time_zone)::date, 'planned', e.smallest_effect,
      'measured', (e.content #>> '{estimate,difference}')::float8 * case e.wanted when 'UP' then 1 else -1 end,
      'verdict', e.content ->> 'verdict'))
    from project_origins o
      join project_cards k on k.organization_id = o.organization_id and k.id = o.project_id and k.board_id = b.id
      left join project_deliveries d on d.organization_id = o.organization_id and d.project_id = o.project_id
      left join lateral (
        select * from measured_effects x
        where x.organization_id = o.organization_id and x.project_id = o.project_id and x.state = 'ACCEPTED'
        order by x.settled_at desc limit 1) e on true
    where o.organization_id = b.organization_id and o.decided_at is not null), '[]') as courses,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', v.id, 'text', v.text,
      'metric', (select l.card from metric_links l where l.organization_id = v.organization_id and l.id = v.metric_id),
      'projects', coalesce((
        select jsonb_agg(${projectName('p')} order by p.number) from projects p
        where p.organization_id = v.organization_id and p.board_id = v.board_id and ${serves} and p.stage <> 'STOPPED'), '[]'))
      order by v.position)
    from promises_in_force v where v.organization_id = b.organization_id and v.board_id = b.id), '[]') as promises,
  coalesce((
    select jsonb_agg(${projectName('p')} order by p.number) from projects p
    where p.organization_id = b.organization_id and p.board_id = b.id and p.stage <> 'STOPPED'
      and exists (select from promises_in_force v where v.organization_id = p.organization_id and v.board_id = p.board_id)
      and not exists (select from promises_in_force v where v.organization_id = p.organization_id and v.board_id = p.board_id
        and ${serves})), '[]') as unpromised
from board_cards b join organization_settings s on s.organization_id = b.organization_id
where b.organization_id = current_organization() and (b.slug = $1 or b.id::text = $1)`,
);

/**
 * What the three questions of the value model were answered by promoters and by detractors, in the twelve months up to the
 * last answer. The days on which they were asked are known from the sums by day, so that no other answers are read.
 * $1 slug or id of the board
 */
export const talkOfBoard = statement(
  'ledger.talk',
  `
with asked as materialized (
  select id, source_id, name, asks from questions where organization_id = current_organization() and asks is not null),
days as materialized (
  select distinct d.day from answer_days d join asked q on q.id = d.question_id and q.asks = 'SPEAKS'
  where d.organization_id = current_organization() and d.day > (
    select max(l.day) - interval '12 months' from answer_days l join asked s on s.id = l.question_id and s.asks = 'SPEAKS'
    where l.organization_id = current_organization())),
said as materialized (
  select a.day, a.response_id, max(a.score) filter (where q.asks = 'RECOMMENDS') as likely,
    max(a.score) filter (where q.asks = 'SPEAKS') as spoke,
    max(a.score) filter (where q.asks = 'LISTENERS') as listeners,
    max(a.score) filter (where q.asks = 'ACTED') as acted
  from days join answers a on a.organization_id = current_organization() and a.day = days.day
    join asked q on q.id = a.question_id
  group by 1, 2),
sums as materialized (
  select case when likely >= 9 then 'promoter' when likely <= 6 then 'detractor' else 'passive' end as who,
    min(day) as first_day, max(day) as last_day, count(*) as asked, sum(spoke) as spoke,
    count(listeners) filter (where spoke = 1) as said_how_many, coalesce(sum(listeners) filter (where spoke = 1), 0) as listeners,
    coalesce(sum(listeners) filter (where spoke = 1 and acted is not null), 0) as followed,
    coalesce(sum(acted) filter (where spoke = 1 and listeners is not null), 0) as acted
  from said where spoke is not null and likely is not null
  group by 1)
select b.id as "boardId", case when exists (select from sums) then jsonb_build_object(
  'firstDay', (select min(first_day) from sums), 'lastDay', (select max(last_day) from sums),
  'sources', (select jsonb_agg(distinct s.name) from asked q
    join sources s on s.organization_id = current_organization() and s.id = q.source_id where q.asks = 'SPEAKS'),
  'question', (select min(q.name) from asked q where q.asks = 'RECOMMENDS' and exists (
    select from asked o where o.source_id = q.source_id and o.asks = 'SPEAKS')),
  'promoter', ${talkSums('promoter')}, 'detractor', ${talkSums('detractor')}) end as survey
from board_cards b
where b.organization_id = current_organization() and (b.slug = $1 or b.id::text = $1)`,
);

/** $1 project */
export const closingOf = statement(
  'ledger.closing',
  `select ${closing} as tree from project_closings c where c.organization_id = current_organization() and c.project_id = $1`,
);

/** Whether the board, while it still sits, has decided to end it. $1 organization · $2 project */
export const isEnding = statement(
  'ledger.is_ending',
  'select 1 as one from projects_ending where organization_id = $1 and project_id = $2',
);

/** Value models are numbered in the whole organization, whichever board sets them. $1 organization */
export const oneModelAtATime = statement(
  'ledger.lock_models',
  `select pg_advisory_xact_lock(hashtextextended('value models ' || $1::text, 0))`,
);

export const newestModel = statement(
  'ledger.newest_model',
  'select coalesce(max(number), 0) + 1 as number from value_models where organization_id = $1',
);
