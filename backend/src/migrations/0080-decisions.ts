import { classed, sql, tenantTable } from './sql.ts';

/** What a board has decided and what was promised to it. */
export const decisions = sql(
  80,
  'decisions',
  `
create view meeting_references with (security_invoker = true) as
  select organization_id, id, board_id, jsonb_build_object(
    'id', id, 'number', number, 'kind', kind, 'startsAt', starts_at,
    'startsOn', to_char(starts_at at time zone time_zone, 'YYYY-MM-DD')) as card
  from meetings;
grant select on meeting_references to cx_app;

create table decisions (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  meeting_id uuid,
  about text not null default '' check (length(about) <= 200),
  text text not null check (length(text) between 1 and 2000),
  rule text not null check (rule in ('CONSENT', 'MAJORITY', 'CHAIR')),
  outcome text not null check (outcome in ('ADOPTED', 'REJECTED', 'NOT_QUORATE')),
  quorum integer check (quorum between 1 and 100),
  ballots jsonb not null default '[]',
  decided_on date not null,
  review_on date check (review_on > decided_on),
  supersedes_id uuid,
  superseded_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, supersedes_id) references decisions,
  foreign key (organization_id, superseded_by_id) references decisions
);
create index decisions_of_meeting on decisions (organization_id, meeting_id);
${tenantTable('decisions', 'select, insert, update')}

create view decision_cards with (security_invoker = true) as
  select organization_id, id, board_id, number, text, outcome, superseded_by_id, review_on, decided_on from decisions;
grant select on decision_cards to cx_app;

create table actions (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  meeting_id uuid,
  about text not null default '' check (length(about) <= 200),
  kind text not null check (kind in ('ACTION', 'ANALYSIS_TASK')),
  text text not null check (length(text) between 1 and 2000),
  owner_id uuid not null,
  due_on date not null,
  state text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
  settled_at timestamptz,
  settled_by_id uuid,
  returns_as_id uuid,
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, owner_id) references people,
  foreign key (organization_id, settled_by_id) references people,
  foreign key (organization_id, returns_as_id) references agenda_items,
  check ((state = 'OPEN') = (settled_at is null))
);
create index actions_of_meeting on actions (organization_id, meeting_id);
create index actions_of_owner on actions (organization_id, owner_id, due_on) where state = 'OPEN';
create index actions_by_due on actions (organization_id, board_id, due_on, id);
${tenantTable('actions', 'select, insert, update')}

${classed('decisions', { about: 'free text', text: 'free text', rule: 'none', outcome: 'none' })}
${classed('actions', { about: 'free text', text: 'free text', kind: 'none', state: 'none' })}
`,
);
