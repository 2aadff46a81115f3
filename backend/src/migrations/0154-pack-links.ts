import { classed, sql, tenantTable } from './sql.ts';

/** Links by which somebody outside reads one board pack, and every time one was opened. */
export const packLinks = sql(
  154,
  'pack-links',
  `
create table pack_links (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  meeting_id uuid not null,
  version_id uuid not null,
  version_number integer not null check (version_number > 0),
  recipient text not null check (length(recipient) between 1 and 200),
  company text not null check (length(company) <= 200),
  -- What is printed in it: nothing that was confidential then.
  item_ids uuid[] not null,
  organization_name text not null check (length(organization_name) <= 200),
  locale text not null,
  form text not null check (form = 'PDF'),
  digest bytea,
  made_by_id uuid not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  state text not null check (state in ('MAKING', 'READY', 'FAILED')),
  bytes integer,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  ready_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, digest),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, version_id) references agenda_versions,
  foreign key (organization_id, made_by_id) references people,
  check (state <> 'READY' or (bytes > 0 and sha256 is not null and ready_at is not null))
);
create index pack_links_of_meeting on pack_links (organization_id, meeting_id, created_at);
${tenantTable('pack_links', 'select, insert, update')}

create table pack_openings (
  organization_id uuid not null references organizations,
  id uuid not null,
  pack_link_id uuid not null,
  opened_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, pack_link_id) references pack_links
);
create index pack_openings_of_link on pack_openings (organization_id, pack_link_id, opened_at);
${tenantTable('pack_openings', 'select, insert')}

-- Which items are confidential now; not what they are about.
create view item_confidences with (security_invoker = true) as
  select organization_id, id, meeting_id, is_confidential from agenda_items;
grant select on item_confidences to cx_app;

${classed('pack_links', {
  recipient: 'personal',
  company: 'personal',
  organization_name: 'none',
  locale: 'none',
  form: 'none',
  state: 'none',
  sha256: 'none',
})}
`,
);
