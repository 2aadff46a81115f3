import { classed, sql, tenantTable } from './sql.ts';

/** What the workers stand on: schedules (global, no organization in them), mails, and the digest of erasable audit texts. */
export const background = sql(
  10,
  'background',
  `
create table schedules (
  name text primary key,
  last_done_at timestamptz,
  last_failed_at timestamptz
);
grant select, insert, update on schedules to cx_relay;

create table mails (
  organization_id uuid not null references organizations,
  id uuid not null,
  key text not null check (length(key) between 1 and 200),
  person_id uuid,
  kind text not null check (kind in ('SECURITY', 'NOTICE', 'DIGEST')),
  recipient text not null check (length(recipient) <= 254),
  subject text not null check (length(subject) <= 200),
  body text not null,
  html text,
  state text not null default 'NEW' check (state in ('NEW', 'HELD', 'SENDING', 'SENT', 'REFUSED', 'IN_DOUBT')),
  created_at timestamptz not null,
  claimed_at timestamptz,
  settled_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, key, recipient)
);
create index mails_unsettled on mails (organization_id, created_at) where state in ('NEW', 'SENDING');
create index mails_held on mails (organization_id, created_at desc) where state = 'HELD';
${tenantTable('mails', 'select, insert, update')}
create policy relay on mails for select to cx_relay using (true);
grant select (organization_id, id, state, created_at, claimed_at) on mails to cx_relay;

-- The chain holds this digest and not the texts, so that erasing them leaves it whole.
alter table audit_entries add column texts_digest bytea;
grant update (texts_digest) on audit_entries to cx_relay;

${classed('schedules', { name: 'none' })}
${classed('mails', { key: 'none', kind: 'none', recipient: 'personal', subject: 'free text', body: 'free text', html: 'free text', state: 'none' })}
`,
);
