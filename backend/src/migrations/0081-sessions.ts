import { classed, sql, tenantTable } from './sql.ts';

/** How a meeting was held: what was on for how long, who was there, what came of it. */
export const sessions = sql(
  81,
  'meeting-sessions',
  `
create table meeting_sessions (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  adjourned_at timestamptz,
  ended_at timestamptz,
  current_item_id uuid,
  current_since timestamptz,
  recorded_afterwards boolean not null default false,
  primary key (organization_id, id),
  foreign key (organization_id, id) references meetings,
  foreign key (organization_id, board_id) references boards
);
${tenantTable('meeting_sessions', 'select, insert, update')}

-- Stands beside the agenda item of the same id and keeps it as it was when the meeting began.
create table session_items (
  organization_id uuid not null references organizations,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in
    ('METRIC_SNAPSHOT', 'PROJECT', 'NOMINATION', 'PROPOSAL', 'DEEP_DIVE', 'STORY', 'TOPIC')),
  title text not null check (length(title) between 1 and 200),
  planned_minutes integer not null check (planned_minutes between 1 and 600),
  minutes integer not null check (minutes between 1 and 600),
  presenter_id uuid,
  proposer_id uuid,
  snapshot_id uuid,
  project_id uuid,
  state text not null check (state in ('WAITING', 'DISCUSSED', 'PARKED')),
  spent_seconds integer not null default 0 check (spent_seconds >= 0),
  not_before date,
  recurring boolean not null default false,
  carried_times integer not null default 0 check (carried_times >= 0),
  carried_because text check (carried_because in ('NOT_DISCUSSED', 'PARKED', 'RECURRING', 'OPEN_ACTION')),
  carried_to_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, id) references agenda_items,
  foreign key (organization_id, meeting_id) references meeting_sessions,
  foreign key (organization_id, carried_to_id) references agenda_items,
  unique (organization_id, meeting_id, position)
);
create unique index session_items_carried_to on session_items (organization_id, carried_to_id)
  where carried_to_id is not null;
${tenantTable('session_items', 'select, insert, update')}

create table results (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  meeting_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in
    ('INFORMATION', 'DECISION', 'ACTION', 'NOMINATION', 'ANALYSIS_TASK', 'DEFERRAL')),
  text text not null check (length(text) between 1 and 2000),
  owner_id uuid,
  due_on date,
  rule text check (rule in ('CONSENT', 'MAJORITY', 'CHAIR')),
  quorum integer check (quorum between 1 and 100),
  review_on date,
  supersedes_id uuid,
  response text check (response in ('EXPLAINED', 'MORE_DATA', 'RESPOND')),
  cause text not null default '' check (length(cause) <= 2000),
  without_known_cause boolean not null default false,
  field_versions jsonb not null default '{}',
  author_id uuid,
  removed_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, meeting_id) references meeting_sessions,
  foreign key (organization_id, item_id) references session_items,
  foreign key (organization_id, owner_id) references people,
  foreign key (organization_id, author_id) references people,
  foreign key (organization_id, supersedes_id) references decisions,
  check ((kind = 'DECISION') = (rule is not null)),
  check (kind not in ('ACTION', 'ANALYSIS_TASK') or (owner_id is not null and due_on is not null))
);
create index results_of_meeting on results (organization_id, meeting_id, created_at);
${tenantTable('results', 'select, insert, update')}

create table ballots (
  organization_id uuid not null references organizations,
  id uuid not null,
  result_id uuid not null,
  person_id uuid not null,
  choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
  cast_by_id uuid,
  cast_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, result_id, person_id),
  foreign key (organization_id, result_id) references results,
  foreign key (organization_id, person_id) references people,
  foreign key (organization_id, cast_by_id) references people
);
${tenantTable('ballots')}

create table attendances (
  organization_id uuid not null references organizations,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  presence text not null check (presence in ('PRESENT', 'LATE', 'ABSENT', 'SUBSTITUTED')),
  substitute_id uuid,
  substitute_votes boolean not null default false,
  primary key (organization_id, id),
  unique (organization_id, meeting_id, person_id),
  foreign key (organization_id, meeting_id) references meeting_sessions,
  foreign key (organization_id, person_id) references people,
  foreign key (organization_id, substitute_id) references people,
  check ((presence = 'SUBSTITUTED') = (substitute_id is not null))
);
${tenantTable('attendances', 'select, insert, update')}

${classed('session_items', { kind: 'none', title: 'free text', state: 'none', carried_because: 'none' })}
${classed('results', { kind: 'none', text: 'free text', rule: 'none', response: 'none', cause: 'free text' })}
${classed('ballots', { choice: 'none' })}
${classed('attendances', { presence: 'none' })}
`,
);
