import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

const drop = statement(
  'agenda.drop_candidates',
  `insert into candidate_drops (organization_id, id, meeting_id, key)
   select $1, uuidv7(), $2, key from unnest($3::text[]) key
   on conflict (organization_id, meeting_id, key) do nothing`,
);
const undrop = statement(
  'agenda.undrop_candidates',
  `delete from candidate_drops where organization_id = $1 and meeting_id = $2 and key = any($3::text[])`,
);
const keysOf = statement('agenda.keys_of_item', 'select keys from agenda_lines where organization_id = $1 and id = $2');

/** No draft puts these on that meeting until somebody asks for them. */
export const dropCandidates = (work: Work, meetingId: string, keys: readonly string[]) =>
  work.query(drop, [work.organizationId, meetingId, keys]);

export const undropCandidates = (work: Work, meetingId: string, keys: readonly string[]) =>
  work.query(undrop, [work.organizationId, meetingId, keys]);

/** Somebody took the item off that agenda: nothing about the same comes back by itself. */
export async function dropItem(work: Work, meetingId: string, itemId: string): Promise<void> {
  await dropCandidates(work, meetingId, await keysOfItem(work, itemId));
}

/** Somebody wants the item on that agenda. */
export async function undropItem(work: Work, meetingId: string, itemId: string): Promise<void> {
  await undropCandidates(work, meetingId, await keysOfItem(work, itemId));
}

async function keysOfItem(work: Work, itemId: string): Promise<readonly string[]> {
  const [row] = await work.query<{ keys: string[] }>(keysOf, [work.organizationId, itemId]);
  return row?.keys ?? [];
}
