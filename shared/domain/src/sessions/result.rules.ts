import { type DueImpossible, refuseDue } from '../decisions/action.rules.ts';
import { type DecisionRule, isUnvoted } from '../decisions/decision.rules.ts';
import type { LocalDate } from '../local-time.ts';
import type { AgendaItemKind } from '../agenda/agenda.rules.ts';
import type { Refusal } from '../refusal.ts';

export const resultKinds = ['INFORMATION', 'DECISION', 'ACTION', 'NOMINATION', 'ANALYSIS_TASK', 'DEFERRAL'] as const;
export type ResultKind = (typeof resultKinds)[number];

/**
 * What the board does with what customers said: it explains it, asks for more data, or responds. Executives tend to do
 * the first two, so the chair sees how often each happens.
 */
export const responses = ['EXPLAINED', 'MORE_DATA', 'RESPOND'] as const;
export type Response = (typeof responses)[number];

/** Everything that is typed about a result; what does not belong to its kind is null. */
export interface ResultDraft {
  readonly kind: ResultKind;
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueOn: LocalDate | null;
  readonly rule: DecisionRule | null;
  readonly quorum: number | null;
  readonly reviewOn: LocalDate | null;
  readonly supersedesId: string | null;
  readonly response: Response | null;
  readonly cause: string;
  readonly withoutKnownCause: boolean;
}

export const resultGaps = [
  ...(['TEXT', 'OWNER', 'DUE', 'RULE', 'VOTES', 'CAUSE', 'METRIC_ITEM', 'ANALYSIS_TASK', 'REVIEW_DATE'] as const),
] as const;
export type ResultGap = (typeof resultGaps)[number];

export interface ResultIncomplete extends Refusal<'ResultIncomplete'> {
  readonly missing: ResultGap;
}

const sentences: Record<ResultGap, string> = {
  TEXT: 'A result says something.',
  OWNER: 'Somebody has to own this; name a person.',
  DUE: 'This needs a day until which it is done.',
  RULE: 'Say how the board decided: by consent, by majority or by the chair.',
  VOTES: 'What a meeting decided by majority is written down with its votes.',
  CAUSE: 'To respond, name the cause or mark that the board acts without a known cause.',
  METRIC_ITEM: 'Explained, more data and respond are said about items with numbers.',
  ANALYSIS_TASK: 'More data means an analysis task with an owner and a day.',
  REVIEW_DATE: 'A decision is reviewed after the day it is taken.',
};

/** What a result still lacks before it can stand in the minutes. */
export function refuseResult(
  draft: ResultDraft,
  { itemKind, today }: { readonly itemKind: AgendaItemKind | null; readonly today: LocalDate },
): ResultIncomplete | DueImpossible | null {
  const gap = gapIn(draft) ?? gapInResponse(draft, itemKind);
  if (gap) return { __typename: 'ResultIncomplete', missing: gap, message: sentences[gap] };
  if (draft.reviewOn !== null && draft.reviewOn <= today)
    return { __typename: 'ResultIncomplete', missing: 'REVIEW_DATE', message: sentences.REVIEW_DATE };
  return draft.dueOn === null ? null : refuseDue(draft.dueOn, today);
}

/** Afterwards nobody votes any more: a majority stands in the record with the votes that made it. */
export function refuseUncounted({ rule }: ResultDraft, ballots: readonly unknown[]): ResultIncomplete | null {
  if (!isUnvoted({ rule, ballots })) return null;
  return { __typename: 'ResultIncomplete', missing: 'VOTES', message: sentences.VOTES };
}

const isPromise = (kind: ResultKind): boolean => kind === 'ACTION' || kind === 'ANALYSIS_TASK';

function gapIn({ kind, text, ownerId, dueOn, rule }: ResultDraft): ResultGap | null {
  if (!text.trim()) return 'TEXT';
  if (isPromise(kind) && !ownerId) return 'OWNER';
  if (isPromise(kind) && !dueOn) return 'DUE';
  return kind === 'DECISION' && !rule ? 'RULE' : null;
}

function gapInResponse(
  { kind, response, cause, withoutKnownCause }: ResultDraft,
  itemKind: AgendaItemKind | null,
): ResultGap | null {
  if (!response) return null;
  if (itemKind !== 'METRIC_SNAPSHOT') return 'METRIC_ITEM';
  if (response === 'MORE_DATA' && kind !== 'ANALYSIS_TASK') return 'ANALYSIS_TASK';
  return response === 'RESPOND' && !cause.trim() && !withoutKnownCause ? 'CAUSE' : null;
}

/** Only what belongs to the kind is kept, so that a changed mind leaves nothing behind. */
export function tidied(draft: ResultDraft): ResultDraft {
  const isDated = isPromise(draft.kind) || draft.kind === 'DEFERRAL';
  return {
    ...draft,
    text: draft.text.trim(),
    ownerId: isPromise(draft.kind) ? draft.ownerId : null,
    dueOn: isDated ? draft.dueOn : null,
    ...(draft.kind === 'DECISION' ? { rule: draft.rule ?? 'CONSENT' } : undecided),
    ...(draft.response === 'RESPOND' ? { cause: draft.cause.trim() } : { cause: '', withoutKnownCause: false }),
  };
}

const undecided = { rule: null, quorum: null, reviewOn: null, supersedesId: null } as const;

export interface ResponseRates {
  readonly explained: number;
  readonly moreData: number;
  readonly respond: number;
  readonly withoutKnownCause: number;
}
