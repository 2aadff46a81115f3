import { refuseProposedItem, refuseSubject, stateWithItem } from '@cxboard/domain/agenda/agenda.rules';
import { moveItem } from '@cxboard/domain/agenda/agenda-order.rules';
import { refuseChange } from '@cxboard/domain/meetings/meeting.rules';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { holdBoard, Meeting, meetingHeld } from '../meetings/index.ts';
import { Person } from '../people/index.ts';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AgendaItem } from './agenda-item.entity.ts';
import type {
  AddAgendaItemInput,
  AddToBacklogInput,
  AgendaItemInput,
  EditAgendaItemInput,
  ProposeItemInput,
  ReorderAgendaInput,
} from './agenda.inputs.ts';
import { dropItem, undropItem } from './candidate-drops.ts';
import { addConfidential, readersIn, rewriteItem, subjectOf } from './confidences.ts';
import {
  addTo,
  idsOf,
  itemHeld,
  itemsIn,
  placeByHand,
  putInto,
  takeOff,
  tellList,
  writeOrder,
} from './agenda-lists.ts';

/** What is on an agenda or in the backlog, for how long and in which order. */
@Injectable()
export class AgendaService {
  constructor(private readonly database: Database) {}

  addAgendaItem(viewer: Viewer, { meetingId, readerIds, ...item }: AddAgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const meeting = await meetingHeld(work, meetingId);
      stopUnless(may(viewer).prepareAgenda(meeting));

      const draft = completed(item);
      const refusal = refuseChange(meeting) ?? (await refuseDraft(work, meeting.boardId, draft));
      if (refusal) return refusal;

      const list = { boardId: meeting.boardId, meetingId };
      const placed = { ...draft, position: item.position };
      if (readerIds) await addConfidential(work, list, { item: placed, readerIds: await readersIn(work, readerIds) });
      else await addTo(work, list, placed);
      await openFor(work, meeting);
      return { id: meetingId };
    });
  }

  addToBacklog(viewer: Viewer, { boardId, ...item }: AddToBacklogInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      stopUnless(may(viewer).prepareAgenda({ boardId }));
      await holdBoard(work, boardId);

      const draft = completed(item);
      const refusal = await refuseDraft(work, boardId, draft);
      if (refusal) return refusal;

      await addTo(work, { boardId, meetingId: null }, draft);
      return { id: boardId };
    });
  }

  /** Members and analysts propose; the chair finds it in the backlog, marked with the agenda it is meant for. */
  proposeItem(viewer: Viewer, { boardId, meetingId, ...item }: ProposeItemInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      stopUnless(may(viewer).proposeItems({ boardId }));
      await holdBoard(work, boardId);
      const meeting = meetingId ? await meetingOf(work, { boardId, meetingId }) : null;

      const draft = completed(item);
      const refusal = (meeting && refuseProposedItem(meeting)) ?? (await refuseDraft(work, boardId, draft));
      if (refusal) return refusal;

      const proposed = { ...draft, proposerId: viewer.personId, proposedForId: meeting?.id ?? null };
      await addTo(work, { boardId, meetingId: null }, proposed);
      if (meeting) work.tell('MEETING', meeting.id, { boardId });
      return { id: boardId };
    });
  }

  editAgendaItem(viewer: Viewer, { itemId, expectedVersion, ...changes }: EditAgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);
      const next = changedFields({ ...item, ...(await subjectOf(work, item)) }, changes);

      const refusal = (await refuseClosed(work, item)) ?? (await refusePresenter(work, next.presenterId));
      if (refusal) return refusal;

      await rewriteItem(work, item, { words: next, expectedVersion });
      tellList(work, item);
      return { id: item.id };
    });
  }

  removeAgendaItem(viewer: Viewer, { itemId }: AgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      if (!item.removedAt) {
        await takeOff(work, item);
        if (item.meetingId) await dropItem(work, item.meetingId, item.id);
      }
      return { id: item.id };
    });
  }

  /** Undo of removing: the item is back where it stood. */
  restoreAgendaItem(viewer: Viewer, { itemId }: AgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      const { boardId, meetingId, removedFrom, proposedForId } = item;
      if (item.removedAt) {
        await putInto(work, item, { boardId, meetingId, position: removedFrom });
        if (proposedForId) await work.change(item, { proposedForId });
        if (meetingId) await undropItem(work, meetingId, item.id);
      }
      return { id: item.id };
    });
  }

  reorderAgenda(viewer: Viewer, { itemId, position }: ReorderAgendaInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      const items = await itemsIn(work, item);
      await writeOrder(work, items, moveItem(idsOf(items), item.id, position));
      if (item.meetingId) await placeByHand(work, item);
      work.note('MOVED', item, { position });
      tellList(work, item);
      return { id: item.id };
    });
  }
}

