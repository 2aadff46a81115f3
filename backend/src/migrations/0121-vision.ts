import { classed, sql, tenantTable } from './sql.ts';

/** The agreed ideal experience: its versions, promises, what everybody said to it, and what was remarked. */
export const vision = sql(
  121,
  'vision',
  `
create table visions (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('DRAFT', 'ROUND_1', 'ROUND_2', 'RATIFIED', 'SUPERSEDED')),
  statement text not null check (length(statement) between 1 and 2000),
  -- The words the first round was asked about.
  round_one_text jsonb,
  round_one_on date,
  round_two_on date,
  ratified_on date,
  primary key (organization_id, id),
  unique (organization_id, board_id, number),
  foreign key (organization_id, board_id) references boards
);
create unique index visions_ratified on visions (organization_id, board_id) where state = 'RATIFIED';
create unique index visions_coming on visions (organization_id, board_id) where state in ('DRAFT', 'ROUND_1', 'ROUND_2');
${tenantTable('visions', 'select, insert, update')}

create table vision_promises (
  organization_id uuid not null references organizations,
  id uuid not null,
  vision_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('FUNCTIONAL', 'EMOTIONAL', 'SELF_EXPRESSIVE', 'SOCIAL')),
  text text not null check (length(text) between 1 and 2000),
  metric_id uuid,
  primary key (organization_id, id),
  foreign key (organization_id, vision_id) references visions,
  foreign key (organization_id, metric_id) references metrics
);
create index vision_promises_of on vision_promises (organization_id, vision_id, position);
${tenantTable('vision_promises')}

create table vision_answers (
  organization_id uuid not null references organizations,
  id uuid not null,
  vision_id uuid not null,
  round integer not null check (round in (1, 2)),
  person_id uuid not null,
  stance text not null check (stance in ('AGREE', 'RESERVATION', 'OBJECT')),
  text text not null default '' check (length(text) <= 2000),
  answered_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, vision_id, round, person_id),
  foreign key (organization_id, vision_id) references visions,
  foreign key (organization_id, person_id) references people
);
${tenantTable('vision_answers', 'select, insert, update')}

create table vision_remarks (
  organization_id uuid not null references organizations,
  id uuid not null,
  vision_id uuid not null,
  phrase text not null default '' check (length(phrase) <= 200),
  text text not null check (length(text) between 1 and 2000),
  person_id uuid not null,
  written_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, vision_id) references visions,
  foreign key (organization_id, person_id) references people
);
create index vision_remarks_of on vision_remarks (organization_id, vision_id, written_at);
${tenantTable('vision_remarks', 'select, insert')}

${classed('visions', { state: 'none', statement: 'free text' })}
${classed('vision_promises', { kind: 'none', text: 'free text' })}
${classed('vision_answers', { stance: 'none', text: 'free text' })}
${classed('vision_remarks', { phrase: 'free text', text: 'free text' })}
`,
);
