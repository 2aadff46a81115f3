import { classed, sql } from './sql.ts';

/**
 * Who is forgotten is forgotten as a witness too: of a step, of what speaks for a cause, and in what was kept to take
 * back an act; also where more than the name was written down.
 */
export const witnessesForgotten = sql(
  520,
  'witnesses-forgotten',
  `
create function says_any(told text, names text[]) returns boolean language sql immutable set search_path = public, pg_temp as $$
  select exists (select from unnest(names) n where says(lower(told), lower(n)))
$$;
-- What a piece of evidence said, without the witness when it is this one.
create function without_witness(facts jsonb, wanted uuid, names text[]) returns jsonb language sql immutable set search_path = public, pg_temp as $$
  select case when facts ->> 'kind' = 'WITNESS' and (facts ->> 'personId' = wanted::text
      or facts ->> 'personId' is null and says_any(facts ->> 'source', names))
    then facts || '{"source": ""}' else facts end
$$;

create or replace function forget_person(wanted uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  organization uuid := current_organization();
  account uuid;
  emails text[];
  names text[];
  words text;
  kept record;
begin
  if not exists (select from erasures where organization_id = organization and person_id = wanted) then
    raise exception 'Nobody noted that this person is forgotten.';
  end if;
  select p.account_id, array_remove(array[p.email, a.email], null), array_remove(array[p.name, a.name], null)
    into account, emails, names
    from people p left join accounts a on a.id = p.account_id
    where p.organization_id = organization and p.id = wanted and p.deactivated_at is not null;
  if not found then raise exception 'This person is still here.'; end if;
  -- A name of one word is a word of the language, and one that somebody else bears is theirs as well: neither is looked for.
  names := array(select distinct btrim(n) from unnest(names) n
    where btrim(n) ~ '[^[:space:]][[:space:]]+[^[:space:]]' and not exists (
      select from people o left join accounts a on a.id = o.account_id
      where o.organization_id = organization and o.id <> wanted
        and (says(lower(o.name), lower(btrim(n))) or says(lower(a.name), lower(btrim(n))))));

  update people set name = 'Former member', email = null, job_title = null, department_id = null, roles = '{}',
    account_id = null, version = version + 1 where organization_id = organization and id = wanted;
  update step_witnesses set name = ''
    where organization_id = organization and (person_id = wanted or person_id is null and says_any(name, names));
  update cause_evidence set source = '' where organization_id = organization and kind = 'WITNESS'
    and (person_id = wanted or person_id is null and says_any(source, names));
  update map_acts set changes = jsonb_set(changes, '{rows}', (
      select jsonb_agg(entry || jsonb_build_object('before', without_witness(entry -> 'before', wanted, names),
        'after', without_witness(entry -> 'after', wanted, names)) order by nth)
      from jsonb_array_elements(changes -> 'rows') with ordinality r (entry, nth)))
    where organization_id = organization and changes @> '{"rows": [{"kind": "CauseEvidence"}]}';
  update guest_presenters set name = 'Former guest', email = '', company = ''
    where organization_id = organization and lower(email) = any(emails);
  update pack_links set recipient = 'Former reader', company = ''
    where organization_id = organization and (lower(recipient) = any(emails) or recipient = any(names));
  delete from notices where organization_id = organization and person_id = wanted;
  delete from notice_preferences where organization_id = organization and person_id = wanted;
  delete from calendar_feeds where organization_id = organization and person_id = wanted;
  delete from mail_links where organization_id = organization and person_id = wanted;
  delete from visits where organization_id = organization and person_id = wanted;
  delete from proposal_followers where organization_id = organization and person_id = wanted;
  delete from idempotency_keys where organization_id = organization and person_id = wanted;
  delete from mails where organization_id = organization and (person_id = wanted or lower(recipient) = any(emails));
  delete from audit_texts t using audit_entries e
    where t.organization_id = organization and e.organization_id = organization and e.id = t.entry_id
      and e.subject_id = wanted;
  foreach words in array emails || names loop
    delete from audit_texts where organization_id = organization and (says(before, words) or says(after, words));
    delete from idempotency_keys where organization_id = organization and says(answer, words);
    delete from mails where organization_id = organization and kind <> 'SECURITY' and (says(body, words) or says(subject, words));
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
revoke execute on function says_any, without_witness from public;

${classed('cause_evidence', { source: 'personal' })}
`,
);