type Typed = Omit<AddToBacklogInput, 'boardId' | 'isFinancial'> & { readonly isFinancial?: boolean };

export const completed = ({ kind, title, minutes, isFinancial, presenterId, snapshotId, projectId }: Typed) => ({
  ...{ kind, title, minutes, isFinancial: isFinancial ?? false },
  presenterId: presenterId ?? null,
  snapshotId: snapshotId ?? null,
  projectId: projectId ?? null,
});

type Draft = ReturnType<typeof completed>;

const changedFields = (
  item: Pick<AgendaItem, 'title' | 'minutes' | 'presenterId' | 'isFinancial'>,
  { title, minutes, presenterId, isFinancial }: Omit<EditAgendaItemInput, 'itemId' | 'expectedVersion'>,
) => ({
  title: title ?? item.title,
  minutes: minutes ?? item.minutes,
  isFinancial: isFinancial ?? item.isFinancial,
  presenterId: presenterId === undefined ? item.presenterId : presenterId,
});

/** The item, for those who arrange agendas; whoever only reads the backlog may know that it is there. */
export async function itemToArrange(work: Work, viewer: Viewer, itemId: string): Promise<AgendaItem> {
  const item = await itemHeld(work, itemId);
  if (may(viewer).prepareAgenda(item)) return item;
  stopUnless(item.meetingId !== null || !may(viewer).seeBacklog(item));
  throw new NotFound();
}

/** A meeting of this board; another board's looks absent. */
export async function meetingOf(
  work: Work,
  { boardId, meetingId }: { readonly boardId: string; readonly meetingId: string },
): Promise<Meeting> {
  const meeting = await work.get(Meeting, meetingId);
  if (meeting.boardId !== boardId) throw new NotFound();
  return meeting;
}

export async function refuseClosed(work: Work, { meetingId }: Pick<AgendaItem, 'meetingId'>) {
  return meetingId ? refuseChange(await work.get(Meeting, meetingId)) : null;
}

/** The first item opens a planned agenda. */
export async function openFor(work: Work, meeting: Meeting): Promise<void> {
  const state = stateWithItem(meeting.state);
  if (state !== meeting.state) await work.change(meeting, { state });
}

export async function refuseDraft(work: Work, boardId: string, draft: Draft) {
  await stopWithoutSubject(work, boardId, draft);
  return refuseSubject(draft) ?? (await refusePresenter(work, draft.presenterId));
}

const subjects = statement(
  'agenda.subjects',
  `select $2::uuid is null or exists (
      select from snapshot_cards where organization_id = $1 and id = $2) as "snapshotIsThere",
    $3::uuid is null or exists (
      select from project_cards where organization_id = $1 and id = $3 and board_id = $4) as "projectIsThere"`,
);

/** What the item is about has to be there, a project on the same board. */
async function stopWithoutSubject(work: Work, boardId: string, { snapshotId, projectId }: Draft) {
  const values = [work.organizationId, snapshotId, projectId, boardId];
  const [found] = await work.query<{ snapshotIsThere: boolean; projectIsThere: boolean }>(subjects, values);
  if (!found?.snapshotIsThere || !found.projectIsThere) throw new NotFound();
}

async function refusePresenter(work: Work, presenterId: string | null) {
  if (!presenterId) return null;
  const { deactivatedAt } = await work.get(Person, presenterId);
  return refuseInactive([{ personId: presenterId, active: deactivatedAt === null }]);
}
