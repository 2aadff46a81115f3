import { useQuery } from '@apollo/client/react';
import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import { type Mentioned, parseActionText, type Said } from '@cxboard/domain/decisions/action-text.rules';
import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import { useRef, useState } from 'react';
import type { PendingResult } from './pending.ts';
import { LivePeopleDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';

export interface Typed {
  readonly kind: ResultKind;
  readonly text: string;
  readonly rule: DecisionRule;
  /** How many with a vote have to be there; null: as the board has it. */
  readonly quorum: number | null;
  readonly reviewOn: string;
  readonly supersedesId: string;
  /** As chosen by hand; empty: as it is read from the words. */
  readonly ownerId: string;
  readonly dueOn: string;
  readonly response: Response | '';
  readonly cause: string;
  readonly withoutKnownCause: boolean;
}

const blank: Omit<Typed, 'kind' | 'rule'> = {
  ...{ text: '', ownerId: '', dueOn: '', quorum: null, reviewOn: '', supersedesId: '' },
  ...{ response: '', cause: '', withoutKnownCause: false },
};

export const isPromise = (kind: ResultKind): boolean => kind === 'ACTION' || kind === 'ANALYSIS_TASK';

export type Entry = ReturnType<typeof useEntry>;

/** What is being written about an item; a person and a day are read from the words until they are chosen by hand. */
export function useEntry(session: Session) {
  const field = useRef<HTMLInputElement>(null);
  const { data } = useQuery(LivePeopleDocument);
  const [typed, setTyped] = useState<Typed>({ ...blank, kind: 'DECISION', rule: 'CONSENT' });
  const people: readonly Mentioned[] = data?.people ?? session.attendance.map(({ person }) => person);
  const parsed = parseActionText(typed.text, { people, today: session.meeting.startsOn });
  const change = (changes: Partial<Typed>) => setTyped((before) => ({ ...before, ...changes }));
  const begin = (kind: ResultKind, event: KeyboardEvent) => {
    event.preventDefault();
    change({ kind });
    field.current?.focus();
  };
  return {
    ...{ typed, people, parsed, change, begin, field, clear: () => change(blank) },
    ownerId: typed.ownerId || (oneOf(parsed.owner)?.id ?? ''),
    dueOn: typed.dueOn || (oneOf(parsed.due) ?? ''),
  };
}

const oneOf = <T>(said: Said<T>): T | null => (said.is === 'ONE' ? said.value : null);

type NewResult = Omit<PendingResult, 'resultKey' | 'meetingId'>;

/** What would be written down; null while something is missing. */
export function resultOf(
  { typed, parsed, ownerId, dueOn }: Entry,
  { id: itemId, kind: itemKind }: { readonly id: string; readonly kind: AgendaItemKind },
): NewResult | null {
  const { kind, text } = typed;
  const answered = itemKind === 'METRIC_SNAPSHOT' ? answerIn(typed) : {};
  if (text.trim() === '' || answered === null) return null;
  if (isPromise(kind))
    return ownerId && dueOn ? { itemId, kind, text: parsed.text, ownerId, dueOn, ...answered } : null;
  return { itemId, kind, text, ...(kind === 'DECISION' && decidedIn(typed)), ...answered };
}

const decidedIn = ({ rule, quorum, reviewOn, supersedesId }: Typed) => ({
  rule,
  ...(quorum !== null && { quorum }),
  ...(reviewOn && { reviewOn }),
  ...(supersedesId && { supersedesId }),
});

/** What the board makes of the numbers; to respond it names the cause or says that it knows none. */
function answerIn({ kind, response, cause, withoutKnownCause }: Typed) {
  if (response === '') return {};
  if (response === 'MORE_DATA') return kind === 'ANALYSIS_TASK' ? { response } : null;
  if (response === 'EXPLAINED') return { response };
  if (withoutKnownCause) return { response, withoutKnownCause };
  return cause.trim() ? { response, cause: cause.trim() } : null;
}
