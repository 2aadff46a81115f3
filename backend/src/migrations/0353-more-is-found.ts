import { sql } from './sql.ts';

/** Whatever happens to rows of a table, search hears of the thing that this column names. */
const followed = (table: string, kind: string) =>
  (['insert', 'update', 'delete'] as const)
    .map(
      (event) => `
create trigger search_hears_${event} after ${event} on ${table}
  referencing ${event === 'delete' ? 'old' : 'new'} table as changed
  for each statement execute function search_follows('${kind}', 'id');`,
    )
    .join('');

/**
 * Also found: items of published agendas, minutes, what customers get in touch about, and files of projects. Nothing that
 * stands in confidence is among them, and of an agenda only what was published.
 */
export const moreIsFound = sql(
  353,
  'more-is-found',
  `
-- The minutes of a meeting have its id; to be found beside it they have one of their own.
create function found_minutes_id(meeting uuid) returns uuid language sql immutable parallel safe
  return md5('minutes ' || meeting)::uuid;

create view found_agenda_item with (security_invoker = true) as
  select i.organization_id, i.id, 'AGENDA_ITEM'::text as kind, m.board_id, 'BOARD'::text as audience,
    array_remove(array[said.presenter_id], null) as readers, m.number, null::text as slug, null::text as facet,
    said.title, ''::text as body, (m.starts_at at time zone m.time_zone)::date as happened_on
  from agenda_items i
    join meetings m on m.organization_id = i.organization_id and m.id = i.meeting_id and m.state <> 'CANCELLED'
    cross join lateral (
      select v.content from agenda_versions v
      where v.organization_id = i.organization_id and v.meeting_id = i.meeting_id order by v.number desc limit 1) v
    cross join lateral (
      select s.title, s."presenterId" as presenter_id
      from jsonb_to_recordset(v.content -> 'items') as s ("itemId" uuid, title text, "presenterId" uuid)
      where s."itemId" = i.id limit 1) said
  where not i.is_confidential;
grant select on found_agenda_item to cx_app;

create view found_minutes with (security_invoker = true) as
  select t.organization_id, found_minutes_id(t.id) as id, 'MINUTES'::text as kind, t.board_id, 'BOARD'::text as audience,
    '{}'::uuid[] as readers, t.number, null::text as slug, t.record ->> 'kind' as facet,
    'Minutes of ' || case t.record ->> 'kind' when 'METRICS' then 'metrics session ' else 'project review ' end || t.number as title,
    left(coalesce((select string_agg(x.text, ' ' order by x.id) from minutes_texts x
      where x.organization_id = t.organization_id and x.minutes_id = t.id and x.confidential_item_id is null), ''), 8000) as body,
    coalesce((t.record ->> 'startedAt')::timestamptz at time zone (t.record ->> 'timeZone'), t.created_at)::date
      as happened_on
  from minutes t;
grant select on found_minutes to cx_app;

create view found_contact_reason with (security_invoker = true) as
  select t.organization_id, t.id, 'CONTACT_REASON'::text as kind, null::uuid as board_id, 'EVERYONE'::text as audience,
    '{}'::uuid[] as readers, null::integer as number, null::text as slug, null::text as facet,
    t.name as title, t.words as body, t.created_at::date as happened_on
  from contact_reasons t where t.merged_into_id is null;
grant select on found_contact_reason to cx_app;

create view found_file with (security_invoker = true) as
  select t.organization_id, t.id, 'FILE'::text as kind, p.board_id, 'BOARD'::text as audience,
    array_remove(array[p.owner_id, p.co_owner_id], null) as readers, p.number, null::text as slug, null::text as facet,
    t.name as title, p.title as body, t.added_at::date as happened_on
  from project_files t join projects p on p.organization_id = t.organization_id and p.id = t.project_id;
grant select on found_file to cx_app;

${followed('contact_reasons', 'CONTACT_REASON')}
${followed('project_files', 'FILE')}

-- What an agenda says is found once it is published; what is not in it any more, no longer.
create function search_hears_agenda() returns trigger language plpgsql as $$
begin
  perform put_into_search(new.organization_id, 'AGENDA_ITEM', array(
    select distinct (said ->> 'itemId')::uuid from agenda_versions v, jsonb_array_elements(v.content -> 'items') said
    where v.organization_id = new.organization_id and v.meeting_id = new.meeting_id and v.number >= new.number - 1));
  return null;
end $$;
create trigger search_hears_published after insert on agenda_versions
  for each row execute function search_hears_agenda();

create function search_hears_item() returns trigger language plpgsql as $$
begin
  perform put_into_search(new.organization_id, 'AGENDA_ITEM', array[new.id]);
  return null;
end $$;
create trigger search_hears_kept after update on agenda_items for each row
  when ((old.is_confidential, old.meeting_id) is distinct from (new.is_confidential, new.meeting_id))
  execute function search_hears_item();

create function search_hears_meeting() returns trigger language plpgsql as $$
begin
  perform put_into_search(new.organization_id, 'AGENDA_ITEM', array(
    select i.id from agenda_items i where i.organization_id = new.organization_id and i.meeting_id = new.id));
  return null;
end $$;
create trigger search_hears_moved after update on meetings for each row
  when ((old.state = 'CANCELLED', old.starts_at) is distinct from (new.state = 'CANCELLED', new.starts_at))
  execute function search_hears_meeting();

create function search_hears_minutes() returns trigger language plpgsql as $$
begin
  perform put_into_search(new.organization_id, 'MINUTES', array[found_minutes_id(case tg_argv[0]
    when 'minutes_id' then (to_jsonb(new) ->> 'minutes_id')::uuid else new.id end)]);
  return null;
end $$;
create trigger search_hears_written after insert or update on minutes
  for each row execute function search_hears_minutes('id');
create trigger search_hears_text after insert or update on minutes_texts
  for each row execute function search_hears_minutes('minutes_id');

create function search_hears_owner() returns trigger language plpgsql as $$
begin
  perform put_into_search(new.organization_id, 'FILE', array(
    select f.id from project_files f where f.organization_id = new.organization_id and f.project_id = new.id));
  return null;
end $$;
create trigger search_hears_owner after update on projects for each row
  when ((old.owner_id, old.co_owner_id, old.title) is distinct from (new.owner_id, new.co_owner_id, new.title))
  execute function search_hears_owner();

do $$
declare
  known record;
  wanted text;
  last uuid;
begin
  for known in select id from organizations loop
    perform set_config('app.organization_id', known.id::text, true);
    foreach wanted in array array['AGENDA_ITEM', 'MINUTES', 'CONTACT_REASON', 'FILE'] loop
      last := '00000000-0000-0000-0000-000000000000';
      while last is not null loop
        last := refill_search(known.id, wanted, last);
      end loop;
    end loop;
  end loop;
  perform set_config('app.organization_id', '', true);
end $$;
`,
);
