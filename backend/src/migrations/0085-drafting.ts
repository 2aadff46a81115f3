import { classed, sql, tenantTable } from './sql.ts';

/** What a draft of an agenda needs to know: where items come from, how long they took, what was dropped, what stands on every agenda. */
export const drafting = sql(
  85,
  'drafting',
  `
alter table agenda_items
  add column is_financial boolean not null default false,
  -- The candidate it came from, and why it is here: a name and its facts.
  add column origin text check (length(origin) <= 200),
  add column reason jsonb,
  -- As the draft wrote it; false once somebody changes it.
  add column drafted boolean not null default false,
  -- Somebody gave it its place.
  add column placed boolean not null default false,
  -- Its place in the backlog when the draft took it from there.
  add column waited_at integer check (waited_at > 0),
  -- The meeting it was on before and was not finished in, and how often that has happened.
  add column carried_from_id uuid,
  add column carried_times integer not null default 0 check (carried_times >= 0),
  -- How long it really took.
  add column actual_minutes integer check (actual_minutes between 0 and 600),
  add foreign key (organization_id, carried_from_id) references meetings;
create index agenda_items_timed on agenda_items (organization_id, board_id, kind, id) where actual_minutes is not null;
create index agenda_items_by_origin on agenda_items (organization_id, origin, id) where origin is not null;

alter table meetings
  add column reviews_grain text check (reviews_grain in ('MONTH', 'WEEK')),
  add column reviews_from date,
  add column reviews_to date check (reviews_to >= reviews_from),
  add check ((reviews_grain is null) = (reviews_from is null) and (reviews_from is null) = (reviews_to is null));

-- What somebody does not want on a meeting: a draft leaves it out until they ask for it.
create table candidate_drops (
  organization_id uuid not null references organizations,
  id uuid not null,
  meeting_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  primary key (organization_id, id),
  unique (organization_id, meeting_id, key),
  foreign key (organization_id, meeting_id) references meetings
);
${tenantTable('candidate_drops', 'select, insert, delete')}

create table agenda_templates (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  kind text not null check (kind in ('METRICS', 'PROJECT_REVIEW')),
  metric_minutes integer not null check (metric_minutes between 1 and 600),
  project_minutes integer not null check (project_minutes between 1 and 600),
  topic_minutes integer not null check (topic_minutes between 1 and 600),
  primary key (organization_id, id),
  unique (organization_id, board_id, kind),
  foreign key (organization_id, board_id) references boards
);
${tenantTable('agenda_templates', 'select, insert, update')}

create table standing_items (
  organization_id uuid not null references organizations,
  id uuid not null,
  template_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('TOPIC', 'STORY')),
  title text not null check (length(title) between 1 and 200),
  minutes integer not null check (minutes between 1 and 600),
  is_recurring boolean not null,
  is_financial boolean not null,
  primary key (organization_id, id),
  unique (organization_id, template_id, position) deferrable initially deferred,
  foreign key (organization_id, template_id) references agenda_templates
);
${tenantTable('standing_items')}

create view meeting_reviews with (security_invoker = true) as
  select organization_id, id, board_id, number, kind, state, starts_at, minutes, reviews_from,
    (starts_at at time zone time_zone)::date as held_on,
    case when reviews_from is not null
      then jsonb_build_object('grain', reviews_grain, 'from', reviews_from, 'to', reviews_to) end as reviews
  from meetings;
grant select on meeting_reviews to cx_app;

-- Items as a draft looks at them; the keys are every name under which a candidate may ask for the same thing.
create view agenda_lines with (security_invoker = true) as
  select i.organization_id, i.id, i.board_id, i.list_id, i.position, i.kind, i.origin, i.actual_minutes, i.snapshot_id,
    s.metric_id, s.card -> 'period' as period,
    array_remove(array[i.origin, 'ITEM:' || i.id, 'PROJECT:' || i.project_id, 'METRIC:' || s.metric_id], null) as keys,
    jsonb_build_object(
      'id', i.id, 'keys',
        array_remove(array[i.origin, 'ITEM:' || i.id, 'PROJECT:' || i.project_id, 'METRIC:' || s.metric_id], null), 'position', i.position, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes,
      'presenterId', i.presenter_id, 'projectId', i.project_id, 'snapshotId', i.snapshot_id,
      'isFinancial', i.is_financial, 'origin', i.origin, 'reason', i.reason, 'isDrafted', i.drafted,
      'isPlaced', i.placed, 'waitedAt', i.waited_at, 'createdAt', i.created_at, 'carriedTimes', i.carried_times,
      'carriedFrom', (
        select jsonb_build_object('number', m.number, 'heldOn', m.held_on) from meeting_reviews m
        where m.organization_id = i.organization_id and m.id = i.carried_from_id),
      'isProposed', i.proposer_id is not null, 'proposedForId', i.proposed_for_id, 'proposedForState', (
        select m.state from meeting_reviews m where m.organization_id = i.organization_id and m.id = i.proposed_for_id)
    ) as line
  from agenda_items i
    left join snapshot_cards s on s.organization_id = i.organization_id and s.id = i.snapshot_id;
grant select on agenda_lines to cx_app;

create view dropped_candidates with (security_invoker = true) as
  select organization_id, meeting_id, key from candidate_drops;
grant select on dropped_candidates to cx_app;

${classed('agenda_items', { origin: 'none' })}
${classed('meetings', { reviews_grain: 'none' })}
${classed('candidate_drops', { key: 'none' })}
${classed('agenda_templates', { kind: 'none' })}
${classed('standing_items', { kind: 'none', title: 'free text' })}
`,
);
