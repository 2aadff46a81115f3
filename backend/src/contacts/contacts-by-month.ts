import type { LocalDate } from '@cxboard/domain/local-time';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/**
 * Contacts of whole months, in all and about the ten things most of them were about: the month that runs is left out,
 * and so is the first when counting began in its middle. $1 today
 */
const byMonth = statement(
  'contacts.by_month',
  `
with began as (
    select case when extract(day from min(d.day)) = 1 then min(d.day)
      else (date_trunc('month', min(d.day)) + interval '1 month')::date end as day
    from contact_days d where d.organization_id = current_organization()),
  sums as materialized (
    select p.label_id, p.starts as month, sum(p.contacts) as contacts
    from contact_periods p cross join began b
    where p.organization_id = current_organization() and p.grain = 'month' and p.starts >= b.day
      and p.starts >= (date_trunc('month', $1::date) - interval '36 months')::date
      and p.starts < date_trunc('month', $1::date)::date
    group by 1, 2),
  named as (
    select r.reason_id, r.name, s.month, sum(s.contacts) as contacts
    from sums s join contact_labels l on l.id = s.label_id join counted_reasons r on r.id = l.reason_id
    where not r.is_residual group by 1, 2, 3),
  largest as (select reason_id from named group by 1 order by sum(contacts) desc, reason_id limit 10)
select null::uuid as "reasonId", '' as reason, json_object_agg(month, contacts) as months
from (select month, sum(contacts) as contacts from sums group by 1) m having count(*) > 0
union all
(select reason_id, name, json_object_agg(month, contacts) from named
 where reason_id in (select reason_id from largest) group by 1, 2 order by name)`,
);

export interface ContactsByMonth {
  /** Null for all contacts together. */
  readonly reasonId: string | null;
  readonly reason: string;
  /** By the first day of the month. */
  readonly months: Readonly<Record<LocalDate, number>>;
}

export const contactsByMonth = (ask: Ask, today: LocalDate): Promise<ContactsByMonth[]> =>
  ask<ContactsByMonth>(byMonth, [today]);
