import { classed, sql, tenantTable } from './sql.ts';

/** What the review is called and which metrics it shows; words on comments; and which project is about which reason. */
export const reviewBlocks = sql(
  231,
  'review-blocks',
  `
alter table review_comments drop constraint review_comments_block_check;
alter table review_comments add constraint review_comments_block_check
  check (block in ('KPIS', 'TOP_TEN', 'RUN_UPS', 'REASONS', 'COMMENTS', 'VOICE', 'CHANGES'));

-- One row for the organization, once somebody has chosen. No metric chosen: all published ones.
create table review_plans (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  title text not null check (length(title) <= 120),
  metric_ids uuid[] not null,
  primary key (organization_id, id),
  unique (organization_id)
);
${tenantTable('review_plans', 'select, insert, update')}

-- The reason that a project was nominated for, as it counts by now.
create view project_reasons with (security_invoker = true) as
  select n.organization_id, n.project_id, c.reason_id
  from nominations n join counted_reasons c on c.organization_id = n.organization_id and c.id = n.reason_id
  where n.project_id is not null;
grant select on project_reasons to cx_app;

${classed('review_plans', { title: 'none' })}
`,
);
