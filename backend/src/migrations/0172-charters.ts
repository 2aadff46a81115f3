import { classed, sql, tenantTable } from './sql.ts';

/** What a one-page charter says beside what a start needs: the promise, the sponsor, milestones and papers. */
export const charters = sql(
  172,
  'charters',
  `
alter table projects
  add column sponsor_id uuid,
  add column promise_id uuid,
  add column promise_in_words text not null default '' check (length(promise_in_words) <= 2000),
  add column single_department_because text not null default '' check (length(single_department_because) <= 2000),
  add foreign key (organization_id, sponsor_id) references people,
  add foreign key (organization_id, promise_id) references vision_promises,
  -- A promise of the vision, or one in its own words.
  add check (promise_id is null or promise_in_words = '');
create index projects_of_promise on projects (organization_id, promise_id) where promise_id is not null;
${classed('projects', { promise_in_words: 'free text', single_department_because: 'free text' })}

create view promise_cards with (security_invoker = true) as
  select p.organization_id, p.id, v.board_id, v.state, jsonb_build_object('id', p.id, 'text', p.text) as card
  from vision_promises p join visions v on v.organization_id = p.organization_id and v.id = p.vision_id;
grant select on promise_cards to cx_app;

create table milestones (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  project_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  due_on date not null,
  -- The day that was said first.
  first_due_on date not null,
  done_on date,
  primary key (organization_id, id),
  foreign key (organization_id, project_id) references projects
);
create index milestones_of_project on milestones (organization_id, project_id, due_on);
${tenantTable('milestones')}
${classed('milestones', { title: 'free text' })}

create view milestone_cards with (security_invoker = true) as
  select organization_id, id, project_id, due_on, jsonb_build_object(
    'id', id, 'version', version, 'title', title, 'dueOn', due_on, 'firstDueOn', first_due_on, 'doneOn', done_on) as card
  from milestones;
grant select on milestone_cards to cx_app;

-- The content lies in the folder of files under the same id.
create table project_files (
  organization_id uuid not null references organizations,
  id uuid not null,
  project_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('JPEG', 'PNG', 'PDF', 'OFFICE')),
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (length(sha256) = 64),
  added_by_id uuid,
  added_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, added_by_id) references people
);
create index project_files_of on project_files (organization_id, project_id, added_at);
${tenantTable('project_files', 'select, insert, delete')}
${classed('project_files', { name: 'free text', kind: 'none', sha256: 'none' })}
`,
);
