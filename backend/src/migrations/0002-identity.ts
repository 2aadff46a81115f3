import { sql } from './sql.ts';

/** Browsers that signed in before, which organization is the demonstration, and where I belong, in one statement. */
export const identity = sql(
  2,
  'identity',
  `
alter table organizations add column is_demo boolean not null default false;

create table known_browsers (
  digest bytea not null,
  account_id uuid not null references accounts,
  expires_at timestamptz not null,
  primary key (digest, account_id)
);
create index known_browsers_of_account on known_browsers (account_id);
grant select, insert, update, delete on known_browsers to cx_app;
create index tokens_of_person on single_use_tokens (person_id);
create index tokens_of_account on single_use_tokens (account_id);

-- The account with the organizations it belongs to now. Each organization is read through its own door.
create function me_of(wanted uuid) returns jsonb language plpgsql as $$
declare
  place record;
  found jsonb;
  places jsonb := '[]';
begin
  for place in
    select o.id, o.slug, o.name, o.is_demo, m.person_id
      from account_memberships m join organizations o on o.id = m.organization_id
      where m.account_id = wanted and m.active order by lower(o.name), o.id
  loop
    perform set_config('app.organization_id', place.id::text, true);
    select jsonb_build_object('id', place.id, 'slug', place.slug, 'name', place.name, 'isDemo', place.is_demo,
        'boards', coalesce((select jsonb_agg(c.card order by c.slug) from board_cards c where c.organization_id = place.id), '[]'))
      into found
      from people p where p.organization_id = place.id and p.id = place.person_id and p.deactivated_at is null;
    if found is not null then places := places || found; end if;
  end loop;
  return (select jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email, 'organizations', places)
            from accounts a where a.id = wanted);
end $$;
grant execute on function me_of to cx_app;

-- People of the demonstration who have an account, for the sign-in page that lists them.
create function demo_people() returns jsonb language plpgsql as $$
declare
  place record;
  found jsonb := '[]';
begin
  for place in select o.id, o.slug, o.name from organizations o where o.is_demo order by o.slug
  loop
    perform set_config('app.organization_id', place.id::text, true);
    found := found || coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title,
          'accountId', m.account_id, 'organizationSlug', place.slug, 'organizationName', place.name,
          'roles', to_jsonb(p.roles) || coalesce((
            select jsonb_agg(distinct s.role) from board_members s
              where s.organization_id = p.organization_id and s.person_id = p.id and s.until_on is null), '[]'))
          order by p.id)
        from account_memberships m join people p on p.organization_id = m.organization_id and p.id = m.person_id
        where m.organization_id = place.id and m.active and p.deactivated_at is null), '[]');
  end loop;
  return found;
end $$;
grant execute on function demo_people to cx_app;
`,
);
