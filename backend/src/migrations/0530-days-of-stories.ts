import { sql } from './sql.ts';

/** On paper a story that speaks for a nomination says that it is one, and of which day, also when its words are gone. */
export const daysOfStories = sql(
  530,
  'days-of-stories',
  `
create or replace view evidence_of_nominations with (security_invoker = true) as
  select e.organization_id, e.id, coalesce(n.merged_into_id, n.id) as nomination_id,
    case when e.kind = 'STORY' then s.title else e.text end as text,
    e.frozen, e.snapshot_id, e.added_at, s.expires_on, s.happened_on
  from nomination_evidence e
    join nominations n on n.organization_id = e.organization_id and n.id = e.nomination_id
    left join stories s on s.organization_id = e.organization_id and s.id = e.story_id;
`,
);
