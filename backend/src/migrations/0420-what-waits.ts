import { sql } from './sql.ts';

/** A backlog as a draft looks at it: what an agenda alone needs to know of its lines is not said of a hundred and fifty that wait. */
export const whatWaits = sql(
  420,
  'what-waits',
  `
create view waiting_lines with (security_invoker = true) as
  select i.organization_id, i.list_id, i.position, i.id, i.kind, i.title, i.minutes, i.presenter_id as "presenterId",
    i.project_id as "projectId", i.snapshot_id as "snapshotId", i.is_financial as "isFinancial", i.reason,
    i.created_at as "createdAt", i.carried_times as "carriedTimes",
    case when i.carried_from_id is not null then (
      select json_build_object('number', m.number, 'heldOn', m.held_on) from meeting_reviews m
      where m.organization_id = i.organization_id and m.id = i.carried_from_id) end as "carriedFrom",
    i.proposer_id is not null as "isProposed", i.proposed_for_id as "proposedForId",
    case when i.proposed_for_id is not null then (
      select m.state from meeting_reviews m where m.organization_id = i.organization_id and m.id = i.proposed_for_id)
      end as "proposedForState"
  from agenda_items i where i.position is not null;
grant select on waiting_lines to cx_app;
`,
);
