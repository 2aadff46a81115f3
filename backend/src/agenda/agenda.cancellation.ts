import { Injectable } from '@nestjs/common';
import { Cancellations, type Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import { itemsIn } from './agenda-lists.ts';

/** What was prepared for a meeting that is called off waits in the backlog. */
@Injectable()
export class AgendaCancellation {
  constructor(cancellations: Cancellations) {
    cancellations.also(emptyIntoBacklog);
  }
}

/** In their order, after the items that wait there already. */
async function emptyIntoBacklog(work: Work, { id, boardId }: Meeting): Promise<void> {
  const waiting = await itemsIn(work, { boardId, meetingId: null });
  const items = await itemsIn(work, { boardId, meetingId: id });
  for (const [index, item] of items.entries())
    await work.change(item, { meetingId: null, position: waiting.length + 1 + index });
  if (items.length > 0) work.tell('BACKLOG', boardId);
}
