import { sql, tenantTable } from './sql.ts';

/**
 * Everything that is kept of one person, and how it is forgotten: their name goes, their acts stay. What the audit log
 * told in words about them goes too; its chain holds without.
 */
export const personalData = sql(
  276,
  'personal-data',
  `
create table erasures (
  organization_id uuid not null references organizations,
  id uuid not null,
  person_id uuid not null,
  erased_at timestamptz not null,
  erased_by_id uuid not null,
  primary key (organization_id, id),
  unique (organization_id, person_id),
  foreign key (organization_id, person_id) references people,
  foreign key (organization_id, erased_by_id) references people
);
${tenantTable('erasures', 'select, insert')}

-- Every row that names this person, by table and column, as far as the one who asks may read it. Keys of doors stay out.
create function rows_about(wanted uuid) returns jsonb language plpgsql stable set search_path = public, pg_temp as $$
declare
  place record;
  found jsonb;
  told jsonb := '{}';
begin
  for place in
    select c.conrelid::regclass::text as "table", a.attname as "column"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and c.connamespace = 'public'::regnamespace
      and cardinality(c.conkey) = 2 and has_table_privilege(c.conrelid, 'select')
    order by 1, 2
  loop
    execute format('select jsonb_agg(to_jsonb(t) - array[''digest'', ''token_digest'', ''organization_id'']) from %s t
      where t.organization_id = current_organization() and t.%I = $1', place."table", place."column")
      into found using wanted;
    if found is not null then told := told || jsonb_build_object(place."table" || '.' || place."column", found); end if;
  end loop;
  return told;
end $$;
grant execute on function rows_about to cx_app;

-- Forgets a person who has left. Only of the organization that asks, and only what its own act has noted as an erasure.
create function forget_person(wanted uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organization uuid := current_organization();
  account uuid;
  said text[];
  words text;
  kept record;
begin
  if not exists (select from erasures where organization_id = organization and person_id = wanted) then
    raise exception 'Nobody noted that this person is forgotten.';
  end if;
  select p.account_id, array_remove(array[p.name, p.email, a.name, a.email], null) into account, said
    from people p left join accounts a on a.id = p.account_id
    where p.organization_id = organization and p.id = wanted and p.deactivated_at is not null;
  if not found then raise exception 'This person is still here.'; end if;

  update people set name = 'Former member', email = null, job_title = null, department_id = null, roles = '{}',
    account_id = null, version = version + 1 where organization_id = organization and id = wanted;
  update step_witnesses set name = '' where organization_id = organization and (person_id = wanted or name = any(said));
  update guest_presenters set name = 'Former guest', email = '', company = ''
    where organization_id = organization and lower(email) = any(said);
  update pack_links set recipient = 'Former reader', company = ''
    where organization_id = organization and recipient = any(said);
  delete from notices where organization_id = organization and person_id = wanted;
  delete from notice_preferences where organization_id = organization and person_id = wanted;
  delete from calendar_feeds where organization_id = organization and person_id = wanted;
  delete from mail_links where organization_id = organization and person_id = wanted;
  delete from visits where organization_id = organization and person_id = wanted;
  delete from proposal_followers where organization_id = organization and person_id = wanted;
  delete from idempotency_keys where organization_id = organization and person_id = wanted;
  delete from mails where organization_id = organization and (person_id = wanted or lower(recipient) = any(said));
  delete from audit_texts t using audit_entries e
    where t.organization_id = organization and e.organization_id = organization and e.id = t.entry_id
      and e.subject_id = wanted;
  foreach words in array said loop
    delete from audit_texts where organization_id = organization
      and (strpos(before::text, words) > 0 or strpos(after::text, words) > 0);
    delete from idempotency_keys where organization_id = organization and strpos(answer::text, words) > 0;
    delete from mails where organization_id = organization and kind <> 'SECURITY'
      and (strpos(body, words) > 0 or strpos(subject, words) > 0);
  end loop;

  delete from single_use_tokens where organization_id = organization and person_id = wanted;
  delete from account_memberships where organization_id = organization and person_id = wanted;
  if account is null or exists (select from account_memberships where account_id = account) then return; end if;
  for kept in
    select f.conrelid::regclass as "table", a.attname as "column"
      from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      where f.confrelid = 'accounts'::regclass and f.contype = 'f' and f.conrelid <> 'people'::regclass
  loop
    execute format('delete from %s where %I = $1', kept."table", kept."column") using account;
  end loop;
  delete from accounts where id = account;
end $$;
grant execute on function forget_person to cx_app;
revoke execute on function forget_person from public;
`,
);
