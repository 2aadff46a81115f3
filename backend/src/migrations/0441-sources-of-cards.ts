import { sql } from './sql.ts';

/** Whoever asks which files a metric stands on looks only at those of its source, and no longer at every file of the house. */
export const sourcesOfCards = sql(
  441,
  'sources-of-cards',
  `
create or replace view import_cards with (security_invoker = true) as
  select i.organization_id, i.id,
    jsonb_build_object(
      'id', i.id,
      'fileName', i.file_name,
      'state', i.state,
      'sourceName', s.name,
      'committedAt', i.committed_at,
      'period', case when not i.mapping @? '$.columns[*] ? (@.role == "DATE")' then i.mapping -> 'period' end) as card,
    i.source_id
  from imports i left join sources s on s.organization_id = i.organization_id and s.id = i.source_id;
`,
);
