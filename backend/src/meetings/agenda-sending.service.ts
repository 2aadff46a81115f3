import { nextFittingMeeting, noFittingMeeting } from '@cxboard/domain/meetings/agenda.rules';
import { refuseChange } from '@cxboard/domain/meetings/meeting.rules';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AgendaItem } from './agenda-item.entity.ts';
import type { AgendaItemInput, SendToMeetingInput } from './agenda.inputs.ts';
import { putInto, takeOut } from './agenda-lists.ts';
import { itemToArrange, meetingOf, openFor, refuseClosed } from './agenda.service.ts';
import { Meeting } from './meeting.entity.ts';

/** Items go from one meeting to another, into the backlog and out of it. */
@Injectable()
export class AgendaSending {
  constructor(private readonly database: Database) {}

  sendToMeeting(viewer: Viewer, { itemId, meetingId, position }: SendToMeetingInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);
      const { boardId } = item;
      const meeting = meetingId ? await meetingOf(work, { boardId, meetingId }) : await nextFor(work, item);
      if (!meeting) return noFittingMeeting(item.kind);

      const refusal = (await refuseClosed(work, item)) ?? refuseChange(meeting);
      if (refusal) return refusal;

      if (!item.removedAt) await takeOut(work, item);
      await putInto(work, item, { boardId, meetingId: meeting.id, position });
      await openFor(work, meeting);
      return { id: item.id };
    });
  }

  sendToBacklog(viewer: Viewer, { itemId }: AgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      if (item.meetingId) {
        if (!item.removedAt) await takeOut(work, item);
        await putInto(work, item, { boardId: item.boardId, meetingId: null });
      }
      return { id: item.id };
    });
  }
}

/** The next meeting that looks at such items, after the one the item is on. */
async function nextFor(work: Work, { boardId, kind, meetingId }: AgendaItem): Promise<Meeting | null> {
  const meetings = await work.find(Meeting, { boardId });
  const from = meetings.find(({ id }) => id === meetingId)?.startsAt ?? work.now;
  return nextFittingMeeting(meetings, kind, from > work.now ? from : work.now);
}
