import { sql } from './sql.ts';

/** Deep dives come from contact reasons and rulings too, stand on agendas and lie on the table. */
export const deepDivesJoined = sql(
  240,
  'deep-dives-joined',
  `
alter table deep_dives
  add column reason_id uuid,
  -- Until when the board wants to hear of it.
  add column due_on date,
  add foreign key (organization_id, reason_id) references contact_reasons;
create index deep_dives_of_reason on deep_dives (organization_id, reason_id) where reason_id is not null;
create index deep_dives_of_owner on deep_dives (organization_id, owner_id);

alter table agenda_items
  add column deep_dive_id uuid,
  add foreign key (organization_id, deep_dive_id) references deep_dives;
create index agenda_items_of_dive on agenda_items (organization_id, deep_dive_id) where deep_dive_id is not null;
alter table confidential_items
  add column deep_dive_id uuid,
  add foreign key (organization_id, deep_dive_id) references deep_dives;

alter table nominations drop constraint nominations_verdict_check;
alter table nominations add constraint nominations_verdict_check
  check (verdict in ('PROJECT', 'DEEP_DIVE', 'ACTION', 'DECLINED', 'DEFERRED', 'MERGED'));
alter table nomination_rulings drop constraint nomination_rulings_verdict_check;
alter table nomination_rulings add constraint nomination_rulings_verdict_check
  check (verdict in ('PROJECT', 'DEEP_DIVE', 'ACTION', 'DECLINED', 'DEFERRED', 'MERGED'));

-- Which deep dive an item is about, as far as the one who asks may know it.
create view deep_dives_of_items with (security_invoker = true) as
  select i.organization_id, i.id as item_id, i.meeting_id, coalesce(c.deep_dive_id, i.deep_dive_id) as deep_dive_id
  from agenda_items i
    left join confidential_items c on i.is_confidential and c.organization_id = i.organization_id and c.id = i.id
  where i.removed_at is null and coalesce(c.deep_dive_id, i.deep_dive_id) is not null;
grant select on deep_dives_of_items to cx_app;

-- For whatever a dive came from or ended in.
create view deep_dive_references with (security_invoker = true) as
  select organization_id, id, number, title, nomination_id, board_topic_id, reason_id from deep_dives;
grant select on deep_dive_references to cx_app;

create view deep_dives_of_results with (security_invoker = true) as
  select r.organization_id, r.nomination_id, d.number
  from deep_dive_results r join deep_dives d on d.organization_id = r.organization_id and d.id = r.deep_dive_id;
grant select on deep_dives_of_results to cx_app;

-- What lies on the table when a dive is presented: the map as practised, and why it is so.
create view deep_dive_papers with (security_invoker = true) as
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
        select coalesce(jsonb_agg(c.text order by c.created_at, c.id), '[]')
        from causes c where c.organization_id = d.organization_id and c.deep_dive_id = d.id
          and c.state in ('SUPPORTED', 'RECURRED'))) as card
  from deep_dives d;
grant select on deep_dive_papers to cx_app;
`,
);
