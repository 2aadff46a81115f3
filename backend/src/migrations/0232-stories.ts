import { classed, sql, tenantTable } from './sql.ts';

/** What customers told, with the right to keep their words and the day these go. A story is counted for ever. */
export const stories = sql(
  232,
  'stories',
  `
create table stories (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  title text not null check (length(title) <= 200),
  text text not null check (length(text) <= 20000),
  kind text not null check (kind in ('CONVERSATION', 'CALL', 'EMAIL', 'TURN_OFF', 'MYSTERY_VISIT')),
  initiator text not null check (initiator in ('CUSTOMER', 'COMPANY')),
  touch_point_id uuid,
  reason_id uuid,
  happened_on date not null,
  consent text not null check (consent in ('GIVEN', 'ANONYMOUS')),
  consent_note text not null check (length(consent_note) <= 2000),
  expires_on date not null,
  told_by_id uuid,
  forgotten_at timestamptz,
  chosen_for_id uuid,
  chosen_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, touch_point_id) references touch_points,
  foreign key (organization_id, reason_id) references contact_reasons,
  foreign key (organization_id, told_by_id) references people,
  foreign key (organization_id, chosen_for_id) references boards,
  check ((chosen_for_id is null) = (chosen_at is null)),
  check (forgotten_at is null or (title = '' and text = '' and consent_note = '')),
  check (forgotten_at is not null or length(title) > 0)
);
create index stories_by_day on stories (organization_id, happened_on, id);
create index stories_expiring on stories (organization_id, expires_on) where forgotten_at is null;
create index stories_of_touch_point on stories (organization_id, touch_point_id);
create index stories_of_reason on stories (organization_id, reason_id) where reason_id is not null;
${tenantTable('stories', 'select, insert, update')}

-- Where a story stands on agendas.
create view story_items with (security_invoker = true) as
  select i.organization_id, substring(i.origin from 7)::uuid as story_id, i.meeting_id
  from agenda_items i where i.origin like 'STORY:%' and i.removed_at is null;
grant select on story_items to cx_app;

${classed('stories', {
  ...{ title: 'free text', text: 'free text', kind: 'none', initiator: 'none', consent: 'none' },
  consent_note: 'personal',
})}
`,
);
