import { sql, tenantTable } from './sql.ts';

/** A question to a process rests on the deep dives that drew it. */
export const processesOfTopics = sql(
  266,
  'processes-of-topics',
  `
create table topic_processes (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_topic_id uuid not null,
  deep_dive_id uuid not null,
  added_at timestamptz not null,
  added_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, board_topic_id, deep_dive_id),
  foreign key (organization_id, board_topic_id) references board_topics,
  foreign key (organization_id, deep_dive_id) references deep_dives,
  foreign key (organization_id, added_by_id) references people
);
${tenantTable('topic_processes', 'select, insert, delete')}

-- The processes of topics, as agendas and meetings show them.
create view processes_of_topics with (security_invoker = true) as
  select p.organization_id, p.board_topic_id, p.added_at,
    jsonb_build_object('id', p.id, 'number', d.number, 'title', d.title) as process
  from topic_processes p join deep_dives d on d.organization_id = p.organization_id and d.id = p.deep_dive_id;
grant select on processes_of_topics to cx_app;
`,
);
