import { classed, sql, tenantTable } from './sql.ts';

/** Files that were sent: what they hold, how far they came, and what is wrong in them. */
export const imports = sql(
  42,
  'imports',
  `
create table imports (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  uploaded_by_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null
    check (state in ('UPLOADED', 'VALIDATING', 'READY', 'COMMITTING', 'COMMITTED', 'FAILED', 'ROLLED_BACK')),
  headers text[] not null,
  source_id uuid,
  mapping jsonb,
  counts jsonb,
  refusal jsonb,
  committed_at timestamptz,
  rolled_back_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, uploaded_by_id) references people,
  foreign key (organization_id, source_id) references sources
);
create unique index imports_of_one_file on imports (organization_id, sha256) where state <> 'ROLLED_BACK';
create index imports_of_source on imports (organization_id, source_id);
${tenantTable('imports')}

-- Beside the import, since a commit holds its row until it is done.
create table import_progress (
  organization_id uuid not null references organizations,
  id uuid not null,
  bytes_read bigint not null,
  rows_read bigint not null,
  cancel_asked_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, id) references imports on delete cascade
);
${tenantTable('import_progress')}

create table import_errors (
  organization_id uuid not null references organizations,
  import_id uuid not null,
  number integer not null,
  line integer not null,
  column_name text,
  value text,
  reason text not null,
  message text not null,
  primary key (organization_id, import_id, number),
  foreign key (organization_id, import_id) references imports on delete cascade
);
${tenantTable('import_errors')}

create view import_cards with (security_invoker = true) as
  select i.organization_id, i.id,
    jsonb_build_object(
      'id', i.id,
      'fileName', i.file_name,
      'state', i.state,
      'sourceName', s.name,
      'committedAt', i.committed_at) as card
  from imports i left join sources s on s.organization_id = i.organization_id and s.id = i.source_id;
grant select on import_cards to cx_app;

${classed('imports', { file_name: 'none', sha256: 'none', state: 'none', headers: 'none' })}
${classed('import_errors', { column_name: 'none', value: 'free text', reason: 'none', message: 'free text' })}
`,
);
