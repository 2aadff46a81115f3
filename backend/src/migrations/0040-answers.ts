import { classed, sql, tenantTable } from './sql.ts';

/**
 * Sources with their questions and dimensions, responses with their answers, and day histograms of those. Keys of what
 * grows with the years hold the day (decision 020).
 */
export const answers = sql(
  40,
  'answers',
  `
create table sources (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  name text not null check (length(name) between 1 and 200),
  mapping jsonb,
  primary key (organization_id, id)
);
create unique index source_names on sources (organization_id, lower(name));
${tenantTable('sources')}

create table questions (
  organization_id uuid not null references organizations,
  id uuid not null,
  source_id uuid not null,
  name text not null check (length(name) between 1 and 2000),
  scale_min integer not null,
  scale_max integer not null check (scale_max > scale_min),
  primary key (organization_id, id),
  foreign key (organization_id, source_id) references sources
);
create unique index question_names on questions (organization_id, source_id, md5(lower(name)));
${tenantTable('questions')}

create table dimensions (
  organization_id uuid not null references organizations,
  id uuid not null,
  source_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  about_people boolean not null,
  primary key (organization_id, id),
  foreign key (organization_id, source_id) references sources
);
create unique index dimension_names on dimensions (organization_id, source_id, lower(name));
${tenantTable('dimensions')}

-- Each combination of labels that occurs, once; its id is made from its source and labels.
create table dimension_sets (
  organization_id uuid not null references organizations,
  id uuid not null,
  source_id uuid not null,
  labels jsonb not null,
  primary key (organization_id, id),
  foreign key (organization_id, source_id) references sources
);
create index dimension_sets_of_source on dimension_sets (organization_id, source_id);
${tenantTable('dimension_sets')}

-- Millions of rows that come and go only with their import: it is checked once, not by a foreign key for each row.
create table responses (
  organization_id uuid not null,
  day date not null,
  id uuid not null,
  source_id uuid not null,
  import_id uuid not null,
  line integer not null,
  weight double precision not null check (weight >= 0),
  customer_key uuid,
  dimension_set_id uuid not null,
  comments jsonb,
  primary key (organization_id, day, id)
);
${tenantTable('responses', 'select, insert, delete')}

create table answers (
  organization_id uuid not null,
  day date not null,
  response_id uuid not null,
  question_id uuid not null,
  score integer not null,
  primary key (organization_id, day, response_id, question_id)
);
${tenantTable('answers', 'select, insert, delete')}

-- Day histograms, one per import, so that a roll-back takes exactly its own share away.
create table answer_days (
  organization_id uuid not null,
  question_id uuid not null,
  day date not null,
  dimension_set_id uuid not null,
  score integer not null,
  import_id uuid not null,
  n integer not null check (n > 0),
  sum_w double precision not null,
  sum_w2 double precision not null,
  primary key (organization_id, question_id, day, dimension_set_id, score, import_id)
);
create index answer_days_of_import on answer_days (organization_id, import_id);
${tenantTable('answer_days', 'select, insert, delete')}

create table exclusion_days (
  organization_id uuid not null,
  question_id uuid not null,
  day date not null,
  dimension_set_id uuid not null,
  reason text not null check (reason in ('blank', 'outOfRange', 'notInteger')),
  code text not null,
  import_id uuid not null,
  n integer not null check (n > 0),
  primary key (organization_id, question_id, day, dimension_set_id, reason, code, import_id)
);
create index exclusion_days_of_import on exclusion_days (organization_id, import_id);
${tenantTable('exclusion_days', 'select, insert, delete')}

${classed('sources', { name: 'none' })}
${classed('questions', { name: 'none' })}
${classed('dimensions', { name: 'none' })}
${classed('exclusion_days', { reason: 'none', code: 'none' })}
`,
);
