import { AgendaItem, subjectOf } from '../agenda/index.ts';
import type { Work } from '../platform/database/work.ts';
import { Nomination } from './nomination.entity.ts';

/** Who nominated what an item is about; null when it is about something else. */
export async function nominatorOf(work: Work, itemId: string): Promise<string | null> {
  const { nominationId, proposerId, kind } = await subjectOf(work, await work.get(AgendaItem, itemId));
  if (nominationId) return (await work.get(Nomination, nominationId)).nominatorId;
  return kind === 'NOMINATION' ? proposerId : null;
}
