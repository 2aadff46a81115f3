import { classed, sql, tenantTable } from './sql.ts';

/**
 * How many contacts there were each day, by what files call their reason. A label belongs to a reason by a row of its
 * own, so that naming, moving and merging reasons imports nothing again. Keys of what grows hold the day (decision 020).
 */
export const contactCounts = sql(
  145,
  'contact-counts',
  `
alter table contact_reasons
  add column parent_id uuid,
  add column merged_into_id uuid,
  add column is_residual boolean not null default false,
  add foreign key (organization_id, parent_id) references contact_reasons,
  add foreign key (organization_id, merged_into_id) references contact_reasons,
  add check (parent_id <> id),
  add check (merged_into_id <> id);
create index contact_reasons_below on contact_reasons (organization_id, parent_id) where parent_id is not null;
create index contact_reasons_merged on contact_reasons (organization_id, merged_into_id) where merged_into_id is not null;

-- What was done to a reason, for whoever wonders why its numbers changed.
create table contact_reason_changes (
  organization_id uuid not null references organizations,
  id uuid not null,
  reason_id uuid not null,
  changed_at timestamptz not null,
  changed_by_id uuid,
  act text not null check (act in ('RENAMED', 'MERGED', 'SEPARATED', 'MOVED')),
  before text not null check (length(before) <= 200),
  after text not null check (length(after) <= 200),
  primary key (organization_id, id),
  foreign key (organization_id, reason_id) references contact_reasons on delete cascade,
  foreign key (organization_id, changed_by_id) references people
);
create index contact_reason_changes_of on contact_reason_changes (organization_id, reason_id);
${tenantTable('contact_reason_changes', 'select, insert, delete')}

create table contact_labels (
  organization_id uuid not null references organizations,
  id uuid not null,
  label text not null check (length(label) <= 200),
  grouping text not null check (length(grouping) <= 200),
  reason_id uuid,
  primary key (organization_id, id),
  unique (organization_id, grouping),
  foreign key (organization_id, reason_id) references contact_reasons
);
create index contact_labels_of_reason on contact_labels (organization_id, reason_id);
${tenantTable('contact_labels')}

create table contact_days (
  organization_id uuid not null,
  day date not null,
  label_id uuid not null,
  channel text not null check (length(channel) <= 200),
  source_id uuid not null,
  import_id uuid not null,
  contacts bigint not null check (contacts >= 0),
  handling_seconds bigint check (handling_seconds >= 0),
  cost_in_cents bigint check (cost_in_cents >= 0),
  primary key (organization_id, day, label_id, channel, source_id)
);
create index contact_days_of_import on contact_days (organization_id, import_id);
create index contact_days_of_label on contact_days (organization_id, label_id, day);
${tenantTable('contact_days', 'select, insert, delete')}

-- The reason that a reason counts under: the one it was merged into, and the one above that.
create view counted_reasons with (security_invoker = true) as
  select r.organization_id, r.id, top.id as reason_id, top.name, top.is_residual or own.is_residual as is_residual
  from contact_reasons r
    join contact_reasons own on own.organization_id = r.organization_id and own.id = coalesce(r.merged_into_id, r.id)
    join contact_reasons top on top.organization_id = r.organization_id and top.id = coalesce(own.parent_id, own.id);
grant select on counted_reasons to cx_app;

-- Contacts by the reason they count under; without one while their label has none.
create view contact_counts with (security_invoker = true) as
  select d.organization_id, d.day, c.reason_id, coalesce(c.name, '') as reason, coalesce(c.is_residual, true) as is_residual,
    d.channel, d.contacts, d.handling_seconds, d.cost_in_cents
  from contact_days d
    join contact_labels l on l.organization_id = d.organization_id and l.id = d.label_id
    left join counted_reasons c on c.organization_id = l.organization_id and c.id = l.reason_id;
grant select on contact_counts to cx_app;

${classed('contact_reason_changes', { act: 'none', before: 'none', after: 'none' })}
${classed('contact_labels', { label: 'free text', grouping: 'free text' })}
${classed('contact_days', { channel: 'none' })}
`,
);
