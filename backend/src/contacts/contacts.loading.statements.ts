import { statement } from '../platform/database/statement.ts';

/** COPY is not possible into tables with row-level security: rows wait here, then move over in a few statements. */
export const waitingRoom = `
  create temp table incoming_contacts (
    day date, label_id uuid, channel text, contacts bigint, handling_seconds bigint, cost_in_cents bigint
  ) on commit drop`;

export const copyIn = 'copy incoming_contacts from stdin';

/** A label that is called like a reason belongs to it. $1 organization · $2 ids · $3 labels · $4 groupings */
export const labelsKnown = statement(
  'contacts.labels_known',
  `insert into contact_labels (organization_id, id, label, grouping, reason_id)
   select distinct on (l.id) $1::uuid, l.id, l.label, l.grouping, coalesce(r.merged_into_id, r.id)
   from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as l (id, label, grouping, nth)
     left join contact_reasons r on r.organization_id = $1 and lower(r.name) = l.grouping
   order by l.id, l.nth
   on conflict do nothing`,
);
/** $1 organization · $2 source · $3 import */
export const addDays = statement(
  'contacts.add_days',
  `insert into contact_days
     (organization_id, day, label_id, channel, source_id, import_id, contacts, handling_seconds, cost_in_cents)
   select $1, day, label_id, channel, $2, $3, sum(contacts), sum(handling_seconds), sum(cost_in_cents)
   from incoming_contacts group by day, label_id, channel
   on conflict do nothing`,
);
/** Rows of days that another import of the source had counted. $1 organization · $2 source · $3 import */
export const countDuplicates = statement(
  'contacts.count_duplicates',
  `select count(*) from incoming_contacts i where not exists (
     select from contact_days d
     where d.organization_id = $1 and d.day = i.day and d.label_id = i.label_id and d.channel = i.channel
       and d.source_id = $2 and d.import_id = $3)`,
);
/** $1 organization · $2 source */
export const labelsOfSource = statement(
  'contacts.labels_of_source',
  `select coalesce((select array_agg(distinct l.grouping) from contact_days d
        join contact_labels l on l.organization_id = d.organization_id and l.id = d.label_id
        where d.organization_id = $1 and d.source_id = $2), '{}') as groupings,
      coalesce((select array_agg(distinct channel) from contact_days
        where organization_id = $1 and source_id = $2), '{}') as channels`,
);
export const removeDays = statement('contacts.remove_days', 'delete from contact_days where import_id = $1');
