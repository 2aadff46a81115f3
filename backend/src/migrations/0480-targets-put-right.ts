import { sql } from './sql.ts';

/**
 * A target is meant for the counting it was set under, so each knows its definition. What was set wrongly is put right
 * or withdrawn by a later entry that names it; nothing that was written down changes.
 */
export const targetsPutRight = sql(
  480,
  'targets-put-right',
  `
-- In the order in which pages and acts take them, so that none of those meets this halfway.
lock table metrics, metric_definitions, metric_targets in access exclusive mode;

alter table metric_targets
  add column corrects_id uuid,
  add column is_withdrawn boolean not null default false,
  -- Null for what was set before it was noted and of a metric without definitions.
  add column definition_number integer,
  add foreign key (organization_id, corrects_id) references metric_targets,
  add unique (organization_id, corrects_id),
  add check (not is_withdrawn or corrects_id is not null);

-- The login that migrates owns the tables and may be bound by their wall.
alter table metric_targets no force row level security;
alter table metric_definitions no force row level security;
alter table metrics no force row level security;
update metric_targets t set definition_number = coalesce(
  (select d.number from metric_definitions d
   where d.organization_id = t.organization_id and d.metric_id = t.metric_id
     and d.valid_from <= t.since and d.defined_at <= t.set_at
   order by d.valid_from desc limit 1),
  (select min(d.number) from metric_definitions d
   where d.organization_id = t.organization_id and d.metric_id = t.metric_id));
-- What counts for the tile is a target of the newest way of counting.
-- No organization is set here, which the trigger of the search needs; and a target is not searched for.
alter table metrics disable trigger search_hears_update;
update metrics m set target = null
  from (
    select distinct on (t.organization_id, t.metric_id) t.* from metric_targets t
    where t.dimension is null order by t.organization_id, t.metric_id, t.set_at desc, t.id desc) t
    join metric_definitions was on was.organization_id = t.organization_id and was.metric_id = t.metric_id
      and was.number = t.definition_number
    join lateral (
      select d.* from metric_definitions d where d.organization_id = t.organization_id and d.metric_id = t.metric_id
      order by d.number desc limit 1) newest on true
  where m.organization_id = t.organization_id and m.id = t.metric_id and m.target is not null
    and (was.rule, was.scale_min, was.scale_max, was.direction, coalesce(was.top_boxes, 2))
      is distinct from (newest.rule, newest.scale_min, newest.scale_max, newest.direction, coalesce(newest.top_boxes, 2));
alter table metrics enable trigger search_hears_update;
alter table metrics force row level security;
alter table metric_definitions force row level security;
alter table metric_targets force row level security;
`,
);
