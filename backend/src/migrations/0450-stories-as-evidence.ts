import { sql } from './sql.ts';

/**
 * A customer's story can speak for a nomination. It is not copied: nobody can write a story anew, and where its words go
 * on their day they go here too. And a chart of more than a quarter does not say which days were bad.
 */
export const storiesAsEvidence = sql(
  450,
  'stories-as-evidence',
  `
alter table nomination_evidence
  drop constraint nomination_evidence_kind_check,
  add column story_id uuid,
  add foreign key (organization_id, story_id) references stories,
  add check (kind in ('SNAPSHOT', 'PROPOSAL', 'STORY', 'OBSERVATION')),
  add check ((kind = 'STORY') = (story_id is not null));
create index nomination_evidence_of_story on nomination_evidence (organization_id, story_id) where story_id is not null;

-- On paper a story is named: its words stay where they can be forgotten.
create or replace view evidence_of_nominations with (security_invoker = true) as
  select e.organization_id, e.id, coalesce(n.merged_into_id, n.id) as nomination_id,
    case when e.kind = 'STORY' then (
      select s.title from stories s where s.organization_id = e.organization_id and s.id = e.story_id) else e.text end as text,
    e.frozen, e.snapshot_id, e.added_at
  from nomination_evidence e
    join nominations n on n.organization_id = e.organization_id and n.id = e.nomination_id;

create or replace view project_causes with (security_invoker = true) as
  select n.organization_id, n.project_id, n.number as nomination_number,
    min((s.facts -> 'period' ->> 'from')::date) as from_day, max((s.facts -> 'period' ->> 'to')::date) as to_day
  from nominations n
    join nominations f on f.organization_id = n.organization_id and (f.id = n.id or f.merged_into_id = n.id)
    join nomination_evidence e on e.organization_id = f.organization_id and e.nomination_id = f.id
    join snapshots s on s.organization_id = e.organization_id and s.id = e.snapshot_id
  where n.project_id is not null and (s.metric_id is not null
    or (s.facts -> 'period' ->> 'to')::date - (s.facts -> 'period' ->> 'from')::date < 93)
  group by n.organization_id, n.project_id, n.number;
`,
);
