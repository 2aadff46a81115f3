import { classed, sql, tenantTable } from './sql.ts';

/** Links by which people of a house come in by themselves. Of the secret only the digest is kept. */
export const joinLinks = sql(
  247,
  'join-links',
  `
create table join_links (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  domains text[] not null check (cardinality(domains) between 1 and 10),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  most integer check (most > 0),
  sent integer not null default 0 check (sent >= 0),
  made_by_id uuid not null,
  digest bytea,
  primary key (organization_id, id),
  unique (organization_id, digest),
  foreign key (organization_id, made_by_id) references people
);
${tenantTable('join_links', 'select, insert, update')}
${classed('join_links', { domains: 'none' })}
`,
);
