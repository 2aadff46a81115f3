import { classed, sql, tenantTable } from './sql.ts';

/** What people are told, how they want to be told, and the addresses of their calendars. */
export const notifications = sql(
  102,
  'notifications',
  `
-- One row for each person and event: telling twice is telling once.
create table notices (
  organization_id uuid not null references organizations,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind = any (array[
    'AGENDA_PUBLISHED', 'ITEM_GIVEN', 'MEETING_MOVED', 'MEETING_CANCELLED', 'SUBSTITUTE_NAMED', 'REPORT_DUE'])),
  event text not null check (length(event) between 1 and 200),
  facts jsonb not null,
  told_by text not null check (told_by = any (array['IN_THE_APP', 'MAIL_AT_ONCE', 'DAILY_DIGEST'])),
  at timestamptz not null,
  read_at timestamptz,
  digested_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, person_id, kind, event),
  foreign key (organization_id, person_id) references people
);
create index notices_of_person on notices (organization_id, person_id, at desc, id desc);
create index notices_unread on notices (organization_id, person_id) where read_at is null;
create index notices_to_digest on notices (organization_id, person_id) where told_by = 'DAILY_DIGEST' and digested_at is null;
create index notices_by_age on notices (organization_id, at);
${tenantTable('notices')}

create table notice_preferences (
  organization_id uuid not null references organizations,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind = any (array[
    'INVITATION', 'AGENDA_PUBLISHED', 'ITEM_GIVEN', 'MEETING_MOVED', 'MEETING_CANCELLED', 'SUBSTITUTE_NAMED', 'REPORT_DUE'])),
  delivery text not null check (delivery = any (array['IN_THE_APP', 'MAIL_AT_ONCE', 'DAILY_DIGEST', 'OFF'])),
  primary key (organization_id, id),
  unique (organization_id, person_id, kind),
  foreign key (organization_id, person_id) references people
);
${tenantTable('notice_preferences')}

create table calendar_feeds (
  organization_id uuid not null references organizations,
  id uuid not null,
  person_id uuid not null,
  digest bytea not null,
  made_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, person_id),
  unique (organization_id, digest),
  foreign key (organization_id, person_id) references people
);
${tenantTable('calendar_feeds')}

-- What mails and calendars say of an organization. The directory is a global table, so the row is asked for by id.
create view organization_cards with (security_invoker = true) as
  select s.organization_id, o.slug, o.name, s.locale, s.time_zone
  from organization_settings s join organizations o on o.id = s.organization_id;
grant select on organization_cards to cx_app;

${classed('notices', { kind: 'none', event: 'none', told_by: 'none' })}
${classed('notice_preferences', { kind: 'none', delivery: 'none' })}
`,
);
