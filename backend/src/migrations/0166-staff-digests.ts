import { classed, sql, tenantTable } from './sql.ts';

const told = `'AGENDA_PUBLISHED', 'ITEM_GIVEN', 'MEETING_MOVED', 'MEETING_CANCELLED', 'SUBSTITUTE_NAMED', 'REPORT_DUE',
  'MINUTES_APPROVED', 'ACTION_DUE', 'ACTION_ANSWERED', 'STAFF_DIGEST', 'VOTE_ASKED'`;

/** What a meeting came to, told to all employees once its minutes are approved. */
export const staffDigests = sql(
  166,
  'staff-digests',
  `
-- One for each meeting, under its id; what it says is frozen when it is sent.
create table staff_digests (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  note text not null check (length(note) <= 2000),
  lines jsonb not null,
  sent_by_id uuid not null,
  sent_at timestamptz not null,
  told integer not null default 0,
  mailed integer not null default 0,
  primary key (organization_id, id),
  foreign key (organization_id, id) references minutes,
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, sent_by_id) references people
);
create index staff_digests_of_board on staff_digests (organization_id, board_id, sent_at);
${tenantTable('staff_digests', 'select, insert, update')}

create view minutes_references with (security_invoker = true) as
  select organization_id, id, board_id, number, approved_at, record ->> 'kind' as kind,
    (record ->> 'startedAt')::timestamptz as started_at, record ->> 'timeZone' as time_zone
  from minutes;
grant select on minutes_references to cx_app;

-- Where proposals stand since when; nobody's name.
create view proposal_fates with (security_invoker = true) as
  select distinct on (m.organization_id, m.proposal_id) m.organization_id, m.proposal_id as id, p.number, p.title, p.state, m.moved_at
  from proposal_moves m join proposals p on p.organization_id = m.organization_id and p.id = m.proposal_id
  where p.number is not null
  order by m.organization_id, m.proposal_id, m.moved_at desc, m.id desc;
grant select on proposal_fates to cx_app;

create view delivery_choices with (security_invoker = true) as
  select organization_id, person_id, kind, delivery from notice_preferences;
grant select on delivery_choices to cx_app;

alter table notices drop constraint notices_kind_check,
  add constraint notices_kind_check check (kind = any (array[${told}]));
alter table notice_preferences drop constraint notice_preferences_kind_check,
  add constraint notice_preferences_kind_check check (kind = any (array['INVITATION', ${told}]));

${classed('staff_digests', { note: 'free text' })}
`,
);
