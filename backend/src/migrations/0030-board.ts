import { classed, sql, tenantTable } from './sql.ts';

/** The board, its dated members, and who is looking: session, membership and rights in one statement. */
export const board = sql(
  30,
  'board',
  `
create table boards (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$'),
  name text not null check (length(name) between 1 and 200),
  charter text not null default '' check (length(charter) <= 20000),
  primary key (organization_id, id),
  unique (organization_id, slug)
);
${tenantTable('boards')}

create table board_members (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('MEMBER', 'CHAIR', 'SECRETARY', 'DEPUTY')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  primary key (organization_id, id),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, person_id) references people
);
create index board_members_of_board on board_members (organization_id, board_id);
create index board_members_of_person on board_members (organization_id, person_id);
${tenantTable('board_members')}

create view board_cards with (security_invoker = true) as
  select organization_id, id, slug, jsonb_build_object('id', id, 'slug', slug, 'name', name) as card from boards;
grant select on board_cards to cx_app;

-- Who is looking? The session's account, and in the organization named by its slug the person with every right in force.
create function viewer_of(token bytea, slug_wanted text, at timestamptz) returns jsonb language plpgsql as $$
declare
  found_session record;
  found_membership record;
begin
  select s.account_id, s.seen_at, s.expires_at, a.email, a.name into found_session
    from sessions s join accounts a on a.id = s.account_id
    where s.token_digest = token and s.ended_at is null and s.idle_until > at and s.expires_at > at;
  if not found then return null; end if;

  select o.id, o.slug, o.name, m.person_id into found_membership
    from organizations o join account_memberships m on m.organization_id = o.id
    where o.slug = slug_wanted and m.account_id = found_session.account_id and m.active;
  if not found then
    return jsonb_build_object('account', to_jsonb(found_session), 'viewer', null);
  end if;

  perform set_config('app.organization_id', found_membership.id::text, true);
  return jsonb_build_object('account', to_jsonb(found_session), 'viewer', (
    select jsonb_build_object(
      'organizationId', found_membership.id,
      'personId', p.id,
      'name', p.name,
      'roles', to_jsonb(p.roles),
      'organization', jsonb_build_object(
        'id', found_membership.id, 'slug', found_membership.slug, 'name', found_membership.name,
        'timeZone', s.time_zone, 'locale', s.locale, 'currency', s.currency, 'isDemo', s.demo_version is not null),
      'boards', coalesce((
        select jsonb_agg(jsonb_build_object('boardId', b.board_id, 'role', b.role) order by b.board_id, b.role)
          from board_members b
          where b.organization_id = p.organization_id and b.person_id = p.id
            and b.from_on <= (at at time zone s.time_zone)::date
            and (b.until_on is null or b.until_on >= (at at time zone s.time_zone)::date)), '[]'))
      from people p join organization_settings s on s.organization_id = p.organization_id
      where p.organization_id = found_membership.id and p.id = found_membership.person_id and p.deactivated_at is null));
end $$;
grant execute on function viewer_of to cx_app;

${classed('boards', { slug: 'none', name: 'none', charter: 'free text' })}
${classed('board_members', { role: 'none' })}
`,
);
