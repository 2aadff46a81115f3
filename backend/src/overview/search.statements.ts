import { statement } from '../platform/database/statement.ts';

/** Of one word on one shelf no more are looked at than these; whoever asks is told when there are more. */
const looked = 120;
const meantAtMost = 12;

/** The shelves somebody may take from, named as what is found is put on them. */
export const readableShelves = ({ boards, seats, leads }: Record<'boards' | 'seats' | 'leads', string>) => `
    select kind || ' EVERYONE' as shelf from unnest(array['MEETING', 'METRIC', 'PROPOSAL', 'CONTACT_REASON', 'VISION', 'PERSON']) kind
    union all select kind || ' SEATS' from unnest(array['DEEP_DIVE', 'RATIONALE', 'STORY']) kind where ${seats}::boolean
    union all select 'METRIC LEADS' where ${leads}::boolean
    union all select kind || ' ' || b.id
    from unnest(array['AGENDA_ITEM', 'MINUTES', 'DECISION', 'ACTION', 'RESOLUTION', 'PROJECT', 'FILE', 'NOMINATION', 'TOPIC', 'VISION']) kind, board_cards b
    where b.organization_id = current_organization() and (${boards}::uuid[] is null or b.id = any(${boards}))`;

/**
 * What is found by these words, the best first: in the title before in the text, then the nearest day. Every word must
 * stand there, as the beginning of one. What stands on one agenda after another is found once, where it is nearest. Only shelves that the one who asks may take from are looked at, and what names them.
 * $1 words · $2 their language · $3 with slips of the finger · $4 boards whose things are read, null for all · $5 what
 * seats read · $6 what leads read · $7 the person · $8 kinds, null for all · $9 slug of the board, null for all · $10 since, null
 * for ever · $11 today · $12 how many
 */
export const searching = statement(
  'search.find',
  `
with asked as materialized (
    select said.lexeme as said, stem.lexeme as word
    from unnest(to_tsvector('simple', folded($1))) said, unnest(to_tsvector($2::text::regconfig, said.lexeme)) stem),
  meant as materialized (
    select said, word from asked
    union select a.said, s.word from asked a cross join lateral (
      select distinct t.word from slips_of(a.said) without
        join search_slips t on t.organization_id = current_organization() and t.slip = without collate "C"
      where $3::boolean and length(a.said) >= 4 limit ${meantAtMost}) s),
  wanted as materialized (
    select string_agg(either, ' & ')::tsquery as query from (
      select '(' || string_agg(quote_literal(word) || ':*', ' | ') || ')' as either from meant group by said) m),
  shelves as materialized (
${readableShelves({ boards: '$4', seats: '$5', leads: '$6' })}),
  taken as materialized (
    select c.entry_id, c.nth from shelves s cross join meant m cross join lateral (
      select w.entry_id, row_number() over (order by w.shelf, w.word, w.entry_id desc) as nth from search_words w
      where w.organization_id = current_organization() and w.shelf = s.shelf collate "C"
        and w.word >= m.word collate "C" and w.word < (m.word || chr(1114111)) collate "C"
      order by w.shelf, w.word, w.entry_id desc limit ${looked + 1}) c),
  near as materialized (
    select entry_id from taken where nth <= ${looked}
    union select r.entry_id from search_readers r
    where r.organization_id = current_organization() and r.person_id = $7),
  fitting as materialized (
    select e.id, e.kind, e.title, e.body, e.number, e.slug, e.facet, e.board_id, e.happened_on,
      e.shelf like '% LEADS' or e.shelf like '% NOBODY' as is_draft,
      ts_rank('{0, 0.1, 0.3, 1}', e.words, w.query)
        + case when e.number::text = ltrim(btrim($1), '#') then 10 else 0 end as rank
    from wanted w cross join near n
      -- Fetched one by one: joined, everything there is to be found would be read for every search.
      cross join lateral (
        select * from search_entries e where e.organization_id = current_organization() and e.id = n.entry_id offset 0) e
    where e.words @@ w.query and ($9::text is null or e.board_id = (
      select id from board_cards where organization_id = current_organization() and slug = $9)) and ($10::date is null or e.happened_on >= $10::date)),
  once as (
    select * from (
      select *, row_number() over (
        partition by case when kind = 'AGENDA_ITEM' then board_id end, case when kind = 'AGENDA_ITEM' then lower(title) else id::text end
        order by rank desc, abs(happened_on - $11::date), id) as again
      from fitting) f where again = 1)
select coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'count', count) order by kind)
    from (select kind, count(*)::int as count from once group by kind) k), '[]') as counts,
  exists (select from taken where nth > ${looked}) as "isCut",
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', f.id, 'kind', f.kind, 'title', f.title, 'body', f.body, 'number', f.number, 'slug', f.slug,
      'meetingKind', f.facet, 'board', b.card, 'happenedOn', to_char(f.happened_on, 'YYYY-MM-DD'), 'isDraft', f.is_draft,
      'rank', f.rank, 'daysAway', abs(f.happened_on - $11::date))
      order by f.nth)
    from (select *, row_number() over (order by rank desc, abs(happened_on - $11::date), id) as nth from once
      where $8::text[] is null or kind = any($8) order by nth limit $12) f
    left join board_cards b on b.organization_id = current_organization() and b.id = f.board_id), '[]') as found`,
);
