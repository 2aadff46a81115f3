import { classed, sql, tenantTable } from './sql.ts';

/**
 * An organization's own identity provider. A session begun by it opens that organization alone; where it is the only
 * way in, a session begun by a password opens the organization to its administrators.
 */
export const singleSignOn = sql(
  305,
  'single-sign-on',
  `
create table sign_in_providers (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  issuer text not null check (length(issuer) <= 500),
  client_id text not null check (length(client_id) between 1 and 300),
  secret bytea,
  domains text[] not null check (cardinality(domains) between 1 and 10),
  is_only boolean not null default false,
  worked_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id),
  check (not is_only or worked_at is not null)
);
${tenantTable('sign_in_providers')}
${classed('sign_in_providers', { issuer: 'none', client_id: 'none', domains: 'none' })}

create table sign_in_identities (
  organization_id uuid not null references organizations,
  id uuid not null,
  person_id uuid not null,
  issuer text not null,
  subject text not null check (length(subject) <= 300),
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, issuer, subject),
  foreign key (organization_id, person_id) references people
);
create index identities_of_person on sign_in_identities (organization_id, person_id);
${tenantTable('sign_in_identities', 'select, insert, delete')}
${classed('sign_in_identities', { issuer: 'none', subject: 'personal' })}

-- Whoever no longer comes in as anybody comes in by no provider either.
create function forget_identities() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  delete from sign_in_identities where organization_id = new.organization_id and person_id = new.id;
  return null;
end $$;
create trigger forgets_identities after update of account_id on people for each row
  when (old.account_id is not null and new.account_id is null) execute function forget_identities();

alter table organizations add column sign_in_issuer text, add column sign_in_domains text[] not null default '{}',
  add column only_by_provider boolean not null default false;
${classed('organizations', { sign_in_issuer: 'none', sign_in_domains: 'none' })}
alter table sessions add column organization_id uuid references organizations;
alter table single_use_tokens drop constraint single_use_tokens_purpose_check,
  add constraint single_use_tokens_purpose_check check (purpose in ('INVITATION', 'PASSWORD_RESET', 'SIGN_IN'));
create index organizations_by_sign_in_domain on organizations using gin (sign_in_domains);

create or replace function viewer_of(token bytea, slug_wanted text, at timestamptz) returns jsonb language plpgsql as $$
declare
  found_session record;
  found_membership record;
begin
  select s.account_id, s.seen_at, s.expires_at, s.organization_id, a.email, a.name into found_session
    from sessions s join accounts a on a.id = s.account_id
    where s.token_digest = token and s.ended_at is null and s.idle_until > at and s.expires_at > at;
  if not found then return null; end if;

  select o.id, o.slug, o.name, o.only_by_provider, m.person_id into found_membership
    from organizations o join account_memberships m on m.organization_id = o.id
    where o.slug = slug_wanted and m.account_id = found_session.account_id and m.active
      and (found_session.organization_id is null or found_session.organization_id = o.id);
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
      where p.organization_id = found_membership.id and p.id = found_membership.person_id and p.deactivated_at is null
        and (found_session.organization_id is not null or not found_membership.only_by_provider
          or 'ADMINISTRATOR' = any(p.roles))));
end $$;

-- The account with the organizations it belongs to now; of a session that one house began, that house alone.
drop function me_of(uuid);
create function me_of(wanted uuid, house uuid default null) returns jsonb language plpgsql as $$
declare
  place record;
  found jsonb;
  places jsonb := '[]';
begin
  for place in
    select o.id, o.slug, o.name, o.is_demo, o.only_by_provider, m.person_id
      from account_memberships m join organizations o on o.id = m.organization_id
      where m.account_id = wanted and m.active and (house is null or o.id = house) order by lower(o.name), o.id
  loop
    perform set_config('app.organization_id', place.id::text, true);
    select jsonb_build_object('id', place.id, 'slug', place.slug, 'name', place.name, 'isDemo', place.is_demo,
        'opensElsewhere', place.only_by_provider and house is null and not 'ADMINISTRATOR' = any(p.roles),
        'boards', coalesce((select jsonb_agg(c.card order by c.slug) from board_cards c where c.organization_id = place.id), '[]'))
      into found
      from people p where p.organization_id = place.id and p.id = place.person_id and p.deactivated_at is null;
    if found is not null then places := places || found; end if;
  end loop;
  return (select jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email, 'organizations', places)
            from accounts a where a.id = wanted);
end $$;
grant execute on function me_of to cx_app;
`,
);
