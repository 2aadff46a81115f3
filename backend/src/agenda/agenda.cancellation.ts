import { Injectable } from '@nestjs/common';
import { Cancellations, type Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import { type AgendaItem, originKept } from './agenda-item.entity.ts';
import { itemsIn } from './agenda-lists.ts';

/** What was prepared for a meeting that is called off waits in the backlog. */
@Injectable()
export class AgendaCancellation {
  constructor(cancellations: Cancellations) {
    cancellations.also(emptyIntoBacklog);
  }
}

/** What only the draft wrote is found again by the draft of the next meeting. */
const isFoundAgain = ({ id, drafted, placed, origin }: AgendaItem): boolean =>
  drafted && !placed && origin !== `ITEM:${id}`;

/** In their order, after the items that wait there already. */
async function emptyIntoBacklog(work: Work, { id, boardId }: Meeting): Promise<void> {
  const waiting = await itemsIn(work, { boardId, meetingId: null });
  const items: AgendaItem[] = await itemsIn(work, { boardId, meetingId: id });
  const [found, waits] = [true, false].map((again) => items.filter((item) => isFoundAgain(item) === again));
  for (const item of found ?? [])
    await work.change(item, { position: null, removedAt: work.now, removedFrom: item.position });
  const unfinished = { meetingId: null, drafted: false, placed: false, carriedFromId: id };
  for (const [index, item] of (waits ?? []).entries())
    await work.change(item, {
      ...{ ...unfinished, position: waiting.length + 1 + index, carriedTimes: item.carriedTimes + 1 },
      ...{ origin: originKept(item), reason: null },
    });
  if (items.length > 0) work.tell('BACKLOG', boardId);
}
