import { classed, sql, tenantTable } from './sql.ts';

/** Metrics with dated definitions, and snapshots of what they said. */
export const metrics = sql(
  41,
  'metrics',
  `
create table metrics (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$'),
  name text not null check (length(name) between 1 and 200),
  layer text not null check (layer in ('DESCRIPTIVE', 'PERCEPTION', 'OUTCOME', 'COMPOSITE')),
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  owner_id uuid,
  target double precision,
  influenceable boolean not null,
  primary key (organization_id, id),
  unique (organization_id, slug),
  foreign key (organization_id, owner_id) references people
);
${tenantTable('metrics')}

create table metric_definitions (
  organization_id uuid not null references organizations,
  id uuid not null,
  metric_id uuid not null,
  number integer not null,
  defined_at timestamptz not null,
  valid_from date not null,
  question_id uuid not null,
  question text not null check (length(question) between 1 and 2000),
  rule text not null check (rule in ('NPS', 'CSAT', 'CES')),
  scale_min integer not null,
  scale_max integer not null check (scale_max > scale_min),
  direction text not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
  leads text not null check (leads in ('UNWEIGHTED', 'WEIGHTED')),
  top_boxes integer,
  programme text not null check (programme in ('RELATIONSHIP', 'TRANSACTIONAL', 'PULSE')),
  population text not null check (length(population) <= 2000),
  primary key (organization_id, id),
  unique (organization_id, metric_id, number),
  unique (organization_id, metric_id, valid_from),
  foreign key (organization_id, metric_id) references metrics,
  foreign key (organization_id, question_id) references questions
);
${tenantTable('metric_definitions', 'select, insert')}

-- Frozen: the login that serves may add one and say that its data were withdrawn, nothing else.
create table snapshots (
  organization_id uuid not null references organizations,
  id uuid not null,
  frozen_at timestamptz not null,
  metric_id uuid not null,
  frozen_by_id uuid,
  import_ids uuid[] not null,
  content jsonb not null,
  data_withdrawn_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, metric_id) references metrics,
  foreign key (organization_id, frozen_by_id) references people
);
create index snapshots_of_metric on snapshots (organization_id, metric_id);
${tenantTable('snapshots', 'select, insert')}
grant update (data_withdrawn_at) on snapshots to cx_app;

create view metric_cards with (security_invoker = true) as
  select organization_id, id, name, state,
    jsonb_build_object('id', id, 'slug', slug, 'name', name, 'layer', layer, 'state', state) as card
  from metrics;
grant select on metric_cards to cx_app;

-- A source with its questions, the metrics that count those, and its dimensions.
create view source_trees with (security_invoker = true) as
  select s.organization_id, s.id, s.name, json_build_object(
    'id', s.id,
    'name', s.name,
    'questions', coalesce((
      select json_agg(json_build_object(
          'id', q.id, 'name', q.name, 'scaleMin', q.scale_min, 'scaleMax', q.scale_max,
          'metrics', coalesce((
            select json_agg(m.card order by m.name) from metric_cards m
            where m.organization_id = q.organization_id and m.id in (
              select d.metric_id from metric_definitions d
              where d.organization_id = q.organization_id and d.question_id = q.id)), '[]'::json))
        order by q.id)
      from questions q where q.organization_id = s.organization_id and q.source_id = s.id), '[]'::json),
    'dimensions', coalesce((
      select json_agg(json_build_object('name', d.name, 'aboutPeople', d.about_people, 'labels', '[]'::json)
        order by d.name)
      from dimensions d where d.organization_id = s.organization_id and d.source_id = s.id), '[]'::json)) as tree
  from sources s;
grant select on source_trees to cx_app;

create view snapshot_cards with (security_invoker = true) as
  select organization_id, id, metric_id, content,
    jsonb_build_object(
      'id', id,
      'metricId', metric_id,
      'metricSlug', content -> 'metric' -> 'slug',
      'metricName', content -> 'metric' -> 'name',
      'unit', content -> 'unit',
      'headline', content -> 'headline',
      'period', content -> 'period',
      'frozenAt', frozen_at,
      'dataWithdrawnAt', data_withdrawn_at) as card
  from snapshots;
grant select on snapshot_cards to cx_app;

${classed('metrics', { slug: 'none', name: 'none', layer: 'none', state: 'none' })}
${classed('metric_definitions', {
  question: 'none',
  rule: 'none',
  direction: 'none',
  leads: 'none',
  programme: 'none',
  population: 'none',
})}
`,
);
