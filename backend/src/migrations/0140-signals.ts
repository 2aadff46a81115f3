import { classed, sql, tenantTable } from './sql.ts';

/** What the rules found in closed periods, what people said it means, and what happened around the numbers. */
export const signals = sql(
  140,
  'signals',
  `
create table context_events (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  kind text not null check (kind = any (array['OWN_CHANGE', 'BRAND', 'REPUTATION', 'COMPETITION', 'OTHER'])),
  title text not null check (length(title) between 1 and 200),
  note text not null default '' check (length(note) <= 2000),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  recorded_by_id uuid,
  withdrawn_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, recorded_by_id) references people
);
create index context_events_by_day on context_events (organization_id, starts_on desc, id desc) where withdrawn_at is null;
${tenantTable('context_events', 'select, insert, update')}

create table signals (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  key text not null check (length(key) <= 600),
  metric_id uuid,
  title text not null check (length(title) between 1 and 400),
  state text not null check (state = any (array['NEW', 'ACKNOWLEDGED', 'EXPLAINED', 'NOMINATED', 'DISMISSED'])),
  period_from date not null,
  facts jsonb not null,
  times_fired integer not null check (times_fired > 0),
  because text not null default '' check (length(because) <= 2000),
  event_id uuid,
  primary key (organization_id, id),
  unique (organization_id, key),
  foreign key (organization_id, metric_id) references metrics,
  foreign key (organization_id, event_id) references context_events
);
create index signals_by_period on signals (organization_id, period_from desc, id desc);
create index signals_of_metric on signals (organization_id, metric_id);
create index signals_of_event on signals (organization_id, event_id);
${tenantTable('signals', 'select, insert, update')}

create table signal_steps (
  organization_id uuid not null references organizations,
  id uuid not null,
  signal_id uuid not null,
  kind text not null check (kind = any (array['FIRED', 'REOPENED', 'ACKNOWLEDGED', 'EXPLAINED', 'NOMINATED', 'DISMISSED'])),
  period_from date,
  because text not null default '' check (length(because) <= 2000),
  event_id uuid,
  person_id uuid,
  taken_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, signal_id) references signals,
  foreign key (organization_id, event_id) references context_events,
  foreign key (organization_id, person_id) references people,
  check ((kind in ('FIRED', 'REOPENED')) = (period_from is not null))
);
create index steps_of_signal on signal_steps (organization_id, signal_id, id);
${tenantTable('signal_steps', 'select, insert')}

create view metric_owners with (security_invoker = true) as select organization_id, id, name, owner_id from metrics;
grant select on metric_owners to cx_app;

${classed('context_events', { kind: 'none', title: 'free text', note: 'free text' })}
${classed('signals', { key: 'none', title: 'free text', state: 'none', because: 'free text' })}
${classed('signal_steps', { kind: 'none', because: 'free text' })}
`,
);
