import { sql } from './sql.ts';

const told = `'AGENDA_PUBLISHED', 'ITEM_GIVEN', 'MEETING_MOVED', 'MEETING_CANCELLED', 'SUBSTITUTE_NAMED', 'REPORT_DUE',
  'MINUTES_APPROVED', 'ACTION_DUE', 'ACTION_ANSWERED', 'STAFF_DIGEST', 'VOTE_ASKED',
  'QUESTION_ASKED', 'QUESTION_ANSWERED', 'STATUS_REPORTED'`;

/** A report is corrected by a new one, acknowledged by being discussed, and prefilled from what was promised. */
export const reports = sql(
  174,
  'reports',
  `
alter table status_reports
  add column corrects_id uuid,
  add foreign key (organization_id, corrects_id) references status_reports;
create unique index status_reports_corrected on status_reports (organization_id, corrects_id)
  where corrects_id is not null;

-- By a person who has read it, or by the meeting that talked about it.
alter table report_acknowledgements
  alter column person_id drop not null,
  add column meeting_id uuid,
  add foreign key (organization_id, meeting_id) references meetings,
  add unique (organization_id, report_id, meeting_id),
  add check ((person_id is null) <> (meeting_id is null));

-- What was promised under an item about a project. What came of a confidential item is not told here.
create view project_actions with (security_invoker = true) as
  select a.organization_id, i.project_id, a.id, a.text, a.due_on, a.state, a.settled_at
  from actions a
    join results r on r.organization_id = a.organization_id and r.id = a.id
    join session_items i on i.organization_id = r.organization_id and i.id = r.item_id
  where i.project_id is not null and a.confidential_item_id is null and a.kind = 'ACTION';
grant select on project_actions to cx_app;
create index session_items_of_project on session_items (organization_id, project_id) where project_id is not null;
create index results_of_item on results (organization_id, item_id);

alter table notices drop constraint notices_kind_check,
  add constraint notices_kind_check check (kind = any (array[${told}]));
alter table notice_preferences drop constraint notice_preferences_kind_check,
  add constraint notice_preferences_kind_check check (kind = any (array['INVITATION', ${told}]));
`,
);
