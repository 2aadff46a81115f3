import { sql } from './sql.ts';

/** The demonstration can be removed whole, which the serving login could not do row by row: what is kept for ever is kept for real organizations. */
export const demo = sql(
  70,
  'demo',
  `
create function remove_demonstration(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  tenant text;
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
  delete from single_use_tokens where organization_id = wanted or account_id in (select account_id from leaving);
  delete from account_memberships where organization_id = wanted;
  delete from sessions where account_id in (select account_id from leaving)
    and not exists (select from account_memberships m where m.account_id = sessions.account_id);
  delete from account_passwords where account_id in (select account_id from leaving)
    and not exists (select from account_memberships m where m.account_id = account_passwords.account_id);
  delete from accounts where id in (select account_id from leaving)
    and not exists (select from account_memberships m where m.account_id = accounts.id);
  delete from organizations where id = wanted;
end $$;
revoke all on function remove_demonstration from public;
grant execute on function remove_demonstration to cx_app;
`,
);
