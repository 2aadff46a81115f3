import { classed, sql, tenantTable } from './sql.ts';

const own = `
  organization_id uuid not null references organizations,
  id uuid not null,`;
const aggregate = `${own}
  version integer not null default 1,
  created_at timestamptz not null,`;

/** How processes really work: maps, who answers for each lane, why it is so, and what follows. */
export const deepDives = sql(
  210,
  'deep-dives',
  `
create table rationales (${aggregate}
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind = any (array['LAW', 'REGULATOR', 'CONTRACT', 'POLICY', 'SYSTEM', 'RISK', 'HABIT'])),
  standing text not null check (standing = any (array['VALID', 'DOUBTED', 'OBSOLETE', 'UNKNOWN'])),
  since_on date,
  source text not null default '' check (length(source) <= 2000),
  holder_id uuid,
  revalidate_on date,
  primary key (organization_id, id),
  foreign key (organization_id, holder_id) references people
);
${tenantTable('rationales')}

create table deep_dives (${aggregate}
  board_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state = any (array['SCOPED', 'MAPPING', 'VALIDATING', 'VALIDATED', 'PRESENTED', 'CLOSED'])),
  title text not null check (length(title) between 1 and 200),
  -- Where it begins and ends, and what is left out.
  scope text not null default '' check (length(scope) <= 20000),
  -- What it ends in when nothing is nominated.
  explanation text not null default '' check (length(explanation) <= 20000),
  owner_id uuid not null,
  author_id uuid,
  -- Where it hurts.
  department_id uuid,
  nomination_id uuid,
  board_topic_id uuid,
  meeting_id uuid,
  verified_on date,
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, owner_id) references people,
  foreign key (organization_id, author_id) references people,
  foreign key (organization_id, department_id) references departments,
  foreign key (organization_id, nomination_id) references nominations,
  foreign key (organization_id, board_topic_id) references board_topics,
  foreign key (organization_id, meeting_id) references meetings
);
create unique index deep_dive_of_nomination on deep_dives (organization_id, nomination_id) where nomination_id is not null;
create unique index deep_dive_of_topic on deep_dives (organization_id, board_topic_id) where board_topic_id is not null;
${tenantTable('deep_dives', 'select, insert, update')}

create table process_lanes (${aggregate}
  deep_dive_id uuid not null,
  position integer not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind = any (array['CUSTOMER', 'DEPARTMENT', 'EXTERNAL'])),
  department_id uuid,
  cost_per_hour double precision check (cost_per_hour between 0 and 1000000),
  signer_id uuid,
  -- Empty again once the lane has changed: who signed, signed what stood there.
  signature text check (signature = any (array['SIGNED', 'REFUSED'])),
  signature_reason text not null default '' check (length(signature_reason) <= 2000),
  signed_at timestamptz,
  removed_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, deep_dive_id) references deep_dives,
  foreign key (organization_id, department_id) references departments,
  foreign key (organization_id, signer_id) references people
);
create index process_lanes_of on process_lanes (organization_id, deep_dive_id, position);
create index process_lanes_to_sign on process_lanes (organization_id, signer_id) where signer_id is not null;
${tenantTable('process_lanes', 'select, insert, update')}

create table lane_answers (${own}
  lane_id uuid not null,
  person_id uuid,
  signature text not null check (signature = any (array['SIGNED', 'REFUSED'])),
  reason text not null default '' check (length(reason) <= 2000),
  answered_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, lane_id) references process_lanes,
  foreign key (organization_id, person_id) references people,
  check (signature <> 'REFUSED' or reason <> '')
);
create index lane_answers_of on lane_answers (organization_id, lane_id, answered_at);
${tenantTable('lane_answers', 'select, insert')}

create table process_steps (${aggregate}
  deep_dive_id uuid not null,
  map text not null check (map = any (array['DOCUMENTED', 'PRACTISED', 'TO_BE'])),
  -- The same step in several versions of the map.
  trace_id uuid not null,
  lane_id uuid not null,
  position integer not null,
  name text not null check (length(name) between 1 and 200),
  is_end boolean not null,
  touch_minutes double precision check (touch_minutes between 0 and 2628000),
  touch_minutes_p90 double precision check (touch_minutes_p90 between 0 and 2628000),
  wait_minutes double precision check (wait_minutes between 0 and 2628000),
  wait_minutes_p90 double precision check (wait_minutes_p90 between 0 and 2628000),
  monthly_volume integer check (monthly_volume between 0 and 1000000000),
  is_customer_visible boolean not null,
  emotion integer check (emotion between -2 and 2),
  documented text not null default '' check (length(documented) <= 20000),
  practised text not null default '' check (length(practised) <= 20000),
  systems text[] not null default '{}',
  rationale_id uuid,
  changeability text check (changeability = any (array['THIS_QUARTER', 'LATER', 'OTHERS', 'FIXED'])),
  holder_id uuid,
  removed_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, deep_dive_id) references deep_dives,
  foreign key (organization_id, lane_id) references process_lanes,
  foreign key (organization_id, rationale_id) references rationales,
  foreign key (organization_id, holder_id) references people
);
create index process_steps_of on process_steps (organization_id, deep_dive_id, map, position);
create index process_steps_of_rationale on process_steps (organization_id, rationale_id) where rationale_id is not null;
${tenantTable('process_steps', 'select, insert, update')}

create table process_flows (${own}
  deep_dive_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  share double precision not null check (share between 0 and 1),
  label text not null default '' check (length(label) <= 200),
  primary key (organization_id, id),
  unique (organization_id, from_id, to_id),
  foreign key (organization_id, deep_dive_id) references deep_dives,
  foreign key (organization_id, from_id) references process_steps,
  foreign key (organization_id, to_id) references process_steps
);
create index process_flows_of on process_flows (organization_id, deep_dive_id);
${tenantTable('process_flows')}

-- What somebody did to a map, with what was there before: one act, one undo.
create table map_acts (${own}
  deep_dive_id uuid not null,
  person_id uuid,
  act text not null,
  acted_at timestamptz not null,
  changes jsonb not null,
  undone_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, deep_dive_id) references deep_dives,
  foreign key (organization_id, person_id) references people
);
create index map_acts_of on map_acts (organization_id, deep_dive_id, id);
${tenantTable('map_acts', 'select, insert, update')}

${classed('rationales', { title: 'free text', kind: 'none', standing: 'none', source: 'free text' })}
${classed('deep_dives', { state: 'none', title: 'free text', scope: 'free text', explanation: 'free text' })}
${classed('process_lanes', { name: 'free text', kind: 'none', signature: 'none', signature_reason: 'free text' })}
${classed('lane_answers', { signature: 'none', reason: 'free text' })}
${classed('process_steps', { map: 'none', name: 'free text', documented: 'free text', practised: 'free text', systems: 'free text', changeability: 'none' })}
${classed('process_flows', { label: 'free text' })}
${classed('map_acts', { act: 'none' })}
`,
);
