import { sql } from './sql.ts';

/** A cause that holds lies on the table with what speaks for it; paper cannot be taken back, so no witness is named. */
export const groundsOnPaper = sql(
  521,
  'grounds-on-paper',
  `
create or replace view deep_dive_papers with (security_invoker = true) as
  select d.organization_id, d.id, jsonb_build_object(
      'number', d.number, 'title', d.title, 'scope', d.scope, 'verifiedOn', to_char(d.verified_on, 'YYYY-MM-DD'),
      'lanes', (
        select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'kind', l.kind, 'costPerHour', l.cost_per_hour,
          'signature', l.signature, 'signatureReason', l.signature_reason) order by l.position, l.id), '[]')
        from process_lanes l
        where l.organization_id = d.organization_id and l.deep_dive_id = d.id and l.removed_at is null),
      'steps', (
        select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'laneId', s.lane_id, 'name', s.name, 'isEnd', s.is_end,
          'touchMinutes', s.touch_minutes, 'waitMinutes', s.wait_minutes, 'isCustomerVisible', s.is_customer_visible,
          'emotion', s.emotion, 'why', r.title, 'holder', h.name) order by s.position, s.id), '[]')
        from process_steps s
          left join rationales r on r.organization_id = s.organization_id and r.id = s.rationale_id
          left join person_cards h on h.organization_id = s.organization_id and h.id = s.holder_id
        where s.organization_id = d.organization_id and s.deep_dive_id = d.id and s.map = 'PRACTISED'
          and s.removed_at is null),
      'flows', (
        select coalesce(jsonb_agg(jsonb_build_object('fromId', f.from_id, 'toId', f.to_id, 'share', f.share,
          'label', f.label) order by f.share desc, f.id), '[]')
        from process_flows f where f.organization_id = d.organization_id and f.deep_dive_id = d.id),
      'causes', (
        select coalesce(jsonb_agg(jsonb_build_object('text', c.text, 'evidence', (
            select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'text', e.text, 'value', e.value, 'unit', e.unit,
              'source', case when e.kind <> 'WITNESS' then e.source else '' end, 'saidOn', to_char(e.said_on, 'YYYY-MM-DD'),
              'frozen', case when k.id is not null then jsonb_build_object('metricName', k.card -> 'metricName',
                'period', k.card -> 'period', 'headline', k.card -> 'headline', 'unit', k.card -> 'unit',
                'finding', case when k.metric_id is null then k.content ->> 'finding' else '' end) end)
              order by e.added_at, e.id), '[]')
            from cause_evidence e
              left join snapshot_cards k on k.organization_id = e.organization_id and k.id = e.snapshot_id
            where e.organization_id = c.organization_id and e.cause_id = c.id)) order by c.created_at, c.id), '[]')
        from causes c where c.organization_id = d.organization_id and c.deep_dive_id = d.id
          and c.state in ('SUPPORTED', 'RECURRED'))) as card
  from deep_dives d;
`,
);
