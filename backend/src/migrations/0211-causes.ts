import { classed, sql, tenantTable } from './sql.ts';

const own = `
  organization_id uuid not null references organizations,
  id uuid not null,`;

/** Who showed a step, what it touches, why it is so, and what the dive ended in. */
export const causes = sql(
  211,
  'causes',
  `
create table step_witnesses (${own}
  step_id uuid not null,
  -- Somebody of the organization, or a name.
  person_id uuid,
  name text not null default '' check (length(name) <= 200),
  showed text not null check (length(showed) between 1 and 2000),
  seen_on date not null,
  added_by_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, step_id) references process_steps,
  foreign key (organization_id, person_id) references people,
  foreign key (organization_id, added_by_id) references people
);
create index step_witnesses_of on step_witnesses (organization_id, step_id, seen_on);
${tenantTable('step_witnesses', 'select, insert, delete')}

create table step_links (${own}
  step_id uuid not null,
  reason_id uuid,
  metric_id uuid,
  other_step_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, step_id) references process_steps,
  foreign key (organization_id, reason_id) references contact_reasons,
  foreign key (organization_id, metric_id) references metrics,
  foreign key (organization_id, other_step_id) references process_steps,
  check (num_nonnulls(reason_id, metric_id, other_step_id) = 1)
);
create index step_links_of on step_links (organization_id, step_id);
create index step_links_to on step_links (organization_id, other_step_id) where other_step_id is not null;
${tenantTable('step_links', 'select, insert, delete')}

create table causes (${own}
  version integer not null default 1,
  created_at timestamptz not null,
  deep_dive_id uuid not null,
  parent_id uuid,
  step_id uuid,
  text text not null check (length(text) between 1 and 2000),
  bone text not null check (bone = any (array['PEOPLE', 'PROCESS', 'SYSTEM', 'RULE', 'SUPPLIER', 'SURROUNDINGS'])),
  state text not null check (state = any (array['HYPOTHESIS', 'SUPPORTED', 'REFUTED', 'ADDRESSED', 'RECURRED'])),
  department_id uuid,
  nomination_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, deep_dive_id) references deep_dives,
  foreign key (organization_id, parent_id) references causes,
  foreign key (organization_id, step_id) references process_steps,
  foreign key (organization_id, department_id) references departments,
  foreign key (organization_id, nomination_id) references nominations,
  check (parent_id <> id)
);
create index causes_of on causes (organization_id, deep_dive_id, created_at, id);
${tenantTable('causes')}

create table cause_evidence (${own}
  cause_id uuid not null,
  kind text not null check (kind = any (array['SNAPSHOT', 'DOCUMENT', 'WITNESS', 'NUMBER'])),
  text text not null default '' check (length(text) <= 2000),
  snapshot_id uuid,
  added_at timestamptz not null,
  added_by_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, cause_id) references causes,
  foreign key (organization_id, snapshot_id) references snapshots,
  foreign key (organization_id, added_by_id) references people,
  check ((kind = 'SNAPSHOT') = (snapshot_id is not null)),
  check (kind = 'SNAPSHOT' or text <> '')
);
create index cause_evidence_of on cause_evidence (organization_id, cause_id, added_at);
${tenantTable('cause_evidence', 'select, insert, delete')}

create table deep_dive_results (${own}
  deep_dive_id uuid not null,
  nomination_id uuid not null,
  primary key (organization_id, id),
  unique (organization_id, nomination_id),
  foreign key (organization_id, deep_dive_id) references deep_dives,
  foreign key (organization_id, nomination_id) references nominations
);
create index deep_dive_results_of on deep_dive_results (organization_id, deep_dive_id);
${tenantTable('deep_dive_results', 'select, insert')}

-- What became of a nomination, for the chapters it came from.
create view nomination_outcomes with (security_invoker = true) as
  select organization_id, id, project_id, jsonb_build_object('id', id, 'number', number, 'title', title, 'state', state) as card
  from nominations;
grant select on nomination_outcomes to cx_app;
create view contact_reason_names with (security_invoker = true) as
  select organization_id, id, name from contact_reasons;
grant select on contact_reason_names to cx_app;
create view project_stages with (security_invoker = true) as
  select organization_id, id, number, stage from projects;
grant select on project_stages to cx_app;

${classed('step_witnesses', { name: 'personal', showed: 'free text' })}
${classed('causes', { text: 'free text', bone: 'none', state: 'none' })}
${classed('cause_evidence', { kind: 'none', text: 'free text' })}
`,
);
