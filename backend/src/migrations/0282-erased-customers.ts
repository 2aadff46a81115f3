import { sql, tenantTable } from './sql.ts';

/** Customers who asked to be forgotten: by a scrambled key, so that no later file brings them back. */
export const erasedCustomers = sql(
  282,
  'erased-customers',
  `
create table erased_customers (
  organization_id uuid not null references organizations,
  id uuid not null,
  customer_key uuid not null,
  erased_at timestamptz not null,
  erased_by_id uuid,
  primary key (organization_id, id),
  unique (organization_id, customer_key),
  foreign key (organization_id, erased_by_id) references people
);
${tenantTable('erased_customers', 'select, insert')}
`,
);
