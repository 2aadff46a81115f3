import { sql } from './sql.ts';

/** What effects are read beside: what happened around all numbers, and contacts by day and label. */
export const surroundings = sql(
  192,
  'surroundings',
  `
-- Own changes are projects: those say themselves when they overlap.
create view context_event_spans with (security_invoker = true) as
  select organization_id, id, title, starts_on, coalesce(ends_on, starts_on) as ends_on
  from context_events where withdrawn_at is null and kind <> 'OWN_CHANGE';
grant select on context_event_spans to cx_app;

create view labels_of_reasons with (security_invoker = true) as
  select l.organization_id, c.reason_id, array_agg(l.id) as label_ids
  from contact_labels l join counted_reasons c on c.organization_id = l.organization_id and c.id = l.reason_id
  group by l.organization_id, c.reason_id;
grant select on labels_of_reasons to cx_app;

create view contacts_by_label with (security_invoker = true) as
  select organization_id, day, label_id, contacts from contact_days;
grant select on contacts_by_label to cx_app;
`,
);
