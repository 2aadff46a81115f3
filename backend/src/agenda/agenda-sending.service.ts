import { nextFittingMeeting, noFittingMeeting, refuseProposedItem } from '@cxboard/domain/agenda/agenda.rules';
import { refuseChange } from '@cxboard/domain/meetings/meeting.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { holdBoard, Meeting } from '../meetings/index.ts';
import { FiguresAtHand, freezeSnapshot } from '../metrics/index.ts';
import { BadInput, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AgendaItem } from './agenda-item.entity.ts';
import type { AgendaItemInput, PutOnAgendaInput, SendToMeetingInput } from './agenda.inputs.ts';
import { dropItem, undropItem } from './candidate-drops.ts';
import { addLike } from './confidences.ts';
import { addTo, placeByHand, putInto, takeOut } from './agenda-lists.ts';
import { completed, itemToArrange, meetingOf, openFor, refuseClosed, refuseDraft } from './agenda.service.ts';

/** Items go from one meeting to another, into the backlog and out of it. */
@Injectable()
export class AgendaSending {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresAtHand,
  ) {}

  sendToMeeting(viewer: Viewer, { itemId, meetingId, position }: SendToMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);
      const { boardId } = item;
      const meeting = meetingId ? await meetingOf(work, { boardId, meetingId }) : await nextFor(work, item);
      if (!meeting) return noFittingMeeting(item.kind);

      const refusal = (await refuseClosed(work, item)) ?? refuseChange(meeting);
      if (refusal) return refusal;

      await leave(work, item);
      await undropItem(work, meeting.id, item.id);
      await putInto(work, item, { boardId, meetingId: meeting.id, position });
      if (typeof position === 'number') await placeByHand(work, item);
      await openFor(work, meeting);
      return { id: item.id };
    });
  }

  /** The same once more, right behind it: a topic that needs two turns. */
  duplicateAgendaItem(viewer: Viewer, { itemId }: AgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      const { boardId, meetingId, position, proposerId, boardTopicId, deepDiveId } = item;
      const { proposalId, decisionId, actionId } = item;
      if (position)
        await addLike(
          work,
          { boardId, meetingId },
          {
            source: item,
            item: {
              ...{ ...completed(item), proposerId, boardTopicId, deepDiveId, proposalId, decisionId, actionId },
              position: position + 1,
            },
          },
        );
      return { id: item.id };
    });
  }

  /** A metric or another chart as it is shown now, or a project: the chair puts it on an agenda, the others propose it. */
  putOnAgenda(viewer: Viewer, { boardId, place, metric, figure, projectId, ...said }: PutOnAgendaInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      stopUnless(may(viewer).proposeItems({ boardId }));
      const kind = kindOf({ metric, figure, projectId });
      await holdBoard(work, boardId);
      const meeting = place === 'BACKLOG' ? null : await nextFor(work, { boardId, kind, meetingId: null });
      if (place === 'NEXT_MEETING' && !meeting) return noFittingMeeting(kind);

      const snapshotId = await this.frozen(work, viewer, { metric, figure });
      const draft = completed({ ...said, kind, snapshotId, projectId });
      const refusal = await refuseDraft(work, boardId, draft);
      if (refusal) return refusal;

      const isPlanner = may(viewer).prepareAgenda({ boardId });
      return isPlanner ? put(work, { boardId, meeting }, draft) : propose(work, { boardId, meeting }, draft);
    });
  }

  private async frozen(work: Work, viewer: Viewer, { metric, figure }: Pick<PutOnAgendaInput, 'metric' | 'figure'>) {
    if (metric) return freezeSnapshot(work, viewer, metric);
    return figure ? this.figures.freeze(work, viewer, figure) : null;
  }

  sendToBacklog(viewer: Viewer, { itemId }: AgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      if (item.meetingId) {
        await leave(work, item);
        await putInto(work, item, { boardId: item.boardId, meetingId: null });
      }
      return { id: item.id };
    });
  }
}

/** Whoever takes an item off an agenda does not want a draft to bring it back; elsewhere it is theirs, not the draft's. */
async function leave(work: Work, item: AgendaItem): Promise<void> {
  if (!item.removedAt) await takeOut(work, item);
  if (!item.meetingId) return;
  await dropItem(work, item.meetingId, item.id);
  await work.change(item, { origin: null, reason: null, drafted: false, placed: false, waitedAt: null });
}

interface Target {
  readonly boardId: string;
  readonly meeting: Meeting | null;
}
type ItemDraft = ReturnType<typeof completed>;

function kindOf({ metric, figure, projectId }: Pick<PutOnAgendaInput, 'metric' | 'figure' | 'projectId'>) {
  const named = [metric, figure, projectId].filter(Boolean);
  if (named.length !== 1) throw new BadInput('Name a metric, a chart or a project.');
  return projectId ? 'PROJECT' : 'METRIC_SNAPSHOT';
}

async function put(work: Work, { boardId, meeting }: Target, draft: ItemDraft) {
  const { id } = await addTo(work, { boardId, meetingId: meeting?.id ?? null }, draft);
  if (meeting) await openFor(work, meeting);
  return { id };
}

/** It waits in the backlog, marked with the agenda it is meant for when that is open. */
async function propose(work: Work, { boardId, meeting }: Target, draft: ItemDraft) {
  const isOpen = meeting && refuseProposedItem(meeting) === null;
  const proposed = { ...draft, proposerId: work.personId, proposedForId: isOpen ? meeting.id : null };
  const { id } = await addTo(work, { boardId, meetingId: null }, proposed);
  return { id };
}

/** The next meeting that looks at such items, after the one the item is on. */
async function nextFor(
  work: Work,
  { boardId, kind, meetingId }: Pick<AgendaItem, 'boardId' | 'kind' | 'meetingId'>,
): Promise<Meeting | null> {
  const meetings = await work.find(Meeting, { boardId });
  const from = meetings.find(({ id }) => id === meetingId)?.startsAt ?? work.now;
  return nextFittingMeeting(meetings, kind, from > work.now ? from : work.now);
}
