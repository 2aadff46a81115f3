import { sql } from './sql.ts';

/**
 * Items as a draft looks at them, as text that is made once: a hundred and fifty of a backlog are read for every draft. A
 * meeting is looked for only where an item names one.
 */
export const linesOfAgendas = sql(
  361,
  'lines-of-agendas',
  `
drop view agenda_lines;
create view agenda_lines with (security_invoker = true) as
  select i.organization_id, i.id, i.board_id, i.list_id, i.position, i.kind, i.origin, i.actual_minutes, i.snapshot_id,
    s.metric_id, s.period, k.keys, row_to_json(l) as line
  from agenda_items i
    left join lateral (
      select n.metric_id, n.facts -> 'period' as period from snapshots n
      where n.organization_id = i.organization_id and n.id = i.snapshot_id) s on true
    cross join lateral (
      select array_remove(array[i.origin, 'ITEM:' || i.id, 'PROJECT:' || i.project_id, 'METRIC:' || s.metric_id], null) as keys) k
    cross join lateral (
      select i.id, k.keys, i.position, i.kind, i.title, i.minutes, i.presenter_id as "presenterId", i.project_id as "projectId",
        i.snapshot_id as "snapshotId", s.period, i.is_financial as "isFinancial", i.origin, i.reason, i.drafted as "isDrafted",
        i.placed as "isPlaced", i.waited_at as "waitedAt", i.created_at as "createdAt", i.carried_times as "carriedTimes",
        case when i.carried_from_id is not null then (
          select json_build_object('number', m.number, 'heldOn', m.held_on) from meeting_reviews m
          where m.organization_id = i.organization_id and m.id = i.carried_from_id) end as "carriedFrom",
        i.proposer_id is not null as "isProposed", i.proposed_for_id as "proposedForId",
        case when i.proposed_for_id is not null then (
          select m.state from meeting_reviews m where m.organization_id = i.organization_id and m.id = i.proposed_for_id)
          end as "proposedForState") l;
grant select on agenda_lines to cx_app;
`,
);
