import { nextFittingMeeting } from '@cxboard/domain/agenda/agenda.rules';
import { aboutOf } from '@cxboard/domain/agenda/confidential.rules';
import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import { limits } from '@cxboard/domain/limits';
import { momentOf } from '@cxboard/domain/local-time';
import { carryOver } from '@cxboard/domain/sessions/carry-over.rules';
import { heldItems, stayBehind } from '@cxboard/domain/sessions/closing.rules';
import { addLike, AgendaItem, openFor, originKept } from '../agenda/index.ts';
import { Meeting } from '../meetings/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { Result } from './result.entity.ts';
import type { SessionItem } from './session-item.entity.ts';
import { promisesOfItems } from './sessions.statements.ts';

/** What the chair said about the open items when closing. */
export interface Carrying {
  readonly leftItemIds: readonly string[];
  readonly recurringItemIds: readonly string[];
}

interface Open {
  readonly items: readonly SessionItem[];
  readonly results: readonly Result[];
  readonly carrying: Carrying;
  /** Items under which too few were there to decide. */
  readonly undecidedIds: readonly string[];
}

/** Open items come again as new items; the old ones stay as they were. What was carried once is not carried again. */
export async function carryItems(
  work: Work,
  meeting: Meeting,
  { items, results, carrying, undecidedIds }: Open,
): Promise<void> {
  const meetings = await work.find(Meeting, { boardId: meeting.boardId });
  const earlier = await work.query<Promises>(promisesOfItems, [work.organizationId, meeting.id]);
  const promisedBefore = new Map(earlier.map(({ id, promises }) => [id, promises]));
  const { recurringItemIds, leftItemIds } = carrying;
  const written = { results, recurringItemIds, undecidedIds, promisedBefore };
  const rows = items.map((row) => ({ ...row, row }));
  const held = heldItems(rows, written).map((item) => ({
    ...item,
    notBefore: item.notBefore ? momentOf(item.notBefore, '00:00', meeting.timeZone) : null,
  }));
  const again = carryOver(held, { meetings, after: later(meeting, work), except: stayBehind(items, leftItemIds) });
  for (const { item, reason, meeting: to, carriedTimes } of again) {
    const carried = { carriedFromId: meeting.id, carriedTimes };
    const carriedToId = await addAgain(work, meeting, { item: item.row, to, carried });
    await work.change(item.row, { recurring: item.recurring, carriedBecause: reason, carriedToId });
  }
}

interface Promises {
  readonly id: string;
  readonly promises: number;
}

interface Analysis {
  readonly item: SessionItem;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

/** The answer to an analysis task is heard in the first meeting after its day that looks at such items. */
export async function returnAnalysis(work: Work, meeting: Meeting, { item, text, ownerId, dueOn }: Analysis) {
  const meetings = await work.find(Meeting, { boardId: meeting.boardId });
  const due = momentOf(dueOn, '00:00', meeting.timeZone);
  const from = due > later(meeting, work) ? due : later(meeting, work);
  const to = nextFittingMeeting(meetings, item.kind, from);
  const title = text.replace(/\s+/g, ' ').slice(0, limits.text.title);
  const reason = { name: 'ANALYSIS_DUE', dueOn } as const;
  return addAgain(work, meeting, { item, to, reason, retitled: { title, presenterId: ownerId } });
}

interface Again {
  readonly item: SessionItem;
  readonly to: Meeting | null;
  readonly carried?: Pick<AgendaItem, 'carriedFromId' | 'carriedTimes'>;
  readonly retitled?: Pick<AgendaItem, 'title' | 'presenterId'>;
  /** Why it is there, where it was not carried. */
  readonly reason?: Reason;
}

async function addAgain(work: Work, { boardId }: Meeting, { item, to, carried, retitled, reason }: Again) {
  const source = await work.get(AgendaItem, item.id);
  const { isFinancial } = source;
  const { kind, title, plannedMinutes: minutes, presenterId, proposerId, snapshotId, projectId } = item;
  const about = { ...aboutOf(source), snapshotId, projectId };
  const subject = {
    ...{ kind, title, minutes, presenterId, proposerId, ...about, isFinancial, ...carried },
    ...{ reason: reason ?? null, origin: retitled ? null : originKept(source) },
  };
  const list = { boardId, meetingId: to?.id ?? null };
  const { id } = await addLike(work, { ...list, ...retitled }, { source, item: { ...subject, comesAgain: true } });
  if (to) await openFor(work, to);
  return id;
}

/** Nothing is carried into a meeting of the past, nor into one before the meeting that is closed. */
const later = ({ startsAt }: Meeting, { now }: Work): Date => (startsAt > now ? startsAt : now);
