import { sql } from './sql.ts';

/** The demonstration is removed with everything that is kept of its accounts, also once somebody has signed in to one. */
export const leavingAccounts = sql(
  111,
  'leaving-accounts',
  `
create or replace function remove_demonstration(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  tenant text;
  kept record;
  goes_on boolean;
  passes integer := 0;
begin
  if not exists (select from organizations where id = wanted and is_demo) then
    raise exception 'This organization is no demonstration.';
  end if;
  perform set_config('app.organization_id', wanted::text, true);
  -- Rows that others point to go in a later pass; each pass takes at least one table further.
  loop
    goes_on := false;
    for tenant in select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('account_memberships', 'single_use_tokens')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id')
    loop
      begin
        execute format('delete from %I where organization_id = $1', tenant) using wanted;
      exception when foreign_key_violation then
        goes_on := true;
      end;
    end loop;
    passes := passes + 1;
    exit when not goes_on;
    if passes > 50 then raise exception 'The demonstration could not be removed.'; end if;
  end loop;
  create temporary table leaving on commit drop as
    select account_id from account_memberships where organization_id = wanted;
  delete from account_memberships where organization_id = wanted;
  delete from leaving l where exists (select from account_memberships m where m.account_id = l.account_id);
  delete from single_use_tokens where organization_id = wanted;
  -- Whatever a later migration keeps of an account goes with it.
  for kept in
    select f.conrelid::regclass as "table", a.attname as "column"
      from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      where f.confrelid = 'accounts'::regclass and f.contype = 'f'
  loop
    execute format('delete from %s where %I in (select account_id from leaving)', kept."table", kept."column");
  end loop;
  delete from accounts where id in (select account_id from leaving);
  delete from organizations where id = wanted;
end $$;
`,
);
