import { type Delivery, type MailKind, usualDelivery } from '@cxboard/domain/notifications/notices.rules';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { NoticePreference } from './notice-preference.entity.ts';

const chosen = statement(
  'notices.chosen',
  `select person_id as "personId", delivery from notice_preferences
   where organization_id = $1 and kind = $2 and person_id = any($3::uuid[])`,
);

/** How each of these people is told of things of this kind. */
export async function deliveriesFor(
  work: Work,
  kind: MailKind,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  const values = [work.organizationId, kind, personIds];
  const rows = await work.query<{ personId: string; delivery: Delivery }>(chosen, values);
  const known = new Map(rows.map(({ personId, delivery }) => [personId, delivery]));
  return new Map(personIds.map((id) => [id, known.get(id) ?? usualDelivery(kind)]));
}

/** The choice of one person from now on. */
export async function choose(
  work: Work,
  { personId, kind, delivery }: Pick<NoticePreference, 'personId' | 'kind' | 'delivery'>,
): Promise<void> {
  const before = await work.first(NoticePreference, { personId, kind });
  if (before) await work.change(before, { delivery });
  else await work.add(NoticePreference, { personId, kind, delivery });
}
