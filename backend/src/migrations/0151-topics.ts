import { classed, sql, tenantTable } from './sql.ts';

/** Ad-hoc questions to the data or to a process, with the charts that answer them. */
export const topics = sql(
  151,
  'topics',
  `
create table board_topics (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state = any (array['PREPARING', 'PREPARED', 'PRESENTED', 'DROPPED'])),
  question text not null check (length(question) between 1 and 200),
  finding text not null default '' check (length(finding) <= 20000),
  conclusion text not null default '' check (length(conclusion) <= 20000),
  owner_id uuid not null,
  author_id uuid,
  due_on date,
  prepared_at timestamptz,
  meeting_id uuid,
  nomination_id uuid,
  -- Without a key: actions point back to agendas, which point to topics.
  action_id uuid,
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, owner_id) references people,
  foreign key (organization_id, author_id) references people,
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, nomination_id) references nominations
);
create index board_topics_of_owner on board_topics (organization_id, owner_id) where state = 'PREPARING';
${tenantTable('board_topics', 'select, insert, update')}

create table topic_charts (
  organization_id uuid not null references organizations,
  id uuid not null,
  board_topic_id uuid not null,
  snapshot_id uuid not null,
  added_at timestamptz not null,
  added_by_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, board_topic_id) references board_topics,
  foreign key (organization_id, snapshot_id) references snapshots,
  foreign key (organization_id, added_by_id) references people
);
create index topic_charts_of on topic_charts (organization_id, board_topic_id, added_at, id);
${tenantTable('topic_charts', 'select, insert, delete')}

alter table agenda_items
  add column board_topic_id uuid,
  add foreign key (organization_id, board_topic_id) references board_topics;
create index agenda_items_of_topic on agenda_items (organization_id, board_topic_id) where board_topic_id is not null;
alter table confidential_items
  add column board_topic_id uuid,
  add foreign key (organization_id, board_topic_id) references board_topics;

-- What an agenda and a meeting show of a topic.
create view board_topic_cards with (security_invoker = true) as
  select t.organization_id, t.id, jsonb_build_object(
      'id', t.id, 'number', t.number, 'question', t.question, 'finding', t.finding, 'conclusion', t.conclusion,
      'charts', (
        select coalesce(jsonb_agg(s.card || jsonb_build_object('content', s.content) order by c.added_at, c.id), '[]')
        from topic_charts c
          join snapshot_cards s on s.organization_id = c.organization_id and s.id = c.snapshot_id
        where c.organization_id = t.organization_id and c.board_topic_id = t.id)) as card
  from board_topics t;
grant select on board_topic_cards to cx_app;

-- Which topic an item is about, as far as the one who asks may know it.
create view topics_of_items with (security_invoker = true) as
  select i.organization_id, i.id as item_id, i.meeting_id, coalesce(c.board_topic_id, i.board_topic_id) as board_topic_id
  from agenda_items i
    left join confidential_items c on i.is_confidential and c.organization_id = i.organization_id and c.id = i.id
  where i.removed_at is null and coalesce(c.board_topic_id, i.board_topic_id) is not null;
grant select on topics_of_items to cx_app;

create view taken_up_items with (security_invoker = true) as
  select organization_id, id, state from session_items;
create view nomination_numbers with (security_invoker = true) as
  select organization_id, id, number from nominations;
create view action_numbers with (security_invoker = true) as
  select organization_id, id, number from actions;
grant select on taken_up_items, nomination_numbers, action_numbers to cx_app;

${classed('board_topics', { state: 'none', question: 'free text', finding: 'free text', conclusion: 'free text' })}
`,
);
