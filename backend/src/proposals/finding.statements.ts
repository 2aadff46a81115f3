import { statement } from '../platform/database/statement.ts';

/**
 * Proposals that say the same in other words: most of the telling words shared, or a title that reads alike. What was
 * merged is found as what it was merged into. $1 text · $2 configuration of its language · $3 how many
 */
export const similar = statement(
  'proposals.similar',
  `
with asked as (
  select array_agg(lexeme) as lexemes, string_agg(quote_literal(lexeme), ' | ')::tsquery as query
  from unnest(to_tsvector($2::text::regconfig, $1)) where lexeme ~ '^\\w{3,}$'),
alike as (
  select f.root_id as id, ts_rank(p.search, asked.query) as rank,
    (select count(*) from unnest(tsvector_to_array(p.search)) word where word = any(asked.lexemes)) as shared,
    similarity(lower(p.title), lower(left($1, 120))) as reads_alike, cardinality(asked.lexemes) as asked
  from asked, proposals p
    join proposal_merges m on m.organization_id = p.organization_id and m.proposal_id = p.id
    cross join lateral (select m.root_id) f
  where p.organization_id = current_organization() and p.state = 'MERGED' and p.search @@ asked.query
  union all
  select p.id, ts_rank(p.search, asked.query),
    (select count(*) from unnest(tsvector_to_array(p.search)) word where word = any(asked.lexemes)),
    similarity(lower(p.title), lower(left($1, 120))), cardinality(asked.lexemes)
  from asked, proposals p
  where p.organization_id = current_organization() and p.state not in ('DRAFT', 'WITHDRAWN', 'MERGED')
    and (p.search @@ asked.query or similarity(lower(p.title), lower(left($1, 120))) > 0.3))
select id from alike where shared >= least(2, asked) or reads_alike > 0.3
group by id order by max(shared) desc, max(reads_alike) desc, max(rank) desc, id limit $3`,
);

/** Contact reasons and touch points, each with the newest texts that people put there. */
export const topicsWithTexts = statement(
  'proposals.topics',
  `select 'CONTACT_REASON' as kind, r.id, r.version, r.name, r.words, array(
     select p.text from proposals p where p.organization_id = r.organization_id and p.reason_id = r.id
       and p.state not in ('DRAFT', 'WITHDRAWN') order by p.submitted_at desc limit 40) as texts
   from contact_reasons r where r.organization_id = current_organization() and r.merged_into_id is null
   union all
   select 'TOUCH_POINT', t.id, t.version, t.name, t.words, array(
     select p.text from proposals p where p.organization_id = t.organization_id and p.touch_point_id = t.id
       and p.state not in ('DRAFT', 'WITHDRAWN') order by p.submitted_at desc limit 40)
   from touch_points t where t.organization_id = current_organization()
   order by 1, 4, 2`,
);
