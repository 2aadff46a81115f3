import { classed, sql } from './sql.ts';

/**
 * A project can be measured by the contacts about a reason, alone or beside its metric; reason and customers it should
 * keep are named in its plan, and what is entered of customers lost says where it comes from.
 */
export const contactsAsEffects = sql(
  268,
  'contacts-as-effects',
  `
alter table effect_plans
  alter column metric_id drop not null,
  add column reason_id uuid,
  add column other_reason_ids uuid[] not null default '{}' check (cardinality(other_reason_ids) <= 50),
  add column keeps text not null default '' check (length(keeps) <= 2000),
  add foreign key (organization_id, reason_id) references contact_reasons,
  add check (metric_id is not null or reason_id is not null),
  add check (reason_id is not null or cardinality(other_reason_ids) = 0);
create index effect_plans_of_reason on effect_plans (organization_id, reason_id) where reason_id is not null;

-- The contacts it promises to change, where no metric shows it.
alter table projects
  add column reason_id uuid,
  add foreign key (organization_id, reason_id) references contact_reasons,
  add check (metric_id is null or reason_id is null);
create index projects_of_reason on projects (organization_id, reason_id) where reason_id is not null;

-- A reason by its name, also after it was merged: it counts where it counts now.
create view reason_links with (security_invoker = true) as
  select r.organization_id, r.id, c.reason_id as counted_id, c.name,
    jsonb_build_object('id', r.id, 'name', c.name) as card
  from contact_reasons r
    join counted_reasons c on c.organization_id = r.organization_id and c.id = r.id;
grant select on reason_links to cx_app;

-- Contacts of files that somebody doubts.
create view doubted_contacts with (security_invoker = true) as
  select i.organization_id, i.id as import_id, i.doubted_because as because, d.label_id, d.day, d.contacts
  from imports i join contact_days d on d.organization_id = i.organization_id and d.import_id = i.id
  where i.doubted_at is not null;
grant select on doubted_contacts to cx_app;

-- The reason of a closing was chosen after the fact; contacts count by what the plan names.
alter table project_closings
  drop column reason_id,
  add column churn_source text not null default '' check (length(churn_source) <= 2000);

${classed('effect_plans', { keeps: 'free text' })}
${classed('project_closings', { churn_source: 'free text' })}
`,
);
