import { sql, tenantTable } from './sql.ts';

const part = (table: string, thing: string, where = 'true') =>
  `select organization_id, id as part_id, ${thing} as thing_id from ${table} where ${where}`;

/** When somebody was here, so that they are told what changed since; and who did what, by the thing it was done to. */
export const whatChanged = sql(
  275,
  'what-changed',
  `
create table visits (
  organization_id uuid not null references organizations,
  person_id uuid not null,
  here_at timestamptz not null,
  -- The end of the visit before this one.
  since_at timestamptz,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people
);
${tenantTable('visits')}

create index audit_by_time on audit_entries (organization_id, at, id);
create index audit_of_person on audit_entries (organization_id, person_id, at, id) where person_id is not null;

-- What has an audit trail of its own and belongs to something that people know by name.
create view parts_of_things with (security_invoker = true) as
  ${[
    part('status_reports', 'project_id'),
    part('milestones', 'project_id'),
    part('revisions', 'project_id'),
    part('process_steps', 'deep_dive_id'),
    part('process_lanes', 'deep_dive_id'),
    part('causes', 'deep_dive_id'),
    part('agenda_versions', 'meeting_id'),
    part('proposal_answers', 'proposal_id', 'published_at is not null'),
  ].join('\n  union all ')};
grant select on parts_of_things to cx_app;
`,
);
