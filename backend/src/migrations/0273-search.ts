import { classed, sql, tenantTable } from './sql.ts';

const tenant = 'organization_id uuid not null references organizations';

/**
 * One index of everything that is found by its words. PostgreSQL does not use its own indices for words behind
 * row-level security, so the words stand in rows: an entry's words on the shelf of those who may read it. Slips of the
 * finger are found by the words that are left when one letter is taken away.
 */
export const search = sql(
  273,
  'search',
  `
create function folded(said text) returns text language sql immutable parallel safe
  return regexp_replace(normalize(lower(said), nfd), '[\\u0300-\\u036f]', '', 'g');

create function search_language(locale text) returns regconfig language sql immutable parallel safe
  return case left(locale, 2) when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig
    when 'nl' then 'dutch'::regconfig else 'simple'::regconfig end;

create function slips_of(word text) returns setof text language sql immutable parallel safe as $$
  select word union select left(word, nth - 1) || substr(word, nth + 1) from generate_series(1, length(word)) nth
$$;

create table search_entries (
  ${tenant},
  id uuid not null,
  kind text not null,
  board_id uuid,
  shelf text not null,
  readers uuid[] not null default '{}',
  number integer,
  slug text,
  facet text,
  title text not null,
  body text not null default '',
  happened_on date not null,
  words tsvector not null default '',
  primary key (organization_id, id)
);
${tenantTable('search_entries')}

create table search_words (
  ${tenant},
  shelf text collate "C" not null,
  word text collate "C" not null,
  entry_id uuid not null,
  primary key (organization_id, shelf, word, entry_id)
);
${tenantTable('search_words')}

create table search_readers (
  ${tenant},
  person_id uuid not null,
  entry_id uuid not null,
  primary key (organization_id, person_id, entry_id)
);
${tenantTable('search_readers')}

create table search_slips (
  ${tenant},
  slip text collate "C" not null,
  word text collate "C" not null,
  kind text not null,
  primary key (organization_id, slip, word, kind)
);
${tenantTable('search_slips')}

-- Words and readers of an entry stand and fall with it. Titles are found by the words as written, too.
create function search_words_follow() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from search_words w using old_entries o, unnest(tsvector_to_array(o.words)) gone
      where w.organization_id = o.organization_id and w.shelf = o.shelf and w.word = gone and w.entry_id = o.id;
    delete from search_readers r using old_entries o, unnest(o.readers) gone
      where r.organization_id = o.organization_id and r.person_id = gone and r.entry_id = o.id;
    -- Of people and of stories not even a word stays behind.
    delete from search_slips s using old_entries o, unnest(tsvector_to_array(to_tsvector('simple', folded(o.title)))) gone, slips_of(gone) without
      where o.kind in ('PERSON', 'STORY') and s.organization_id = o.organization_id and s.slip = without
        and s.word = gone and s.kind = o.kind and not exists (
          select from search_words w
          where w.organization_id = o.organization_id and w.shelf = o.shelf and w.word = gone);
  end if;
  if tg_op <> 'DELETE' then
    insert into search_words (organization_id, shelf, word, entry_id)
      select n.organization_id, n.shelf, word, n.id from new_entries n, unnest(tsvector_to_array(n.words)) word;
    insert into search_readers (organization_id, person_id, entry_id)
      select distinct n.organization_id, reader, n.id from new_entries n, unnest(n.readers) reader;
    insert into search_slips (organization_id, slip, word, kind)
      select distinct n.organization_id, without, said, n.kind
      from new_entries n, unnest(tsvector_to_array(to_tsvector('simple', folded(n.title)))) said, slips_of(said) without
      where length(said) between 4 and 30 order by 1, 2, 3, 4
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger words_of_new after insert on search_entries referencing new table as new_entries
  for each statement execute function search_words_follow();
create trigger words_of_changed after update on search_entries
  referencing old table as old_entries new table as new_entries
  for each statement execute function search_words_follow();
create trigger words_of_gone after delete on search_entries referencing old table as old_entries
  for each statement execute function search_words_follow();

-- Writes what is found of these things now; an entry that says the same as before is left alone.
create function put_into_search(organization uuid, wanted text, ids uuid[]) returns void language plpgsql as $$
declare
  language regconfig := coalesce(
    (select search_language(s.locale) from organization_settings s where s.organization_id = organization), 'simple');
begin
  execute format($put$
    with now_found as materialized (select * from %I where organization_id = $1 and id = any($2)),
      gone as (delete from search_entries e where e.organization_id = $1 and e.id = any($2) and e.kind = $3
        and not exists (select from now_found f where f.id = e.id))
    insert into search_entries
      (organization_id, id, kind, board_id, shelf, readers, number, slug, facet, title, body, happened_on, words)
    select f.organization_id, f.id, f.kind, f.board_id,
      f.kind || ' ' || case f.audience when 'BOARD' then f.board_id::text else f.audience end,
      f.readers, f.number, f.slug, f.facet, f.title, f.body, f.happened_on,
      setweight(to_tsvector($4, folded(f.title)), 'A') || setweight(to_tsvector('simple', folded(f.title)), 'B')
        || setweight(to_tsvector('simple', coalesce(f.number::text, '')), 'A')
        || setweight(to_tsvector($4, folded(f.body)), 'C')
    from now_found f
    on conflict (organization_id, id) do update set
      (board_id, shelf, readers, number, slug, facet, title, body, happened_on, words)
        = row (excluded.board_id, excluded.shelf, excluded.readers, excluded.number, excluded.slug, excluded.facet,
          excluded.title, excluded.body, excluded.happened_on, excluded.words)
      where (search_entries.shelf, search_entries.readers, search_entries.number, search_entries.slug,
          search_entries.title, search_entries.body, search_entries.happened_on, search_entries.words)
        is distinct from (excluded.shelf, excluded.readers, excluded.number, excluded.slug,
          excluded.title, excluded.body, excluded.happened_on, excluded.words)
  $put$, 'found_' || lower(wanted)) using organization, ids, wanted, language;
end $$;

create function search_follows() returns trigger language plpgsql as $$
declare
  of_organization record;
begin
  for of_organization in execute
    format('select organization_id as id, array_agg(distinct %I) as things from changed group by 1', tg_argv[1])
  loop
    perform put_into_search(of_organization.id, tg_argv[0], of_organization.things);
  end loop;
  return null;
end $$;

-- Everything of one organization anew: when it begins to be searched, and when its language changes.
create function refill_search(organization uuid) returns void language plpgsql as $$
declare
  kind text;
  ids uuid[];
begin
  foreach kind in array array['MEETING', 'METRIC', 'PROJECT', 'PROPOSAL', 'DECISION', 'ACTION', 'RESOLUTION', 'TOPIC',
    'NOMINATION', 'DEEP_DIVE', 'RATIONALE', 'STORY', 'VISION', 'PERSON']
  loop
    execute format('select array_agg(id) from %I where organization_id = $1', 'found_' || lower(kind))
      into ids using organization;
    if ids is not null then perform put_into_search(organization, kind, ids); end if;
  end loop;
end $$;

create function search_learns_language() returns trigger language plpgsql as $$
begin
  perform refill_search(new.organization_id);
  return null;
end $$;
create trigger search_learns_language after update of locale on organization_settings
  for each row when (old.locale is distinct from new.locale) execute function search_learns_language();

${classed('search_entries', { kind: 'none', shelf: 'none', slug: 'none', facet: 'none', title: 'personal', body: 'personal' })}
${classed('search_words', { shelf: 'none', word: 'personal' })}
${classed('search_slips', { slip: 'personal', word: 'personal', kind: 'none' })}
`,
);
