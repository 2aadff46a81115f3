import type { About } from '@cxboard/domain/agenda/confidential.rules';
import { limits } from '@cxboard/domain/limits';
import {
  changedPositions,
  insertItem,
  type Order,
  type Position,
  removeItem,
} from '@cxboard/domain/agenda/agenda-order.rules';
import { IsNull } from 'typeorm';
import { BadInput } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { holdBoard } from '../meetings/index.ts';

/** An agenda or, without a meeting, the backlog of the board. */
export interface ListPlace {
  readonly boardId: string;
  readonly meetingId: string | null;
}

type Placed = AgendaItem & { position: number };

const place = statement(
  'agenda.place',
  `update agenda_items item set position = said.position
   from unnest($2::uuid[], $3::integer[]) as said (id, position)
   where item.organization_id = $1 and item.id = said.id`,
);

/** Whoever moves an item wants it there, whatever a draft adds. Moving is no edit of it, so its version stays. */
const placedByHand = statement(
  'agenda.placed_by_hand',
  'update agenda_items set placed = true where organization_id = $1 and id = $2',
);
export const placeByHand = (work: Work, { id }: AgendaItem) => work.query(placedByHand, [work.organizationId, id]);

/** The item as it is once nobody else changes the agendas of its board. */
export async function itemHeld(work: Work, itemId: string): Promise<AgendaItem> {
  const { boardId } = await work.get(AgendaItem, itemId);
  await holdBoard(work, boardId);
  return work.get(AgendaItem, itemId);
}

/** The items of a list, in order. */
export async function itemsIn(work: Work, { boardId, meetingId }: ListPlace): Promise<Placed[]> {
  const where = { listId: meetingId ?? boardId, removedAt: IsNull() };
  return (await work.find(AgendaItem, where, { position: 'ASC' })) as Placed[];
}

/** Writes the places that changed. Shifting is no edit of an item, so versions stay. */
export async function writeOrder(work: Work, items: readonly Placed[], order: Order): Promise<void> {
  await writePositions(work, changedPositions(items, order));
}

export async function writePositions(work: Work, changed: readonly Position[]): Promise<void> {
  if (changed.length === 0) return;
  const values = [work.organizationId, changed.map(({ id }) => id), changed.map(({ position }) => position)];
  await work.query(place, values);
}

export type NewItem = Pick<AgendaItem, 'kind' | 'title' | 'minutes' | 'presenterId' | 'snapshotId' | 'projectId'> &
  Partial<About> &
  Partial<Pick<AgendaItem, 'proposerId' | 'proposedForId' | 'isFinancial' | 'carriedFromId' | 'carriedTimes'>> &
  Partial<Pick<AgendaItem, 'origin' | 'reason'>> & {
    /** What a meeting leaves behind finds room in every list: closing loses nothing. */
    readonly comesAgain?: boolean;
  };

export async function addTo(
  work: Work,
  list: ListPlace,
  { position, comesAgain = false, ...item }: NewItem & { position?: number | null },
) {
  const items = await itemsIn(work, list);
  if (!comesAgain) refuseFullList(items);
  const position_ = items.length + 1;
  const added = await work.add(AgendaItem, { ...item, ...list, position: position_, placed: isPlaced(list, position) });
  const all = [...items, Object.assign(added, { position: position_ })];
  await writeOrder(work, all, insertItem(idsOf(items), added.id, position ?? undefined));
  tellList(work, list);
  return added;
}

/** Takes an item out of its list, which closes up. */
export async function takeOut(work: Work, item: AgendaItem): Promise<void> {
  const items = await itemsIn(work, item);
  const left = items.filter(({ id }) => id !== item.id);
  await writeOrder(work, left, removeItem(idsOf(items), item.id));
  tellList(work, item);
}

/** Puts an item that is in no list (or has just left one) into a list. */
export async function putInto(work: Work, item: AgendaItem, to: ListPlace & { position?: number | null }) {
  const items = (await itemsIn(work, to)).filter(({ id }) => id !== item.id);
  refuseFullList(items);
  const { boardId, meetingId } = to;
  const last = items.length + 1;
  await work.change(item, { meetingId, position: last, removedAt: null, removedFrom: null, proposedForId: null });
  const all = [...items, Object.assign(item, { position: last })];
  await writeOrder(work, all, insertItem(idsOf(items), item.id, to.position ?? undefined));
  tellList(work, { boardId, meetingId });
}

/** Takes an item to another list of its board, or brings it back into one. */
export async function sendTo(work: Work, item: AgendaItem, meetingId: string | null): Promise<void> {
  if (!item.removedAt) await takeOut(work, item);
  await putInto(work, item, { boardId: item.boardId, meetingId });
}

/** Off its list, for undo. */
export async function takeOff(work: Work, item: AgendaItem): Promise<void> {
  if (item.removedAt) return;
  await takeOut(work, item);
  await work.change(item, { position: null, removedAt: work.now, removedFrom: item.position });
}

/** Who names a place on an agenda wants it there, whatever a draft adds. */
const isPlaced = ({ meetingId }: ListPlace, position?: number | null): boolean =>
  meetingId !== null && typeof position === 'number';

export const idsOf = (items: readonly AgendaItem[]): string[] => items.map(({ id }) => id);

export function tellList(work: Work, { boardId, meetingId }: ListPlace): void {
  if (meetingId) work.tell('MEETING', meetingId, { boardId });
  else work.tell('BACKLOG', boardId);
}

function refuseFullList(items: readonly AgendaItem[]) {
  const { itemsOnAgenda } = limits.meetings;
  if (items.length >= itemsOnAgenda) throw new BadInput(`A list holds at most ${itemsOnAgenda} items.`);
}
