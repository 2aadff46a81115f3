import { sql } from './sql.ts';

/** What an author wrote, or answered as themselves; in every other column a person is only named by somebody. */
const ownColumns = `array['person_id', 'author_id', 'nominator_id', 'asker_id']`;

/** Letters and digits, whatever the locale of the database takes for one. */
const letter = '[[:alnum:]_\\u00C0-\\u1FFF]';

/**
 * Forgetting a person spares their namesakes; what is held of a person shows no row that they may not read; who acted
 * on a project is told to its owners; and neglect is measured by comments and promises that there are.
 */
export const mendedSights = sql(
  283,
  'mended-sights',
  `
-- Whether a text says these words, as words of their own: "Jan Novak" is not said by "Jan Novakova".
create function says(told text, words text) returns boolean language sql immutable set search_path = pg_catalog, pg_temp as $$
  select strpos(told, words) > 0 and told ~ (case when words like '%@%'
    then '(?<![[:alnum:]._%+-])' || e.scaped || '(?![[:alnum:]_-]|[.][[:alnum:]])'
    else '(?<!${letter})' || e.scaped || '(?!${letter})' end)
  from (select regexp_replace(words, '([^[:alnum:][:space:]\\u0080-\\uFFFF])', '\\\\\\1', 'g') as scaped) e
$$;
-- The same of a document: of every text in it, not of how they are written down.
create function says(told jsonb, words text) returns boolean language sql immutable set search_path = public, pg_temp as $$
  select strpos(told::text, btrim(to_jsonb(words)::text, '"')) > 0 and exists (
    select from jsonb_path_query(told, 'strict $.**') part
    where jsonb_typeof(part) = 'string' and says(part #>> '{}', words))
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
    where organization_id = organization and (person_id = wanted or person_id is null and name = any(names));
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

-- Rows that are this person's own; where somebody named them, only which row it is, and nothing of another's draft.
create or replace function rows_about(wanted uuid) returns jsonb language plpgsql stable set search_path = public, pg_temp as $$
declare
  place record;
  found jsonb;
  told jsonb := '{}';
begin
  for place in
    select c.conrelid::regclass::text as "table", a.attname as "column", case when a.attname = any(${ownColumns})
        then 'to_jsonb(t) - array[''digest'', ''token_digest'', ''organization_id'']'
        else 'jsonb_build_object(''id'', to_jsonb(t) -> ''id'')' end as "row",
      case when c.conrelid = 'nominations'::regclass and a.attname <> all(${ownColumns})
        then 't.state <> ''DRAFT''' else 'true' end as "shown"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and c.connamespace = 'public'::regnamespace
      and cardinality(c.conkey) = 2 and has_table_privilege(c.conrelid, 'select')
    order by 1, 2
  loop
    execute format('select jsonb_agg(%s) from %s t
      where t.organization_id = current_organization() and t.%I = $1 and %s', place."row", place."table", place."column", place."shown")
      into found using wanted;
    if found is not null then told := told || jsonb_build_object(place."table" || '.' || place."column", found); end if;
  end loop;
  return told;
end $$;

-- Whom a thing concerns closely enough to be told who acted on it: of a project its owners, and not all who read it.
create view told_who_acts with (security_invoker = true) as
  select r.organization_id, r.person_id, r.entry_id from search_readers r
    join search_entries e on e.organization_id = r.organization_id and e.id = r.entry_id
    where e.kind <> 'PROJECT'
  union all
  select organization_id, owner_id, id from projects
  union all
  select organization_id, co_owner_id, id from projects where co_owner_id is not null;

-- A place is measured once however many columns name it; what is better low is turned, so that 2 is always good.
create or replace view scores_at_touch_points with (security_invoker = true) as
  select d.organization_id, t.id as topic_id, d.day, d.n,
    (4 * (d.score - q.scale_min)::double precision / (q.scale_max - q.scale_min) - 2)
      * case way.direction when 'LOWER_IS_BETTER' then -1 else 1 end as feeling
  from touch_points t
    cross join lateral (select distinct l.dimension_set_id from response_labels l
      where l.organization_id = t.organization_id and l.grouping = lower(t.name)) l
    join answer_days d on d.organization_id = t.organization_id and d.dimension_set_id = l.dimension_set_id
    join questions q on q.organization_id = d.organization_id and q.id = d.question_id
    left join (select distinct on (f.organization_id, f.question_id) f.organization_id, f.question_id, f.direction
      from metric_definitions f
        join metrics m on m.organization_id = f.organization_id and m.id = f.metric_id and m.state <> 'DRAFT'
      order by f.organization_id, f.question_id, f.valid_from desc, f.defined_at desc) way
      on way.organization_id = q.organization_id and way.question_id = q.id
  where q.scale_max > q.scale_min and d.score is not null;

-- Codes of comments that there are, on the days those are dated now.
create or replace view feelings_about_reasons with (security_invoker = true) as
  select k.organization_id, r.reason_id as topic_id, c.day, k.emotion as feeling
  from comment_codes k
    join counted_reasons r on r.organization_id = k.organization_id and r.id = k.reason_id
    join response_comments c on c.organization_id = k.organization_id and c.response_id = k.response_id and c.question = k.question
  where k.emotion is not null;

-- Projects that promise to change the contacts about a reason.
create view projects_about_topics with (security_invoker = true) as
  select p.organization_id, r.reason_id as topic_id, p.id as project_id from (
      select organization_id, reason_id, id from projects union select organization_id, reason_id, project_id from effect_plans) p
    join counted_reasons r on r.organization_id = p.organization_id and r.id = p.reason_id;
grant select on told_who_acts, projects_about_topics to cx_app;
grant execute on function says(text, text), says(jsonb, text) to cx_app;
`,
);
