import type { PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import { aboutNothing, type Subject, subjectIn, veil } from '@cxboard/domain/agenda/confidential.rules';
import { limits } from '@cxboard/domain/limits';
import { In } from 'typeorm';
import { Person } from '../people/index.ts';
import { BadInput } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { addTo, type ListPlace, type NewItem } from './agenda-lists.ts';
import { ConfidentialItem } from './confidential-item.entity.ts';

const keptOf = async (work: Work, { id, isConfidential }: AgendaItem): Promise<ConfidentialItem | null> =>
  isConfidential ? work.first(ConfidentialItem, { id }) : null;

/** What an item is about, for whoever may read it; for everybody else, that it is confidential. */
export async function subjectOf(work: Work, item: AgendaItem): Promise<Subject> {
  return subjectIn((await keptOf(work, item)) ?? item);
}

/** The people named as readers, each of whom has to be there. */
export async function readersIn(work: Work, readerIds: readonly string[]): Promise<string[]> {
  const { readers } = limits.meetings;
  if (readerIds.length > readers) throw new BadInput(`At most ${readers} readers.`, { field: 'readerIds' });
  const named = [...new Set(readerIds)];
  for (const id of named) await work.get(Person, id);
  return named;
}

export async function keepConfidential(work: Work, item: AgendaItem, readerIds: readonly string[]): Promise<void> {
  const kept = await keptOf(work, item);
  if (kept) {
    await work.change(kept, { readerIds: [...readerIds] });
    return;
  }
  const { id, boardId } = item;
  await work.add(ConfidentialItem, { id, boardId, readerIds: [...readerIds], ...subjectIn(item) });
  await work.change(item, { ...veil, isConfidential: true, origin: originOf(item), reason: null, drafted: false });
}

export async function openToAll(work: Work, item: AgendaItem): Promise<void> {
  const kept = await keptOf(work, item);
  if (!kept) return;
  await work.change(item, { ...subjectIn(kept), isConfidential: false });
  await work.remove(kept);
}

/** A draft recognizes what is on the agenda already, also when the item no longer says what it is about. */
const originOf = ({ origin, projectId }: AgendaItem): string | null =>
  origin ?? (projectId ? `PROJECT:${projectId}` : null);

interface Rewriting {
  readonly words: Pick<AgendaItem, 'title' | 'presenterId' | 'minutes' | 'isFinancial'>;
  readonly expectedVersion: number;
}

/** Writes what somebody typed where it belongs. */
export async function rewriteItem(work: Work, item: AgendaItem, { words, expectedVersion }: Rewriting): Promise<void> {
  const kept = await keptOf(work, item);
  const { title, presenterId, ...shown } = words;
  if (kept) await work.change(kept, { title, presenterId });
  await work.change(item, { ...(kept ? shown : words), drafted: false }, expectedVersion);
}

interface Confidence {
  readonly item: NewItem & { readonly position?: number | null };
  readonly readerIds: readonly string[];
}

/** Nobody else ever reads what it is about, not even in what was before. */
export async function addConfidential(work: Work, list: ListPlace, { item, readerIds }: Confidence) {
  const added = await addTo(work, list, { ...item, ...veil, reason: null });
  const { boardId } = list;
  const subject = subjectIn({ ...aboutNothing, ...item, proposerId: item.proposerId ?? null });
  await work.add(ConfidentialItem, { id: added.id, boardId, readerIds: [...readerIds], ...subject });
  return work.change(added, { isConfidential: true });
}

type Again = Partial<Pick<Subject, 'title' | 'presenterId'>>;

/** What comes of a confidential item is confidential to the same readers. */
export async function addLike(
  work: Work,
  { boardId, meetingId, ...again }: ListPlace & Again,
  { source, item }: { readonly source: AgendaItem; readonly item: Confidence['item'] },
): Promise<AgendaItem> {
  const kept = await keptOf(work, source);
  if (!kept) return addTo(work, { boardId, meetingId }, { ...item, ...again });
  const same = { ...item, ...subjectIn(kept), ...again };
  return addConfidential(work, { boardId, meetingId }, { item: same, readerIds: kept.readerIds });
}

/** What was published of items that are confidential by now says no more than that. */
export async function veiled(work: Work, items: readonly PublishedItem[]): Promise<PublishedItem[]> {
  const ids = items.map(({ itemId }) => itemId);
  const hidden = await work.find(AgendaItem, { id: In(ids), isConfidential: true });
  return items.map((item) => (hidden.some(({ id }) => id === item.itemId) ? { ...item, ...published(veil) } : item));
}

const published = ({ kind, title, presenterId, snapshotId, projectId }: Subject) => ({
  ...{ kind, title, presenterId, snapshotId, projectId },
});

const planner = statement('agenda.planner', `select set_config('app.planned_boards', $1, true)`);

/** Opens the confidential items of a board to the rest of this work: for papers whose reader was asked for before. */
export const readAsPlanner = (work: Work, boardId: string) => work.query(planner, [boardId]);

const presenters = statement(
  'agenda.presenters_in_confidence',
  'select id, presenter_id as "presenterId" from presenters_in_confidence($1)',
);

/** Who presents which confidential item (null: nobody), also for jobs, which may not know what it is about. */
export async function presentersInConfidence(work: Work, items: readonly Pick<PublishedItem, 'itemId'>[]) {
  const rows = await work.query<{ id: string; presenterId: string | null }>(presenters, [
    items.map(({ itemId }) => itemId),
  ]);
  return new Map(rows.map(({ id, presenterId }) => [id, presenterId]));
}
