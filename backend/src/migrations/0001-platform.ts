import { classed, sql, tenantTable } from './sql.ts';

/** What every chapter stands on: the directory, signing in, the outbox, the audit log, idempotency. */
export const platform = sql(
  1,
  'platform',
  `
create extension if not exists pg_trgm;

create function current_organization() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organization_id', true), '')::uuid;

-- The closed list of global tables. Only platform/identity reads them.
create table organizations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);
create table accounts (
  id uuid primary key,
  email text not null unique check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);
create table account_passwords (
  account_id uuid primary key references accounts,
  hash text not null,
  changed_at timestamptz not null
);
create table account_memberships (
  account_id uuid not null references accounts,
  organization_id uuid not null references organizations,
  person_id uuid not null,
  active boolean not null default true,
  primary key (account_id, organization_id),
  unique (organization_id, person_id)
);
create table sessions (
  token_digest bytea primary key,
  account_id uuid not null references accounts,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_until timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_of_account on sessions (account_id);
create table single_use_tokens (
  digest bytea primary key,
  purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
  account_id uuid references accounts,
  organization_id uuid references organizations,
  person_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint);
grant select, insert, update on organizations, accounts, account_passwords, account_memberships, sessions, single_use_tokens to cx_app;
grant delete on sessions, single_use_tokens to cx_app;
grant select, insert, update, delete on rate_limits to cx_app;

create table idempotency_keys (
  organization_id uuid not null references organizations,
  person_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  operation text not null,
  input_digest text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (organization_id, person_id, key)
);
${tenantTable('idempotency_keys')}

create table outbox (
  organization_id uuid not null references organizations,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, id)
);
${tenantTable('outbox', 'insert')}
create policy relay on outbox to cx_relay using (true);
grant select, update, delete on outbox to cx_relay;

create table audit_entries (
  organization_id uuid not null references organizations,
  id uuid not null,
  at timestamptz not null,
  person_id uuid,
  system_reason text,
  act text not null,
  subject text not null,
  subject_id uuid not null,
  seq bigint,
  digest bytea,
  primary key (organization_id, id),
  unique (organization_id, seq),
  check ((person_id is null) <> (system_reason is null))
);
create index audit_of_subject on audit_entries (organization_id, subject_id, at);
create index audit_unsealed on audit_entries (organization_id, at) where seq is null;
${tenantTable('audit_entries', 'select, insert')}
create policy relay on audit_entries to cx_relay using (true);
grant select on audit_entries to cx_relay;
grant update (seq, digest) on audit_entries to cx_relay;

create table audit_texts (
  organization_id uuid not null,
  entry_id uuid not null,
  salt bytea not null,
  before jsonb,
  after jsonb,
  primary key (organization_id, entry_id),
  foreign key (organization_id, entry_id) references audit_entries
);
${tenantTable('audit_texts', 'select, insert')}
create policy relay on audit_texts to cx_relay using (true);
grant select on audit_texts to cx_relay;

${classed('organizations', { slug: 'none', name: 'none' })}
${classed('accounts', { email: 'personal', name: 'personal' })}
${classed('account_passwords', { hash: 'none' })}
${classed('single_use_tokens', { purpose: 'none' })}
${classed('rate_limits', { key: 'none' })}
${classed('idempotency_keys', { key: 'none', operation: 'none', input_digest: 'none' })}
${classed('outbox', { topic: 'none' })}
${classed('audit_entries', { system_reason: 'none', act: 'none', subject: 'none' })}
`,
);
