import { classed, sql, tenantTable } from './sql.ts';

/** Cadences, meetings, agendas with the backlog, and the published versions. */
export const meetings = sql(
  31,
  'meetings',
  `
create view organization_calendars with (security_invoker = true) as
  select organization_id, time_zone, working_days from organization_settings;
grant select on organization_calendars to cx_app;

create table cadences (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  anchor_date date not null,
  anchor_time time not null,
  time_zone text not null,
  every_days integer not null check (every_days in (7, 14, 28)),
  first_kind text not null check (first_kind in ('METRICS', 'PROJECT_REVIEW')),
  metrics_minutes integer not null check (metrics_minutes between 15 and 600),
  project_review_minutes integer not null check (project_review_minutes between 15 and 600),
  on_holiday text not null check (on_holiday in ('MOVE_NEXT_WORKING_DAY', 'SKIP')),
  holiday_country text check (holiday_country ~ '^[A-Z]{2}$'),
  extra_holidays jsonb not null default '[]' check (jsonb_array_length(extra_holidays) <= 1000),
  closed_ranges jsonb not null default '[]' check (jsonb_array_length(closed_ranges) <= 100),
  opens_days_before integer not null default 10 check (opens_days_before between 0 and 60),
  place text not null default '' check (length(place) <= 200),
  video_url text check (length(video_url) <= 2000),
  primary key (organization_id, id),
  unique (organization_id, board_id),
  foreign key (organization_id, board_id) references boards
);
${tenantTable('cadences', 'select, insert, update')}

create table meetings (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('METRICS', 'PROJECT_REVIEW')),
  state text not null check (state in
    ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED', 'IN_SESSION', 'ADJOURNED', 'CLOSED', 'MINUTES_APPROVED', 'CANCELLED')),
  starts_at timestamptz not null,
  time_zone text not null,
  minutes integer not null check (minutes between 15 and 600),
  slot_on date,
  moved_by_hand boolean not null default false,
  cancellation text check (cancellation in ('SKIP', 'SHIFT')),
  cancelled_because text check (length(cancelled_because) <= 2000),
  place text not null default '' check (length(place) <= 200),
  video_url text check (length(video_url) <= 2000),
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards,
  check (cancellation is null or state = 'CANCELLED')
);
create index meetings_by_start on meetings (organization_id, board_id, starts_at);
create index meetings_coming on meetings (organization_id, state, starts_at) where state = 'PLANNED';
${tenantTable('meetings', 'select, insert, update')}

-- An item has a place in one list: a meeting's agenda or, without a meeting, the board's backlog.
-- A removed item keeps its row and loses its place, so that removing can be undone.
create table agenda_items (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  meeting_id uuid,
  list_id uuid not null generated always as (coalesce(meeting_id, board_id)) stored,
  position integer check (position > 0),
  kind text not null check (kind in
    ('METRIC_SNAPSHOT', 'PROJECT', 'NOMINATION', 'PROPOSAL', 'DEEP_DIVE', 'STORY', 'TOPIC')),
  title text not null check (length(title) between 1 and 200),
  minutes integer not null check (minutes between 1 and 600),
  presenter_id uuid,
  proposer_id uuid,
  proposed_for_id uuid,
  snapshot_id uuid,
  project_id uuid,
  removed_at timestamptz,
  removed_from integer,
  primary key (organization_id, id),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, proposed_for_id) references meetings,
  foreign key (organization_id, presenter_id) references people,
  foreign key (organization_id, proposer_id) references people,
  constraint one_item_a_position unique (organization_id, list_id, position) deferrable initially deferred,
  check ((position is null) = (removed_at is not null)),
  check (kind <> 'METRIC_SNAPSHOT' or snapshot_id is not null),
  check (kind <> 'PROJECT' or project_id is not null)
);
create index agenda_items_of_project on agenda_items (organization_id, project_id) where project_id is not null;
create index agenda_items_of_snapshot on agenda_items (organization_id, snapshot_id) where snapshot_id is not null;
${tenantTable('agenda_items', 'select, insert, update')}

create table agenda_versions (
  organization_id uuid not null references organizations,
  id uuid not null,
  meeting_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  changes jsonb not null,
  published_at timestamptz not null,
  published_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, meeting_id, number),
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, published_by_id) references people
);
${tenantTable('agenda_versions', 'select, insert')}

${classed('cadences', { time_zone: 'none', first_kind: 'none', on_holiday: 'none', holiday_country: 'none', place: 'free text', video_url: 'free text' })}
${classed('meetings', { kind: 'none', state: 'none', time_zone: 'none', cancellation: 'none', cancelled_because: 'free text', place: 'free text', video_url: 'free text' })}
${classed('agenda_items', { kind: 'none', title: 'free text' })}
${classed('agenda_versions', { digest: 'none' })}
`,
);
