import type { EffectHistory } from '@cxboard/domain/effects/effect-method.rules';
import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import type { DaySample } from '@cxboard/domain/effects/sample.rules';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/**
 * The contacts of each day on which any were counted: of the reason a plan names, and of those it leaves alone.
 * $1 reason · $2 reasons left alone · $3 first and $4 last day
 */
const contactsByDay = statement(
  'effects.contacts_by_day',
  `
with sides as (
    select l.label_id, bool_or(r.id = $1) as is_own
    from reason_links r
      join labels_of_reasons g on g.organization_id = r.organization_id and g.reason_id = r.counted_id
      cross join unnest(g.label_ids) as l (label_id)
    where r.organization_id = current_organization() and (r.id = $1 or r.id = any($2::uuid[]))
    group by 1),
  days as (
    select n.day, coalesce(sum(n.contacts) filter (where s.is_own), 0) as own,
      coalesce(sum(n.contacts) filter (where not s.is_own), 0) as others
    from contacts_by_label n left join sides s on s.label_id = n.label_id
    where n.organization_id = current_organization() and n.day between $3::date and $4::date
    group by 1)
select json_build_object(
  'reason', (select r.card from reason_links r where r.organization_id = current_organization() and r.id = $1),
  'others', (select count(*) from reason_links r where r.organization_id = current_organization() and r.id = any($2)),
  'days', coalesce((select json_agg(json_build_array(d.day, d.own, d.others) order by d.day) from days d), '[]'::json)) as tree`,
);

/** Reasons that contacts are counted under beside one, those with most contacts first. $1 reason · $2 how many */
export const otherReasons = statement(
  'effects.other_reasons',
  `
select r.id
from reason_links r
  join labels_of_reasons g on g.organization_id = r.organization_id and g.reason_id = r.id
  cross join lateral (
    select sum(n.contacts) as contacts from contacts_by_label n
    where n.organization_id = r.organization_id and n.label_id = any(g.label_ids)) n
where r.organization_id = current_organization() and r.id = r.counted_id and n.contacts > 0
  and r.id <> (select o.counted_id from reason_links o where o.organization_id = r.organization_id and o.id = $1)
order by n.contacts desc, r.id limit $2`,
);

interface ContactsTree {
  readonly reason: { readonly id: string; readonly name: string } | null;
  readonly others: number;
  readonly days: readonly (readonly [day: string, own: number, others: number])[];
}

export interface PlannedContacts {
  /** How many of the reasons it leaves alone there are. */
  readonly others: number;
  readonly reason: { readonly id: string; readonly name: string };
  readonly history: EffectHistory;
}

/** A day weighs 1, whatever came on it. */
const sampleOf = (day: string, contacts: number): DaySample => ({ day, w: 1, w2: 1, wx: contacts, wxx: contacts ** 2 });

/** The contacts a plan speaks of, from the first day of its baseline to its review; null when it names no reason. */
export async function contactsOf(ask: Ask, plan: EffectPlan): Promise<PlannedContacts | null> {
  const { reasonId = null, otherReasonIds = [], baseline, reviewOn } = plan;
  if (reasonId === null) return null;
  const [row] = await ask<{ tree: ContactsTree }>(contactsByDay, [reasonId, otherReasonIds, baseline.from, reviewOn]);
  const { reason, others, days } = foundOr404(row).tree;
  const history = {
    touched: days.map(([day, own]) => sampleOf(day, own)),
    comparison: days.map(([day, , others]) => sampleOf(day, others)),
  };
  return { reason: foundOr404(reason), others, history };
}

/** The same of a plan that is being made: a reason of others looks absent, also among those it leaves alone. */
export async function contactsToPlan(ask: Ask, plan: EffectPlan): Promise<PlannedContacts | null> {
  const contacts = await contactsOf(ask, plan);
  if (contacts && contacts.others < (plan.otherReasonIds ?? []).length) throw new NotFound();
  return contacts;
}
