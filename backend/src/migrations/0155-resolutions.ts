import { classed, sql, tenantTable } from './sql.ts';

const told = `'AGENDA_PUBLISHED', 'ITEM_GIVEN', 'MEETING_MOVED', 'MEETING_CANCELLED', 'SUBSTITUTE_NAMED', 'REPORT_DUE',
  'MINUTES_APPROVED', 'ACTION_DUE', 'ACTION_ANSWERED', 'STAFF_DIGEST', 'VOTE_ASKED'`;

/** What a board decides between two meetings: put to the vote until a day, then in the register. */
export const resolutions = sql(
  155,
  'resolutions',
  `
create table resolutions (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  text text not null check (length(text) between 1 and 2000),
  grounds text not null default '' check (length(grounds) <= 20000),
  rule text not null check (rule in ('CONSENT', 'MAJORITY')),
  quorum integer check (quorum between 1 and 100),
  closes_on date not null,
  closes_at timestamptz not null,
  review_on date check (review_on > closes_on),
  supersedes_id uuid,
  proposer_id uuid not null,
  state text not null check (state in ('OPEN', 'DECIDED', 'WITHDRAWN')),
  settled_on date,
  withdrawn_because text not null default '' check (length(withdrawn_because) <= 2000),
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, proposer_id) references people,
  foreign key (organization_id, supersedes_id) references decisions,
  check ((state = 'OPEN') = (settled_on is null))
);
create index resolutions_open on resolutions (organization_id, closes_at) where state = 'OPEN';
${tenantTable('resolutions', 'select, insert, update')}

create table resolution_ballots (
  organization_id uuid not null references organizations,
  id uuid not null,
  resolution_id uuid not null,
  person_id uuid not null,
  choice text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
  cast_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, resolution_id, person_id),
  foreign key (organization_id, resolution_id) references resolutions,
  foreign key (organization_id, person_id) references people
);
${tenantTable('resolution_ballots', 'select, insert, update')}

alter table decisions add column resolution_number integer;

alter table notices drop constraint notices_kind_check,
  add constraint notices_kind_check check (kind = any (array[${told}]));
alter table notice_preferences drop constraint notice_preferences_kind_check,
  add constraint notice_preferences_kind_check check (kind = any (array['INVITATION', ${told}]));

${classed('resolutions', {
  text: 'free text',
  grounds: 'free text',
  rule: 'none',
  state: 'none',
  withdrawn_because: 'free text',
})}
${classed('resolution_ballots', { choice: 'none' })}
`,
);
