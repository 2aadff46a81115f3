import { classed, sql, tenantTable } from './sql.ts';

/** Files that come again and again: sent by programs with a token of one source, compared with the one before, expected by a day. */
export const recurringFiles = sql(
  215,
  'recurring-files',
  `
create table access_tokens (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  name text not null check (length(name) between 1 and 200),
  scope text not null check (scope = 'SEND_FILES'),
  source_id uuid not null,
  made_by_id uuid not null,
  digest bytea,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, digest),
  foreign key (organization_id, source_id) references sources,
  foreign key (organization_id, made_by_id) references people
);
create index access_tokens_of_source on access_tokens (organization_id, source_id);
create index access_tokens_of_person on access_tokens (organization_id, made_by_id);
${tenantTable('access_tokens', 'select, insert, update')}

alter table imports
  -- What happens once it was read through: nothing until somebody says so, or it is taken over by itself.
  add column take_over text not null default 'BY_HAND' check (take_over in ('BY_HAND', 'WHEN_CLEAN', 'GOOD_ROWS')),
  -- How it differs from the file of its source before.
  add column difference jsonb;

alter table sources
  -- The data of a month are expected within so many days after its end.
  add column expected_within_days integer check (expected_within_days between 1 and 60),
  -- The last day that the files taken over are about.
  add column data_until date;

create view source_cards with (security_invoker = true) as
  select organization_id, id, name, mapping, expected_within_days, data_until from sources;
grant select on source_cards to cx_app;

${classed('access_tokens', { name: 'none', scope: 'none' })}
${classed('imports', { take_over: 'none' })}
`,
);
