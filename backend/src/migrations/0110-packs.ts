import { classed, sql, tenantTable } from './sql.ts';

/** Printed packs of published agendas, and status reports for the papers that need the one of a certain day. */
export const packs = sql(
  110,
  'packs',
  `
create table packs (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  meeting_id uuid not null,
  version_id uuid not null,
  version_number integer not null check (version_number > 0),
  reader_id uuid,
  item_ids uuid[],
  organization_name text not null check (length(organization_name) <= 200),
  state text not null check (state in ('MAKING', 'READY', 'FAILED')),
  bytes integer,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  ready_at timestamptz,
  primary key (organization_id, id),
  constraint one_pack_a_version unique nulls not distinct (organization_id, version_id, reader_id),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, meeting_id) references meetings,
  foreign key (organization_id, version_id) references agenda_versions,
  foreign key (organization_id, reader_id) references people,
  check ((reader_id is null) = (item_ids is null)),
  check (state <> 'READY' or (bytes > 0 and sha256 is not null and ready_at is not null))
);
${tenantTable('packs', 'select, insert, update')}

create view status_report_cards with (security_invoker = true) as
  select s.organization_id, s.id, s.project_id, s.reported_at,
    jsonb_build_object('health', s.health, 'done', s.done, 'next', s.next, 'needsDecision', s.needs_decision,
      'reportedAt', s.reported_at, 'authorName', a.name) as card
  from status_reports s join person_cards a on a.organization_id = s.organization_id and a.id = s.author_id;
grant select on status_report_cards to cx_app;

${classed('packs', { organization_name: 'none', state: 'none', sha256: 'none' })}
`,
);
