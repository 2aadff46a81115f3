import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import { type DecisionOutcome, tallyOf } from '@cxboard/domain/decisions/decision.rules';
import type { HowMinuted } from '@cxboard/domain/minutes/minutes.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import type { ItemState } from '@cxboard/domain/sessions/session.rules';
import { actualMinutes } from '@cxboard/domain/sessions/timer.rules';
import { In, IsNull, Not } from 'typeorm';
import { Action, Decision } from '../decisions/index.ts';
import type { Work } from '../platform/database/work.ts';
import { MeetingSession } from './meeting-session.entity.ts';
import { Result } from './result.entity.ts';
import { attendancesOf, itemsOf } from './session-work.ts';

/** What happened in a meeting, without what is confidential, with ids of people and never their names. */
export interface SessionRecord {
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly recordedAfterwards: boolean;
  readonly attendance: readonly {
    readonly personId: string;
    readonly presence: Presence;
    readonly substituteId: string | null;
    readonly substituteVotes: boolean;
  }[];
  readonly items: readonly RecordedItem[];
}

export interface RecordedItem {
  readonly id: string;
  readonly position: number;
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly plannedMinutes: number;
  /** 0 when it was not discussed. */
  readonly actualMinutes: number;
  readonly state: ItemState;
  readonly snapshotId: string | null;
  readonly projectId: string | null;
  readonly carriedTo: string | null;
  readonly results: readonly RecordedResult[];
}

export interface RecordedResult {
  /** Also the id of the decision or the action it became. */
  readonly id: string;
  readonly kind: ResultKind;
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly response: Response | null;
  /** Of the decision or the action. */
  readonly number: number | null;
  readonly outcome: DecisionOutcome | null;
  /** Of a decision and of an answer to numbers. */
  readonly how?: HowMinuted;
}

/** Read it in the work that closes the meeting, or later. */
export async function recordOf(work: Work, meetingId: string): Promise<SessionRecord> {
  const session = await work.get(MeetingSession, meetingId);
  const results = await recordedResults(work, meetingId);
  const items = await itemsOf(work, meetingId);
  const attendances = await attendancesOf(work, meetingId);
  return {
    startedAt: session.startedAt.toISOString(),
    endedAt: session.endedAt?.toISOString() ?? null,
    recordedAfterwards: session.recordedAfterwards,
    attendance: attendances
      .map(({ personId, presence, substituteId, substituteVotes }) => ({
        ...{ personId, presence, substituteId, substituteVotes },
      }))
      .toSorted((a, b) => (a.personId < b.personId ? -1 : 1)),
    items: items.map(({ id, position, kind, title, plannedMinutes, spentSeconds, state, ...item }) => ({
      ...{ id, position, kind, title, plannedMinutes, actualMinutes: actualMinutes(spentSeconds), state },
      ...{ snapshotId: item.snapshotId, projectId: item.projectId, carriedTo: item.carriedToId },
      results: results.filter(({ itemId }) => itemId === id).map(({ result }) => result),
    })),
  };
}

async function recordedResults(work: Work, meetingId: string) {
  const open = { meetingId, removedAt: IsNull(), confidentialItemId: IsNull() };
  const written = await work.find(Result, open, { createdAt: 'ASC', id: 'ASC' });
  const decisions = new Map((await work.find(Decision, { meetingId })).map((one) => [one.id, one]));
  const actions = new Map((await work.find(Action, { meetingId })).map((one) => [one.id, one]));
  const earlier = await work.find(Decision, { id: In(written.flatMap(({ supersedesId }) => supersedesId ?? [])) });
  return written.map((one) => {
    const { id, itemId, kind, text, ownerId, dueOn, response } = one;
    const decision = decisions.get(id);
    const number = (decision ?? actions.get(id))?.number ?? null;
    const how = (decision || response) && { how: howOf(one, decision, earlier) };
    const outcome = decision?.outcome ?? null;
    const result: RecordedResult = { id, kind, text, ownerId, dueOn, response, number, outcome, ...how };
    return { itemId, result };
  });
}

function howOf(result: Result, decision: Decision | undefined, earlier: readonly Decision[]): HowMinuted {
  const { cause, withoutKnownCause } = result;
  if (!decision) return { ...undecided, cause, withoutKnownCause };
  const { rule, ballots, quorum, reviewOn, supersedesId } = decision;
  const supersedes = earlier.find(({ id }) => id === supersedesId)?.number ?? null;
  return { rule, tally: tallyOf(ballots), quorum, reviewOn, supersedes, cause, withoutKnownCause };
}

const undecided = { rule: null, tally: null, quorum: null, reviewOn: null, supersedes: null } as const;

/** What was noted about confidential items, for whoever may read it. */
export function notedInConfidence(
  work: Work,
  meetingId: string,
): Promise<readonly Pick<Result, 'itemId' | 'kind' | 'text'>[]> {
  const where = { meetingId, removedAt: IsNull(), confidentialItemId: Not(IsNull()) };
  return work.find(Result, where, { createdAt: 'ASC', id: 'ASC' });
}

export type Nominated = Pick<Result, 'id' | 'meetingId' | 'itemId' | 'text' | 'authorId'>;

/** What was nominated in a meeting, before everybody's eyes, in the order in which it was said. */
export function nominatedIn(work: Work, meetingId: string): Promise<readonly Nominated[]> {
  const where = { meetingId, kind: 'NOMINATION' as const, removedAt: IsNull(), confidentialItemId: IsNull() };
  return work.find(Result, where, { createdAt: 'ASC', id: 'ASC' });
}
