import { sql } from './sql.ts';

/** When what became a project was first seen: by the signal it was nominated from, its own or one merged into it. */
export const seenAsSignals = sql(
  451,
  'seen-as-signals',
  `
create or replace view project_origins with (security_invoker = true) as
  select n.organization_id, n.project_id, n.number as nomination_number, n.source, n.decided_at,
    coalesce((
      select min(s.created_at) from nominations f
        join signals s on s.organization_id = f.organization_id and s.id = f.signal_id
      where f.organization_id = n.organization_id and (f.id = n.id or f.merged_into_id = n.id)),
      n.submitted_at, n.created_at) as seen_at
  from nominations n where n.project_id is not null;
`,
);
