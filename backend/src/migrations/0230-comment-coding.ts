import { classed, sql, tenantTable } from './sql.ts';

/**
 * What somebody heard in a comment, and which texts were taken away. Both name the response and not its row, so that a
 * file that is taken back and comes again finds its codes and never its removed texts.
 */
export const commentCoding = sql(
  230,
  'comment-coding',
  `
create index responses_with_comments on responses (organization_id, day, id) where comments is not null;
-- A text can be taken away; nothing else of a response ever changes.
grant update (comments) on responses to cx_app;

create table comment_removals (
  organization_id uuid not null references organizations,
  id uuid not null,
  response_id uuid not null,
  question text not null check (length(question) between 1 and 2000),
  because text not null check (length(because) between 1 and 2000),
  removed_at timestamptz not null,
  removed_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, response_id, question),
  foreign key (organization_id, removed_by_id) references people
);
${tenantTable('comment_removals', 'select, insert')}

create table comment_codes (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  response_id uuid not null,
  day date not null,
  question text not null check (length(question) between 1 and 2000),
  reason_id uuid,
  emotion smallint check (emotion between -2 and 2),
  is_set_aside boolean not null,
  coded_at timestamptz not null,
  coded_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, response_id, question),
  foreign key (organization_id, reason_id) references contact_reasons,
  foreign key (organization_id, coded_by_id) references people,
  check (is_set_aside = (reason_id is null and emotion is null))
);
create index comment_codes_of_day on comment_codes (organization_id, day);
create index comment_codes_of_reason on comment_codes (organization_id, reason_id) where reason_id is not null;
${tenantTable('comment_codes')}

-- What metrics shows of responses: each comment, the scores beside it, and what it is about.
create view response_comments with (security_invoker = true) as
  select r.organization_id, r.day, r.id as response_id, r.source_id, r.dimension_set_id, c.key as question, c.value as text
  from responses r cross join lateral jsonb_each_text(r.comments) c where r.comments is not null;
grant select on response_comments to cx_app;

create view response_scores with (security_invoker = true) as
  select a.organization_id, a.day, a.response_id, q.id as question_id, q.name as question, a.score, q.scale_min, q.scale_max
  from answers a join questions q on q.organization_id = a.organization_id and q.id = a.question_id;
grant select on response_scores to cx_app;

create view response_labels with (security_invoker = true) as
  select s.organization_id, s.id as dimension_set_id, l.key as dimension, l.value as label, coalesce(d.about_people, true) as about_people,
    lower(btrim(regexp_replace(normalize(l.value, nfkc), '\\s+', ' ', 'g'))) as grouping
  from dimension_sets s cross join lateral jsonb_each_text(s.labels) l
    left join dimensions d on d.organization_id = s.organization_id and d.source_id = s.source_id and lower(d.name) = lower(l.key);
grant select on response_labels to cx_app;

-- What contacts shows of reasons: the one each counts as by now, and the one that a label or a name means.
create view reasons_now with (security_invoker = true) as
  select r.organization_id, r.id, own.id as reason_id, own.name, own.is_residual, r.merged_into_id is null as is_own
  from contact_reasons r
    join contact_reasons own on own.organization_id = r.organization_id and own.id = coalesce(r.merged_into_id, r.id);
grant select on reasons_now to cx_app;

create view reasons_by_label with (security_invoker = true) as
  select organization_id, grouping, reason_id from contact_labels where reason_id is not null
  union select organization_id, lower(name), id from contact_reasons;
grant select on reasons_by_label to cx_app;

${classed('comment_removals', { question: 'none', because: 'free text' })}
${classed('comment_codes', { question: 'none' })}
`,
);
