import { classed, sql, tenantTable } from './sql.ts';

/** People without an account who present one item, the link that opens it to them, and every time it was opened. */
export const guests = sql(
  153,
  'guests',
  `
create table guest_presenters (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  item_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 254),
  company text not null check (length(company) <= 200),
  invited_by_id uuid not null,
  digest bytea,
  sent_at timestamptz not null,
  revoked_at timestamptz,
  confidential_item_id uuid,
  primary key (organization_id, id),
  unique (organization_id, digest),
  foreign key (organization_id, item_id) references agenda_items,
  foreign key (organization_id, invited_by_id) references people
);
create unique index one_guest_an_item on guest_presenters (organization_id, item_id) where revoked_at is null;
${tenantTable('guest_presenters', 'select, insert, update')}
create policy readers on guest_presenters as restrictive for all to cx_app using (
  not exists (
    select from agenda_items i
      where i.organization_id = guest_presenters.organization_id and i.id = guest_presenters.item_id
        and i.is_confidential)
  or exists (
    select from confidential_items c
      where c.organization_id = guest_presenters.organization_id and c.id = guest_presenters.item_id));

create table guest_visits (
  organization_id uuid not null references organizations,
  id uuid not null,
  guest_presenter_id uuid not null,
  opened_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, guest_presenter_id) references guest_presenters
);
create index guest_visits_of on guest_visits (organization_id, guest_presenter_id, opened_at);
${tenantTable('guest_visits', 'select, insert')}

-- Who presents an item and has no account; not how to reach them.
create view guest_cards with (security_invoker = true) as
  select organization_id, item_id, jsonb_build_object('id', id, 'name', name, 'company', company) as card
  from guest_presenters where revoked_at is null;
grant select on guest_cards to cx_app;

-- Everybody who was ever invited: what was presented stays theirs when their link is taken back afterwards.
create view invited_guests with (security_invoker = true) as
  select organization_id, item_id, revoked_at, jsonb_build_object('id', id, 'name', name, 'company', company) as card
  from guest_presenters;
grant select on invited_guests to cx_app;

-- The one item a secret opens, and nothing beside it. It may be confidential: whoever was given the secret reads it.
create function item_of_guest(said bytea) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
  return (
    select jsonb_build_object(
        'id', g.id, 'guestName', g.name, 'organizationName', o.name, 'title', coalesce(c.title, i.title),
        'minutes', i.minutes, 'minutesBefore', (
          select coalesce(sum(b.minutes), 0) from agenda_items b
          where b.organization_id = i.organization_id and b.meeting_id = i.meeting_id and b.position < i.position),
        'meeting', m.card, 'snapshot', s.card || jsonb_build_object('content', s.content), 'topic', t.card)
    from guest_presenters g
      join agenda_items i on i.organization_id = g.organization_id and i.id = g.item_id and i.position is not null
      join meeting_cards m on m.organization_id = i.organization_id and m.id = i.meeting_id
      join organization_cards o on o.organization_id = g.organization_id
      left join confidential_items c on i.is_confidential and c.organization_id = i.organization_id and c.id = i.id
      left join snapshot_cards s
        on s.organization_id = i.organization_id and s.id = coalesce(c.snapshot_id, i.snapshot_id)
      left join board_topic_cards t
        on t.organization_id = i.organization_id and t.id = coalesce(c.board_topic_id, i.board_topic_id)
    where g.organization_id = current_organization() and g.digest = said and g.revoked_at is null);

${classed('guest_presenters', { name: 'personal', email: 'personal', company: 'personal' })}
`,
);
