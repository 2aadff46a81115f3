import { sql, tenantTable } from './sql.ts';

/** Rules that put the words of files to contact reasons: each saving is a version, and a label knows that a rule put it there. */
export const rulesOfLabels = sql(
  401,
  'rules-of-labels',
  `
create table contact_label_rules (
  organization_id uuid not null references organizations,
  id uuid not null,
  number integer not null check (number > 0),
  made_at timestamptz not null,
  made_by_id uuid,
  rules jsonb not null,
  primary key (organization_id, id),
  unique (organization_id, number),
  foreign key (organization_id, made_by_id) references people
);
${tenantTable('contact_label_rules', 'select, insert')}

alter table contact_labels add column is_ruled boolean not null default false;
`,
);
