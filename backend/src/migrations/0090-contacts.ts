import { classed, sql, tenantTable } from './sql.ts';

const topics = (table: string) => `
create table ${table} (
  organization_id uuid not null references organizations,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  name text not null check (length(name) between 1 and 120),
  words text not null default '' check (length(words) <= 1000),
  primary key (organization_id, id)
);
create unique index ${table}_names on ${table} (organization_id, lower(name));
${tenantTable(table)}
create view ${table.replace(/s$/, '')}_cards with (security_invoker = true) as
  select organization_id, id, name, jsonb_build_object('id', id, 'name', name) as card from ${table};
grant select on ${table.replace(/s$/, '')}_cards to cx_app;
${classed(table, { name: 'none', words: 'none' })}
`;

/** Why customers get in touch and where, as the organization calls it: flat lists, with the words that give them away. */
export const contacts = sql(90, 'contacts', `${topics('contact_reasons')}${topics('touch_points')}`);
