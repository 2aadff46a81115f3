import { classed, sql, tenantTable } from './sql.ts';

/** Reports of a board to the executive board: made, edited, and then frozen with a digest of all they say. */
export const quarterlyReports = sql(
  193,
  'quarterly-reports',
  `
create table quarterly_reports (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  facts jsonb not null,
  summary text not null check (length(summary) <= 2000),
  asks text not null check (length(asks) <= 2000),
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz,
  frozen_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, board_id, quarter),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, frozen_by_id) references people,
  check ((frozen_at is null) = (digest is null))
);
${tenantTable('quarterly_reports', 'select, insert, update')}

-- What is frozen nobody changes, whichever program asks.
create function refuse_frozen_report() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null then raise exception 'This report is frozen.'; end if;
  return new;
end $$;
create trigger quarterly_reports_frozen before update on quarterly_reports
  for each row execute function refuse_frozen_report();

${classed('quarterly_reports', { quarter: 'none', summary: 'free text', asks: 'free text', digest: 'none' })}
`,
);
