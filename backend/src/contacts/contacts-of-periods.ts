import { statement } from '../platform/database/statement.ts';

/**
 * Contacts of several periods by the reason they count under and by channel, and the days they are known of. Whole months
 * are read as months, and added up before their labels are looked up, so that a year costs what its reasons do. $1 first · $2 last days
 */
export const contactsOfPeriods = statement(
  'contacts.of_periods',
  `
with periods as (
    select p."from", p."to", (p.nth - 1)::int as nth
    from unnest($1::date[], $2::date[]) with ordinality as p ("from", "to", nth)),
  sums as materialized (
    select p.nth, s.* from periods p cross join lateral (
      select d.label_id, d.channel, sum(d.contacts) as contacts,
        sum(d.handling_seconds) as handling_seconds, sum(d.cost_in_cents) as cost_in_cents
      from contacts_between('month', p."from", p."to" + 1) d group by 1, 2) s)
select (select min(day)::text from contact_days) as "firstOn", (select max(day)::text from contact_days) as "lastOn",
  coalesce((
    select json_agg(c) from (
      select s.nth, r.reason_id as "reasonId", coalesce(r.name, '') as reason, coalesce(r.is_residual, true) as "isResidual",
        s.channel, sum(s.contacts) as contacts, sum(s.handling_seconds) as "handlingSeconds",
        sum(s.cost_in_cents) as "costInCents"
      from sums s join contact_labels l on l.id = s.label_id left join counted_reasons r on r.id = l.reason_id
      group by 1, 2, 3, 4, 5) c), '[]'::json) as rows`,
);

/** The files that told contacts of these days. $1 first · $2 last day */
export const importsOfContacts = statement(
  'contacts.imports',
  `select coalesce(array_agg(distinct import_id), '{}') as ids
   from contact_days where day between $1::date and $2::date`,
);
