import { nextFittingMeeting } from '@cxboard/domain/agenda/agenda.rules';
import { returnsAfter } from '@cxboard/domain/decisions/returning.rules';
import { AgendaItem, openFor, refuseClosed, sendTo, takeOff } from '../agenda/index.ts';
import { holdBoard, Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import { Action } from './action.entity.ts';

/** The action, once nobody else changes the agendas of its board when it comes back on one of them. */
export async function lockAction(work: Work, actionId: string): Promise<Action> {
  const { boardId, returnsAsId } = await work.get(Action, actionId);
  if (returnsAsId) await holdBoard(work, boardId);
  return work.lock(Action, actionId);
}

/** The first meeting after its day that looks at such an item; null: it waits in the backlog. */
export async function meetingAfter(work: Work, { boardId, kind, dueOn }: Pick<AgendaItem, 'boardId' | 'kind'> & Due) {
  const meetings = await work.find(Meeting, { boardId });
  return nextFittingMeeting(
    meetings,
    kind,
    returnsAfter(dueOn, { now: work.now, timeZone: meetings[0]?.timeZone ?? 'UTC' }),
  );
}

interface Due {
  readonly dueOn: string;
}

/**
 * The item as which an analysis task comes back follows it as long as its meeting has not begun: to a new day; off the
 * agenda when the task is not needed; and onto one again when it is open again.
 */
export async function followAction(work: Work, action: Action): Promise<void> {
  const item = action.returnsAsId ? await work.first(AgendaItem, { id: action.returnsAsId }) : null;
  if (!item || (await refuseClosed(work, item))) return;
  if (action.state === 'DROPPED') await takeOff(work, item);
  if (action.state === 'OPEN') await comeOn(work, item, action.dueOn);
}

async function comeOn(work: Work, item: AgendaItem, dueOn: string): Promise<void> {
  const to = await meetingAfter(work, { ...item, dueOn });
  const meetingId = to?.id ?? null;
  if (item.removedAt || item.meetingId !== meetingId) await sendTo(work, item, meetingId);
  if (item.reason?.name === 'ANALYSIS_DUE') await work.change(item, { reason: { name: 'ANALYSIS_DUE', dueOn } });
  if (to) await openFor(work, to);
}
