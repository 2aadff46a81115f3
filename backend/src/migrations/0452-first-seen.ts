import { sql } from './sql.ts';

/**
 * When what became a project was first seen: by the earliest of the signals and submissions that came together in it. One
 * that was merged into it later, with a younger signal, does not make it younger.
 */
export const firstSeen = sql(
  452,
  'first-seen',
  `
create or replace view project_origins with (security_invoker = true) as
  select n.organization_id, n.project_id, n.number as nomination_number, n.source, n.decided_at,
    (select min(coalesce(s.created_at, f.submitted_at, f.created_at)) from nominations f
      left join signals s on s.organization_id = f.organization_id and s.id = f.signal_id
    where f.organization_id = n.organization_id and (f.id = n.id or f.merged_into_id = n.id)) as seen_at
  from nominations n where n.project_id is not null;
`,
);
