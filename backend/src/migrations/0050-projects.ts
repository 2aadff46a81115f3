import { classed, sql, tenantTable } from './sql.ts';

/** Projects with the departments involved, their moves, their status reports and who has read those. */
export const projects = sql(
  50,
  'projects',
  `
create table projects (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  problem text not null default '' check (length(problem) <= 20000),
  owner_id uuid not null,
  co_owner_id uuid check (co_owner_id <> owner_id),
  stage text not null check (stage in
    ('CHARTERED', 'ACTIVE', 'ON_HOLD', 'DELIVERED', 'MEASURING', 'CLOSED', 'STOPPED')),
  chartered_on date not null,
  review_on date,
  metric_id uuid,
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, owner_id) references people,
  foreign key (organization_id, co_owner_id) references people
);
create index projects_of_owner on projects (organization_id, owner_id);
create index projects_of_co_owner on projects (organization_id, co_owner_id) where co_owner_id is not null;
-- A project is never deleted, so its number is never given again.
${tenantTable('projects', 'select, insert, update')}

create table project_departments (
  organization_id uuid not null references organizations,
  id uuid not null,
  project_id uuid not null,
  department_id uuid not null,
  primary key (organization_id, id),
  unique (organization_id, project_id, department_id),
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, department_id) references departments on delete cascade
);
create index projects_of_department on project_departments (organization_id, department_id);
${tenantTable('project_departments', 'select, insert, delete')}

create table stage_changes (
  organization_id uuid not null references organizations,
  id uuid not null,
  project_id uuid not null,
  from_stage text not null,
  to_stage text not null,
  because text not null default '' check (length(because) <= 2000),
  changed_at timestamptz not null,
  changed_by_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, changed_by_id) references people
);
create index stage_changes_of_project on stage_changes (organization_id, project_id, changed_at);
${tenantTable('stage_changes', 'select, insert')}

create table status_reports (
  organization_id uuid not null references organizations,
  id uuid not null,
  project_id uuid not null,
  author_id uuid not null,
  reported_at timestamptz not null,
  done text not null check (length(done) <= 2000),
  next text not null check (length(next) <= 2000),
  needs_decision text not null check (length(needs_decision) <= 2000),
  health text not null check (health in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
  no_change boolean not null,
  as_deputy boolean not null,
  primary key (organization_id, id),
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, author_id) references people
);
create index status_reports_newest on status_reports (organization_id, project_id, reported_at desc, id desc);
${tenantTable('status_reports', 'select, insert')}

create table report_acknowledgements (
  organization_id uuid not null references organizations,
  id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  acknowledged_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, report_id, person_id),
  foreign key (organization_id, report_id) references status_reports,
  foreign key (organization_id, person_id) references people
);
${tenantTable('report_acknowledgements', 'select, insert')}

-- Health is not here: it depends on the day and on the reviews, so the field ProjectCard.health is computed by rule.
create view project_cards with (security_invoker = true) as
  select p.organization_id, p.id, p.board_id, p.owner_id, p.co_owner_id, p.number, p.title,
    jsonb_build_object(
      'id', p.id, 'boardId', p.board_id, 'number', p.number, 'title', p.title, 'stage', p.stage,
      'charteredOn', p.chartered_on, 'owner', o.card, 'coOwner', c.card, 'latestReport', r.card) as card
  from projects p
    join person_cards o on o.organization_id = p.organization_id and o.id = p.owner_id
    left join person_cards c on c.organization_id = p.organization_id and c.id = p.co_owner_id
    left join lateral (
      select jsonb_build_object(
          'id', s.id, 'done', s.done, 'next', s.next, 'needsDecision', s.needs_decision, 'health', s.health,
          'noChange', s.no_change, 'asDeputy', s.as_deputy, 'reportedAt', s.reported_at, 'author', a.card) as card
        from status_reports s
          join person_cards a on a.organization_id = s.organization_id and a.id = s.author_id
        where s.organization_id = p.organization_id and s.project_id = p.id
        order by s.reported_at desc, s.id desc limit 1) r on true;
grant select on project_cards to cx_app;

${classed('projects', { title: 'free text', problem: 'free text', stage: 'none' })}
${classed('stage_changes', { from_stage: 'none', to_stage: 'none', because: 'free text' })}
${classed('status_reports', { done: 'free text', next: 'free text', needs_decision: 'free text', health: 'none' })}
`,
);
