import { classed, sql, tenantTable } from './sql.ts';

/** A frozen report is printed once: the same bytes for ever, whatever the letterhead or the name become. */
export const reportPapers = sql(
  205,
  'report-papers',
  `
create table report_papers (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  report_id uuid not null,
  form text not null check (form in ('PDF', 'PPTX')),
  organization_name text not null check (length(organization_name) <= 200),
  locale text not null check (length(locale) <= 35),
  state text not null check (state in ('MAKING', 'READY', 'FAILED')),
  bytes integer,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  ready_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, report_id, form),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, report_id) references quarterly_reports,
  check (state <> 'READY' or (bytes > 0 and sha256 is not null and ready_at is not null))
);
${tenantTable('report_papers', 'select, insert, update')}

${classed('report_papers', { form: 'none', organization_name: 'none', locale: 'none', state: 'none', sha256: 'none' })}
`,
);
