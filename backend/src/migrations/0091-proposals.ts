import { classed, sql, tenantTable } from './sql.ts';

const inTables = `organization_id uuid not null references organizations, id uuid not null`;
const ofProposal = `foreign key (organization_id, proposal_id) references proposals`;
const person = (column: string) => `foreign key (organization_id, ${column}) references people`;

/**
 * Employees' proposals. Who wrote one stands in proposal_authors and nowhere else, so that the author of a sealed one
 * is in no row that an evaluator, a log or an audit view shows. What is given to a proposal stays with it when it is
 * merged: proposal_merges says under which one it counts.
 */
export const proposals = sql(
  91,
  'proposals',
  `
create table proposals (
  ${inTables},
  version integer not null default 1,
  created_at timestamptz not null,
  number integer check (number > 0),
  state text not null check (state in
    ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'ACCEPTED', 'DECLINED', 'PARKED',
     'QUICK_WIN', 'NOMINATED', 'IN_PROJECT', 'IMPLEMENTED', 'EFFECT_KNOWN', 'MERGED', 'WITHDRAWN')),
  title text not null check (length(title) <= 120),
  text text not null check (length(text) <= 2000),
  language text not null default 'simple' check (language in ('english', 'german', 'dutch', 'simple')),
  -- Only whole words with a function that never changes its mind may be kept in a row.
  search tsvector generated always as (to_tsvector(case language
    when 'english' then 'english'::regconfig when 'german' then 'german'::regconfig
    when 'dutch' then 'dutch'::regconfig else 'simple'::regconfig end, text)) stored,
  reason_id uuid,
  touch_point_id uuid,
  submitted_at timestamptz,
  first_answered_at timestamptz,
  asked_at timestamptz,
  rested_days integer not null default 0 check (rested_days >= 0),
  decided_at timestamptz,
  parked_until date,
  is_quick_win boolean not null default false,
  implemented_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, reason_id) references contact_reasons,
  foreign key (organization_id, touch_point_id) references touch_points
);
create index proposals_by_age on proposals (organization_id, submitted_at desc, id desc) where state <> 'DRAFT';
create index proposals_waiting on proposals (organization_id, submitted_at)
  where state in ('SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'PARKED');
${tenantTable('proposals')}

create table proposal_authors (
  ${inTables},
  proposal_id uuid not null,
  person_id uuid not null,
  sealed boolean not null,
  primary key (organization_id, id),
  unique (organization_id, proposal_id, person_id),
  ${ofProposal} on delete cascade, ${person('person_id')}
);
create index proposals_of_author on proposal_authors (organization_id, person_id);
${tenantTable('proposal_authors')}

create table proposal_merges (
  ${inTables},
  proposal_id uuid not null,
  into_id uuid not null,
  root_id uuid not null,
  state_before text not null,
  merged_at timestamptz not null,
  merged_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, proposal_id),
  ${ofProposal}, ${person('merged_by_id')},
  foreign key (organization_id, into_id) references proposals,
  foreign key (organization_id, root_id) references proposals
);
create index proposals_merged_under on proposal_merges (organization_id, root_id, proposal_id);
create index proposals_merged_into on proposal_merges (organization_id, into_id);
${tenantTable('proposal_merges')}

-- A proposal with all that counts under it.
create view proposal_families with (security_invoker = true) as
  select organization_id, id as root_id, id as proposal_id from proposals
  union all select organization_id, root_id, proposal_id from proposal_merges;
grant select on proposal_families to cx_app;

create table proposal_supports (
  ${inTables},
  proposal_id uuid not null,
  person_id uuid not null,
  reason text not null default '' check (length(reason) <= 500),
  supported_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, proposal_id, person_id),
  ${ofProposal}, ${person('person_id')}
);
create index proposals_supported_by on proposal_supports (organization_id, person_id);
${tenantTable('proposal_supports')}

create table proposal_followers (
  ${inTables},
  proposal_id uuid not null,
  person_id uuid not null,
  primary key (organization_id, id),
  unique (organization_id, proposal_id, person_id),
  ${ofProposal}, ${person('person_id')}
);
create index proposals_followed_by on proposal_followers (organization_id, person_id);
${tenantTable('proposal_followers')}

-- No person where a sealed author wrote.
create table proposal_comments (
  ${inTables},
  proposal_id uuid not null,
  kind text not null check (kind in ('COMMENT', 'QUESTION', 'ANSWER')),
  text text not null check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  person_id uuid,
  by_author boolean not null,
  primary key (organization_id, id),
  check (person_id is not null or by_author),
  ${ofProposal}, ${person('person_id')}
);
create index comments_of_proposal on proposal_comments (organization_id, proposal_id, written_at);
${tenantTable('proposal_comments', 'select, insert')}

create table proposal_moves (
  ${inTables},
  proposal_id uuid not null,
  from_state text not null,
  to_state text not null,
  because text not null default '' check (length(because) <= 4000),
  moved_at timestamptz not null,
  moved_by_id uuid,
  by_author boolean not null,
  before jsonb not null default '{}',
  primary key (organization_id, id),
  ${ofProposal}, ${person('moved_by_id')}
);
create index moves_of_proposal on proposal_moves (organization_id, proposal_id, moved_at);
${tenantTable('proposal_moves', 'select, insert, delete')}

create table proposal_evaluators (
  ${inTables},
  proposal_id uuid not null,
  person_id uuid not null,
  primary key (organization_id, id),
  unique (organization_id, proposal_id, person_id),
  ${ofProposal}, ${person('person_id')}
);
create index proposals_of_evaluator on proposal_evaluators (organization_id, person_id);
${tenantTable('proposal_evaluators', 'select, insert, delete')}

create table proposal_notes (
  ${inTables},
  proposal_id uuid not null,
  person_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  primary key (organization_id, id),
  ${ofProposal}, ${person('person_id')}
);
create index notes_of_proposal on proposal_notes (organization_id, proposal_id, written_at);
${tenantTable('proposal_notes', 'select, insert')}

create table proposal_answers (
  ${inTables},
  version integer not null default 1,
  created_at timestamptz not null,
  proposal_id uuid not null,
  decision text not null check (decision in ('ACCEPTED', 'DECLINED', 'PARKED')),
  text text not null check (length(text) <= 4000),
  parked_until date,
  written_by_id uuid not null,
  published_at timestamptz,
  primary key (organization_id, id),
  ${ofProposal}, ${person('written_by_id')},
  check (published_at is null or decision = 'ACCEPTED' or length(trim(text)) > 0)
);
create unique index answers_drafted on proposal_answers (organization_id, proposal_id) where published_at is null;
create index answers_of_proposal on proposal_answers (organization_id, proposal_id, published_at);
${tenantTable('proposal_answers', 'select, insert, update')}

-- A file belongs to whoever sent it until the proposal takes it; from then on nothing says who that was.
create table proposal_files (
  ${inTables},
  proposal_id uuid,
  uploaded_by_id uuid,
  kind text not null check (kind in ('JPEG', 'PNG', 'PDF')),
  bytes integer not null check (bytes > 0),
  uploaded_at timestamptz not null,
  primary key (organization_id, id),
  check (proposal_id is null or uploaded_by_id is null),
  ${ofProposal}, ${person('uploaded_by_id')}
);
create index files_of_proposal on proposal_files (organization_id, proposal_id);
${tenantTable('proposal_files')}

-- For the statements of other chapters: no author, since most of them must not know.
create view proposal_cards with (security_invoker = true) as
  select p.organization_id, p.id, p.number, p.title, p.state, p.submitted_at, p.first_answered_at,
    jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title, 'state', p.state) as card
  from proposals p where p.state <> 'DRAFT';
grant select on proposal_cards to cx_app;

${classed('proposals', { state: 'none', title: 'free text', text: 'free text', language: 'none' })}
${classed('proposal_merges', { state_before: 'none' })}
${classed('proposal_supports', { reason: 'free text' })}
${classed('proposal_comments', { kind: 'none', text: 'free text' })}
${classed('proposal_moves', { from_state: 'none', to_state: 'none', because: 'free text' })}
${classed('proposal_notes', { text: 'free text' })}
${classed('proposal_answers', { decision: 'none', text: 'free text' })}
${classed('proposal_files', { kind: 'none' })}
`,
);
