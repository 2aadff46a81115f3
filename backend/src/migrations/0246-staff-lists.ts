import { sql, tenantTable } from './sql.ts';

/** Lists of people that an administrator sent, and what came of each. The file itself is forgotten once it is taken over. */
export const staffLists = sql(
  246,
  'staff-lists',
  `
create table staff_lists (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  uploaded_by_id uuid not null,
  bytes integer not null check (bytes > 0),
  taken_over_at timestamptz,
  added integer not null default 0 check (added >= 0),
  changed integer not null default 0 check (changed >= 0),
  deactivated integer not null default 0 check (deactivated >= 0),
  primary key (organization_id, id),
  foreign key (organization_id, uploaded_by_id) references people
);
${tenantTable('staff_lists')}
`,
);
