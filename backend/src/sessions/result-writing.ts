import { refuseSupersede } from '@cxboard/domain/decisions/decision.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { refuseResult, type ResultDraft, tidied } from '@cxboard/domain/sessions/result.rules';
import { validate } from 'uuid';
import { Board } from '../board/index.ts';
import { Decision } from '../decisions/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { Person } from '../people/index.ts';
import { BadInput } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { Result } from './result.entity.ts';
import type { NewResultInput } from './results.inputs.ts';
import { itemOf } from './session-work.ts';

type Said = Omit<NewResultInput, 'itemId' | 'resultKey'>;

export const draftOf = (input: Said): ResultDraft =>
  tidied({ kind: input.kind, text: input.text, ...promisedIn(input), ...decidedIn(input), ...answeredIn(input) });

const promisedIn = ({ ownerId, dueOn }: Said) => ({ ownerId: ownerId ?? null, dueOn: dueOn ?? null });

const decidedIn = ({ rule, quorum, reviewOn, supersedesId }: Said) => ({
  ...{ rule: rule ?? null, quorum: quorum ?? null, reviewOn: reviewOn ?? null, supersedesId: supersedesId ?? null },
});

const answeredIn = ({ response, cause, withoutKnownCause }: Said) => ({
  ...{ response: response ?? null, cause: cause ?? '', withoutKnownCause: withoutKnownCause ?? false },
});

interface About {
  readonly meeting: Meeting;
  readonly itemId: string;
  /** Null for a new one. */
  readonly resultId: string | null;
}

/** A decision needs as many as its board asks for, unless it says otherwise. */
export async function withQuorum(work: Work, draft: ResultDraft, { boardId }: Meeting): Promise<ResultDraft> {
  if (draft.kind !== 'DECISION' || draft.quorum !== null) return draft;
  const { quorum } = await work.get(Board, boardId);
  return { ...draft, quorum };
}

/** What the result names has to be there; then the rule says what it still lacks. */
export async function refuseDraft(work: Work, draft: ResultDraft, { meeting, itemId, resultId }: About) {
  const item = await itemOf(work, meeting.id, itemId);
  if (draft.ownerId) await work.get(Person, draft.ownerId);
  stopUnlessQuorum(draft.quorum);
  const earlier = draft.supersedesId ? await work.get(Decision, draft.supersedesId) : null;
  const today = localDateOf(meeting.startsAt < work.now ? meeting.startsAt : work.now, meeting.timeZone);
  return (
    refuseResult(draft, { itemKind: item.kind, today }) ??
    (earlier && refuseSupersede(earlier, { id: resultId ?? '', boardId: meeting.boardId }))
  );
}

/** Written once, however often it is sent: the page gives it its id. */
export async function addResult(
  work: Work,
  { meeting, draft, input }: { meeting: Meeting; draft: ResultDraft; input: NewResultInput },
) {
  const id = input.resultKey;
  if (id && (await isWritten(work, meeting, id))) return work.get(Result, id);
  const item = await itemOf(work, meeting.id, input.itemId);
  const rest = {
    confidentialItemId: item.isConfidential ? item.id : null,
    meetingId: meeting.id,
    itemId: input.itemId,
    fieldVersions: {},
    authorId: work.personId,
    removedAt: null,
  };
  return work.add(Result, { ...(id && { id }), ...draft, ...rest });
}

async function isWritten(work: Work, meeting: Meeting, id: string): Promise<boolean> {
  if (!validate(id)) throw new BadInput('resultKey: a UUID.', { field: 'resultKey' });
  const known = await work.first(Result, { id });
  if (known && known.meetingId !== meeting.id) throw new BadInput('This key belongs to another result.');
  return known !== null;
}

function stopUnlessQuorum(quorum: number | null): void {
  const { min, max } = limits.sessions.quorum;
  if (quorum !== null && (quorum < min || quorum > max)) throw new BadInput(`A quorum is ${min} to ${max}.`);
}
