import { classed, sql, tenantTable } from './sql.ts';

/** What a project is held to, how the board has revised it, and the order in which the board works on its projects. */
export const revisions = sql(
  170,
  'revisions',
  `
alter table projects
  add column scope text not null default '' check (length(scope) <= 2000),
  add column solution text not null default '' check (length(solution) <= 2000),
  -- When it is to be delivered.
  add column due_on date;
${classed('projects', { scope: 'free text', solution: 'free text' })}

create table revisions (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('SCOPE', 'SOLUTION', 'TIMING', 'PRIORITY', 'STOP')),
  state text not null check (state in ('PROPOSED', 'DECIDED', 'APPLIED', 'REJECTED', 'LAPSED', 'WITHDRAWN')),
  -- Words, a day or a place.
  was text not null check (length(was) <= 2000),
  now text not null check (length(now) <= 2000),
  because text not null check (length(because) between 1 and 2000),
  proposed_by_id uuid,
  proposed_at timestamptz not null,
  -- Said and decided in one act of a meeting.
  on_the_spot boolean not null,
  -- The decision while its meeting is open, and once it stands in the register.
  result_id uuid,
  decision_id uuid,
  settled_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, project_id, number),
  foreign key (organization_id, project_id) references projects,
  foreign key (organization_id, proposed_by_id) references people,
  foreign key (organization_id, result_id) references results,
  foreign key (organization_id, decision_id) references decisions,
  -- Nothing is applied that no decision stands behind.
  check (state <> 'APPLIED' or decision_id is not null),
  check ((state in ('PROPOSED', 'DECIDED')) = (settled_at is null))
);
create index revisions_waiting on revisions (organization_id, project_id) where state = 'PROPOSED';
create index revisions_decided on revisions (organization_id, result_id) where state = 'DECIDED';
${tenantTable('revisions', 'select, insert, update')}
${classed('revisions', { kind: 'none', state: 'none', was: 'free text', now: 'free text', because: 'free text' })}

-- What meetings said to revisions, as long as it has not taken effect.
create view revision_rulings with (security_invoker = true) as
  select r.organization_id, r.id, t.meeting_id, t.removed_at is not null as is_taken_out, d.outcome, d.number
  from revisions r
    join results t on t.organization_id = r.organization_id and t.id = r.result_id
    left join decisions d on d.organization_id = r.organization_id and d.id = r.result_id
  where r.state = 'DECIDED';
grant select on revision_rulings to cx_app;

-- Every order that the board has decided; the last one holds.
create table project_orders (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_id uuid not null,
  project_ids uuid[] not null,
  ordered_at timestamptz not null,
  ordered_by_id uuid,
  decision_id uuid not null,
  primary key (organization_id, id),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, ordered_by_id) references people,
  foreign key (organization_id, decision_id) references decisions
);
create index project_orders_newest on project_orders (organization_id, board_id, ordered_at desc, id desc);
${tenantTable('project_orders', 'select, insert')}

-- Where each project that is going on stands; what was begun after the last order comes behind it, by its number.
create view project_places with (security_invoker = true) as
  select p.organization_id, p.board_id, p.id as project_id, (row_number() over (
      partition by p.organization_id, p.board_id
      order by array_position(o.project_ids, p.id) nulls last, p.number))::int as place
  from projects p
    left join lateral (
      select n.project_ids from project_orders n
      where n.organization_id = p.organization_id and n.board_id = p.board_id
      order by n.ordered_at desc, n.id desc limit 1) o on true
  where p.stage in ('CHARTERED', 'ACTIVE', 'ON_HOLD');
grant select on project_places to cx_app;
`,
);
