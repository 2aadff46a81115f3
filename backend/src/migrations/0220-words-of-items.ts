import { sql } from './sql.ts';

/** What an item asks the board in words of its own, to be frozen with the agenda that is published. */
export const wordsOfItems = sql(
  220,
  'words-of-items',
  `
create view words_of_items with (security_invoker = true) as
  select i.organization_id, i.id as item_id, i.is_confidential,
    n.number as nomination_number, n.problem, n.owner_id,
    coalesce(np.card ->> 'text', pp.card ->> 'text', nullif(p.promise_in_words, '')) as promise
  from agenda_items i
    left join nominations n on n.organization_id = i.organization_id and n.id = i.nomination_id
    left join projects p on p.organization_id = i.organization_id and p.id = i.project_id
    left join promise_cards np on np.organization_id = n.organization_id and np.id = n.promise_id
    left join promise_cards pp on pp.organization_id = p.organization_id and pp.id = p.promise_id
  where n.id is not null or p.id is not null;
grant select on words_of_items to cx_app;
`,
);
