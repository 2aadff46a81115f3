import { statement } from '../platform/database/statement.ts';

const eventTree = (e: string) => `jsonb_build_object(
  'id', ${e}.id, 'kind', ${e}.kind, 'title', ${e}.title, 'note', ${e}.note, 'startsOn', ${e}.starts_on,
  'endsOn', ${e}.ends_on, 'isWithdrawn', ${e}.withdrawn_at is not null, 'recordedBy', (
    select p.card from person_cards p where p.organization_id = ${e}.organization_id and p.id = ${e}.recorded_by_id))`;
const eventOf = (row: string) => `(
  select ${eventTree('e')} from context_events e
  where e.organization_id = ${row}.organization_id and e.id = ${row}.event_id)`;

const stepTree = `jsonb_build_object(
  'id', t.id, 'kind', t.kind, 'periodFrom', t.period_from, 'because', t.because, 'event', ${eventOf('t')},
  'person', (select p.card from person_cards p where p.organization_id = t.organization_id and p.id = t.person_id),
  'takenAt', t.taken_at)`;

const signalTree = `jsonb_build_object(
  'id', s.id, 'version', s.version, 'title', coalesce(m.card ->> 'name', s.title), 'state', s.state,
  'periodFrom', s.period_from, 'facts', s.facts, 'timesFired', s.times_fired, 'because', s.because,
  'event', ${eventOf('s')}, 'metric', m.card, 'steps', coalesce((
    select jsonb_agg(n.step order by n.id desc) from (
      select t.id, ${stepTree} as step from signal_steps t
      where t.organization_id = s.organization_id and t.signal_id = s.id order by t.id desc limit 20) n), '[]'))`;
const withMetric = 'left join metric_links m on m.organization_id = s.organization_id and m.id = s.metric_id';

/** What waits for a word stands first, then the newest. $1 metric's slug · $2 states · $3, $4 day and id after which · $5 how many */
export const signalList = statement(
  'signals.list',
  `
with fitting as (
    select s.* from signals s ${withMetric}
    where s.organization_id = current_organization()
      and ($1::text is null or m.card ->> 'slug' = $1) and ($2::text[] is null or s.state = any($2)))
select (select count(*)::int from fitting) as total, coalesce((
  select jsonb_agg(${signalTree} order by s.period_from desc, s.id desc)
  from (select * from fitting where $3::date is null or (period_from, id) < ($3::date, $4::uuid)
    order by period_from desc, id desc limit $5) s ${withMetric}), '[]') as trees`,
);

export const signalById = statement(
  'signals.by_id',
  `select ${signalTree} as tree from signals s ${withMetric} where s.organization_id = current_organization() and s.id = $1`,
);

/** $1 from · $2 to · $3, $4 day and id after which · $5 how many */
export const eventList = statement(
  'context_events.list',
  `
with fitting as (
    select e.* from context_events e
    where e.organization_id = current_organization() and e.withdrawn_at is null
      and ($1::date is null or coalesce(e.ends_on, e.starts_on) >= $1) and ($2::date is null or e.starts_on <= $2))
select (select count(*)::int from fitting) as total, coalesce((
  select jsonb_agg(${eventTree('e')} order by e.starts_on desc, e.id desc)
  from (select * from fitting where $3::date is null or (starts_on, id) < ($3::date, $4::uuid)
    order by starts_on desc, id desc limit $5) e), '[]') as trees`,
);

export const eventById = statement(
  'context_events.by_id',
  `select ${eventTree('e')} as tree from context_events e
   where e.organization_id = current_organization() and e.id = $1`,
);

/** Signals nobody has said anything final about, with the name and the owner of their metric. */
export const openSignals = statement(
  'signals.open',
  `select s.id, s.state, coalesce(m.name, s.title) as title, s.metric_id as "metricId", m.owner_id as "ownerId", s.facts
   from signals s left join metric_owners m on m.organization_id = s.organization_id and m.id = s.metric_id
   where s.organization_id = current_organization() and s.state in ('NEW', 'ACKNOWLEDGED')
   order by s.period_from desc, s.id desc limit 100`,
);
