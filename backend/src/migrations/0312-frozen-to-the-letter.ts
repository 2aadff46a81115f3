import { sql } from './sql.ts';

/**
 * Frozen numbers are kept to the letter, as JSON text: a page passes them on as they are. What cards say of them stands
 * beside, so that no card takes a whole document apart. And cards of projects look up the few people they name.
 */
export const frozenToTheLetter = sql(
  312,
  'frozen-to-the-letter',
  `
-- Generated first and then on its own: rows of every organization are carried over, past row-level security.
alter table snapshots add column written json generated always as (content::text::json) stored;
alter table snapshots alter column written drop expression, alter column written set not null;
alter table snapshots add column facts jsonb
  generated always as (written::text::jsonb - '{series,reading,breakdown,measurement,blankCodes,batchIds}'::text[]) stored;

create or replace view snapshot_cards with (security_invoker = true) as
  select s.organization_id, s.id, s.metric_id, s.written::jsonb as content,
    jsonb_build_object(
      'id', s.id,
      'metricId', s.metric_id,
      'metricSlug', s.facts -> 'metric' -> 'slug',
      'metricName', s.facts -> 'metric' -> 'name',
      'metricState', m.state,
      'unit', s.facts -> 'unit',
      'headline', s.facts -> 'headline',
      'period', s.facts -> 'period',
      'frozenAt', s.frozen_at,
      'dataWithdrawnAt', s.data_withdrawn_at,
      'restated', case when s.facts #>> '{period,grain}' = 'MONTH' and s.facts -> 'filter' = '[]' then (
        select jsonb_build_object(
          'month', t.month, 'was', s.facts #> '{headline,value}', 'wasN', s.facts #> '{headline,n}',
          'now', t.value, 'nowN', t.n, 'changedAt', t.told_at)
        from (
          select t.month, t.value, t.n, t.told_at from told_values t
          where t.organization_id = s.organization_id and t.metric_id = s.metric_id
            and t.month = (s.facts #>> '{period,from}')::date
            and t.definition_number = (s.facts #>> '{definition,version}')::int and t.told_at > s.frozen_at
          order by t.told_at desc, t.id desc limit 1) t
        where (s.facts #>> '{period,to}')::date < t.month + interval '1 month'
          and abs((s.facts #>> '{headline,value}')::double precision - t.value) >= 0.05) end) as card,
    s.written as document
  from snapshots s join metrics m on m.organization_id = s.organization_id and m.id = s.metric_id;

create or replace view project_causes with (security_invoker = true) as
  select n.organization_id, n.project_id, n.number as nomination_number,
    min((s.facts -> 'period' ->> 'from')::date) as from_day, max((s.facts -> 'period' ->> 'to')::date) as to_day
  from nominations n
    join nominations f on f.organization_id = n.organization_id and (f.id = n.id or f.merged_into_id = n.id)
    join nomination_evidence e on e.organization_id = f.organization_id and e.nomination_id = f.id
    join snapshots s on s.organization_id = e.organization_id and s.id = e.snapshot_id
  where n.project_id is not null
  group by n.organization_id, n.project_id, n.number;

alter table snapshots drop column content;
alter table snapshots rename column written to content;

-- A view of people that is joined builds a card for everybody in the organization: each is asked for by its id.
create or replace view project_cards with (security_invoker = true) as
  select p.organization_id, p.id, p.board_id, p.owner_id, p.co_owner_id, p.number, p.title,
    jsonb_build_object(
      'id', p.id, 'boardId', p.board_id, 'number', p.number, 'title', p.title, 'stage', p.stage,
      'charteredOn', p.chartered_on, 'owner', (
        select o.card from person_cards o where o.organization_id = p.organization_id and o.id = p.owner_id),
      'coOwner', (
        select c.card from person_cards c where c.organization_id = p.organization_id and c.id = p.co_owner_id),
      'latestReport', r.card) as card
  from projects p
    left join lateral (
      select jsonb_build_object(
          'id', s.id, 'done', s.done, 'next', s.next, 'needsDecision', s.needs_decision, 'health', s.health,
          'noChange', s.no_change, 'asDeputy', s.as_deputy, 'reportedAt', s.reported_at, 'author', (
            select a.card from person_cards a where a.organization_id = s.organization_id and a.id = s.author_id)) as card
        from status_reports s
        where s.organization_id = p.organization_id and s.project_id = p.id
        order by s.reported_at desc, s.id desc limit 1) r on true;
`,
);
