import { classed, sql, tenantTable } from './sql.ts';

/** What is said about a period: each block's words in numbered versions, and the review as a meeting closed on it. */
export const monthlyReview = sql(
  146,
  'monthly-review',
  `
create table review_comments (
  organization_id uuid not null references organizations,
  id uuid not null,
  reviewed_from date not null,
  reviewed_to date not null check (reviewed_to >= reviewed_from),
  block text not null check (block in ('KPIS', 'TOP_TEN', 'RUN_UPS', 'REASONS', 'CHANGES')),
  number integer not null check (number > 0),
  text text not null check (length(text) <= 4000),
  written_at timestamptz not null,
  written_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, reviewed_from, reviewed_to, block, number),
  foreign key (organization_id, written_by_id) references people
);
${tenantTable('review_comments', 'select, insert')}

-- Frozen with the meeting: the login that serves may add one and change nothing in it.
create table review_snapshots (
  organization_id uuid not null references organizations,
  id uuid not null,
  meeting_id uuid not null,
  frozen_at timestamptz not null,
  content jsonb not null,
  primary key (organization_id, id),
  unique (organization_id, meeting_id),
  foreign key (organization_id, meeting_id) references meetings
);
${tenantTable('review_snapshots', 'select, insert')}

${classed('review_comments', { block: 'none', text: 'free text' })}
`,
);
