import { classed, sql, tenantTable } from './sql.ts';

/** What a board says to a nomination while it sits: stands beside the result of the same id, takes effect at the end. */
export const rulings = sql(
  122,
  'rulings',
  `
create table nomination_rulings (
  organization_id uuid not null references organizations,
  id uuid not null,
  nomination_id uuid not null,
  verdict text not null check (verdict in ('PROJECT', 'ACTION', 'DECLINED', 'DEFERRED', 'MERGED')),
  because text not null default '' check (length(because) <= 2000),
  owner_id uuid,
  until_on date,
  into_id uuid,
  override_because text not null default '' check (length(override_because) <= 2000),
  applied_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, id) references results,
  foreign key (organization_id, nomination_id) references nominations,
  foreign key (organization_id, owner_id) references people,
  foreign key (organization_id, into_id) references nominations
);
create index nomination_rulings_of on nomination_rulings (organization_id, nomination_id);
${tenantTable('nomination_rulings', 'select, insert, update')}

-- Rulings of a meeting whose decision stands in the register.
create view adopted_rulings with (security_invoker = true) as
  select r.organization_id, r.id, d.meeting_id, d.number, d.decided_on
  from nomination_rulings r join decisions d on d.organization_id = r.organization_id and d.id = r.id
  where d.outcome = 'ADOPTED' and r.applied_at is null;
grant select on adopted_rulings to cx_app;

${classed('nomination_rulings', { verdict: 'none', because: 'free text', override_because: 'free text' })}
`,
);
