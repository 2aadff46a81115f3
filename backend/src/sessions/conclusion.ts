import { outcomeOf, refuseOnlyDecider, type Vote } from '@cxboard/domain/decisions/decision.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { roomOf, voteOn } from '@cxboard/domain/sessions/closing.rules';
import { actualMinutes } from '@cxboard/domain/sessions/timer.rules';
import { In, IsNull } from 'typeorm';
import { AgendaItem } from '../agenda/index.ts';
import { hearCalls, recordAction, recordDecision } from '../decisions/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { nominatorOf } from '../nominations/index.ts';
import type { Work } from '../platform/database/work.ts';
import { Ballot } from './ballot.entity.ts';
import { carryItems, type Carrying, returnAnalysis } from './carrying.ts';
import type { MeetingSession } from './meeting-session.entity.ts';
import { Result } from './result.entity.ts';
import type { SessionItem } from './session-item.entity.ts';
import { attendancesOf, itemsOf, seatsOf } from './session-work.ts';

type Facts = Carrying & { readonly meeting: Meeting; readonly session: MeetingSession };

/** What a meeting decided and promised takes effect, and what is open comes again: all in the work that closes it. */
export async function conclude(work: Work, { meeting, session, ...carrying }: Facts) {
  const items = await itemsOf(work, meeting.id);
  const results = await work.find(
    Result,
    { meetingId: meeting.id, removedAt: IsNull() },
    { createdAt: 'ASC', id: 'ASC' },
  );
  const decided = await decide(work, meeting, { items, results });
  if ('message' in decided) return decided;

  await promise(work, meeting, { items, results });
  await noteMinutes(work, items);
  const discussed = items.filter(({ state }) => state === 'DISCUSSED').map(({ id }) => id);
  await hearCalls(work, { itemIds: discussed, until: session.startedAt });
  await carryItems(work, meeting, { items, results, carrying, ...decided });
  const { currentItemId, currentSince } = { currentItemId: null, currentSince: null };
  await work.change(session, { endedAt: session.endedAt ?? work.now, currentItemId, currentSince });
  return null;
}

/** The next drafts plan by how long such items really took. */
async function noteMinutes(work: Work, items: readonly SessionItem[]): Promise<void> {
  for (const { id, spentSeconds } of items)
    if (spentSeconds > 0)
      await work.change(await work.get(AgendaItem, id), {
        actualMinutes: Math.min(actualMinutes(spentSeconds), limits.sessions.minutesRecorded.max),
      });
}

interface Written {
  readonly items: readonly SessionItem[];
  readonly results: readonly Result[];
}

async function decide(work: Work, meeting: Meeting, { items, results }: Written) {
  const decisions = results.filter(({ kind }) => kind === 'DECISION');
  const ballots = await work.find(Ballot, { resultId: In(decisions.map(({ id }) => id)) });
  const seats = await seatsOf(work, meeting.id);
  const room = roomOf(seats, await attendancesOf(work, meeting.id));
  const undecidedIds: string[] = [];
  for (const result of decisions) {
    const vote = voteOn(result, ballots, room);
    const item = items.find(({ id }) => id === result.itemId);
    const nominatorId = item ? await nominatorOf(work, item.id) : null;
    const recorded =
      refuseOnlyDecider(vote, nominatorId) ?? (await recordDecision(work, asDecision(result, { meeting, item, vote })));
    if ('message' in recorded) return recorded;
    if (recorded.outcome === 'NOT_QUORATE') undecidedIds.push(result.itemId);
  }
  return { undecidedIds };
}

interface Decided {
  readonly meeting: Meeting;
  readonly item: SessionItem | undefined;
  readonly vote: Vote;
}

const asDecision = (
  { id, text, reviewOn, supersedesId, confidentialItemId }: Result,
  { meeting, item, vote }: Decided,
) => ({
  ...{ id, boardId: meeting.boardId, meetingId: meeting.id, about: item?.title ?? '', text, reviewOn, supersedesId },
  confidentialItemId,
  resolutionNumber: null,
  ...{ rule: vote.rule, quorum: vote.quorum, ballots: vote.ballots, outcome: outcomeOf(vote) },
  decidedOn: localDateOf(meeting.startsAt, meeting.timeZone),
});

async function promise(work: Work, meeting: Meeting, { items, results }: Written): Promise<void> {
  for (const result of results.filter(isPromise)) {
    const { id, kind, text, ownerId, dueOn, itemId, confidentialItemId } = result;
    const item = items.find((one) => one.id === itemId);
    const promised = { id, boardId: meeting.boardId, meetingId: meeting.id, about: item?.title ?? '' };
    const returnsAsId =
      kind === 'ANALYSIS_TASK' && item ? await returnAnalysis(work, meeting, { item, text, ownerId, dueOn }) : null;
    await recordAction(work, { ...promised, kind, text, ownerId, dueOn, returnsAsId, confidentialItemId });
  }
}

type PromisedResult = Result & { kind: 'ACTION' | 'ANALYSIS_TASK'; ownerId: string; dueOn: string };

const isPromise = (result: Result): result is PromisedResult =>
  (result.kind === 'ACTION' || result.kind === 'ANALYSIS_TASK') && result.ownerId !== null && result.dueOn !== null;
