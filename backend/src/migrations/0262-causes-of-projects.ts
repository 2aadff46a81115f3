import { sql } from './sql.ts';

/** The days whose figures caused a project: those of the evidence frozen for its nomination and what was merged into it. */
export const causesOfProjects = sql(
  262,
  'causes-of-projects',
  `
create view project_causes with (security_invoker = true) as
  select n.organization_id, n.project_id, n.number as nomination_number,
    min((s.content -> 'period' ->> 'from')::date) as from_day, max((s.content -> 'period' ->> 'to')::date) as to_day
  from nominations n
    join nominations f on f.organization_id = n.organization_id and (f.id = n.id or f.merged_into_id = n.id)
    join nomination_evidence e on e.organization_id = f.organization_id and e.nomination_id = f.id
    join snapshots s on s.organization_id = e.organization_id and s.id = e.snapshot_id
  where n.project_id is not null
  group by n.organization_id, n.project_id, n.number;
grant select on project_causes to cx_app;
`,
);
