import { classed, sql, tenantTable } from './sql.ts';

/** Approved minutes as a PDF, one for each addendum that came; printed papers write dates as their organization does. */
export const printedMinutes = sql(
  160,
  'printed-minutes',
  `
create table printed_minutes (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  board_id uuid not null,
  minutes_id uuid not null,
  addenda integer not null check (addenda >= 0),
  reader_id uuid,
  item_ids uuid[],
  organization_name text not null check (length(organization_name) <= 200),
  locale text not null check (length(locale) <= 35),
  state text not null check (state in ('MAKING', 'READY', 'FAILED')),
  bytes integer,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  ready_at timestamptz,
  primary key (organization_id, id),
  constraint one_print_of_minutes unique nulls not distinct (organization_id, minutes_id, addenda, reader_id),
  foreign key (organization_id, board_id) references boards,
  foreign key (organization_id, minutes_id) references minutes,
  foreign key (organization_id, reader_id) references people,
  check ((reader_id is null) = (item_ids is null)),
  check (state <> 'READY' or (bytes > 0 and sha256 is not null and ready_at is not null))
);
${tenantTable('printed_minutes', 'select, insert, update')}

alter table packs add column locale text not null default 'en-GB' check (length(locale) <= 35);
alter table packs alter column locale drop default;

${classed('printed_minutes', { organization_name: 'none', locale: 'none', state: 'none', sha256: 'none' })}
${classed('packs', { locale: 'none' })}
`,
);
