import { sql } from './sql.ts';

/** Who presents in confidence reads what they present; boards set their own deadlines; packs print what was asked and nominated. */
export const beforeTheMeeting = sql(
  202,
  'before-the-meeting',
  `
drop policy readers on confidential_items;
create policy readers on confidential_items as restrictive for all to cx_app using (
  board_id = any(planned_boards()) or current_person() = any(reader_ids) or current_person() = presenter_id);

alter table boards
  add column pack_due_working_days integer not null default 3 check (pack_due_working_days between 0 and 10),
  add column report_due_working_days integer not null default 2 check (report_due_working_days between 0 and 10);
create view board_deadlines with (security_invoker = true) as
  select organization_id, id, pack_due_working_days, report_due_working_days,
    jsonb_build_object('packWorkingDays', pack_due_working_days, 'reportWorkingDays', report_due_working_days) as deadlines
  from boards;
grant select on board_deadlines to cx_app;

-- When a board looks at its projects, past and to come, on which days it works, and how long before papers are due.
create or replace function review_facts(board uuid) returns jsonb language sql stable
  return (select jsonb_build_object('calendar', w.calendar, 'deadlines', d.deadlines, 'reviews', coalesce((
      select jsonb_agg(jsonb_build_object('startsAt', r.starts_at, 'heldOn', r.held_on) order by r.starts_at)
      from review_dates r where r.organization_id = w.organization_id and r.board_id = w.board_id), '[]'))
    from board_calendars w join board_deadlines d on d.organization_id = w.organization_id and d.id = w.board_id
    where w.organization_id = current_organization() and w.board_id = board);

-- What was asked about items, and what was said to it, with the names of today.
create view asked_about_items with (security_invoker = true) as
  select q.organization_id, q.id, q.item_id, q.asked_at, q.text, p.name as asker_name
  from item_questions q join person_cards p on p.organization_id = q.organization_id and p.id = q.asker_id;
grant select on asked_about_items to cx_app;
create view said_to_questions with (security_invoker = true) as
  select a.organization_id, a.id, a.item_question_id, a.said_at, a.text, p.name as author_name
  from item_answers a join person_cards p on p.organization_id = a.organization_id and p.id = a.author_id;
grant select on said_to_questions to cx_app;

-- Which nomination an item is about, as far as the one who asks may read it; and what speaks for nominations.
create view nominations_of_items with (security_invoker = true) as
  select i.organization_id, i.id as item_id, coalesce(c.nomination_id, i.nomination_id) as nomination_id
  from agenda_items i
    left join confidential_items c on i.is_confidential and c.organization_id = i.organization_id and c.id = i.id
  where coalesce(c.nomination_id, i.nomination_id) is not null;
grant select on nominations_of_items to cx_app;
create view nominated_things with (security_invoker = true) as
  select n.organization_id, n.id, n.number, n.problem, n.source, p.name as owner_name
  from nominations n left join person_cards p on p.organization_id = n.organization_id and p.id = n.owner_id;
grant select on nominated_things to cx_app;
create view evidence_of_nominations with (security_invoker = true) as
  select e.organization_id, e.id, coalesce(n.merged_into_id, n.id) as nomination_id, e.text, e.frozen, e.snapshot_id,
    e.added_at
  from nomination_evidence e
    join nominations n on n.organization_id = e.organization_id and n.id = e.nomination_id;
grant select on evidence_of_nominations to cx_app;
`,
);
