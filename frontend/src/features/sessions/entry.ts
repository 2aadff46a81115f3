import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import {
  type ActionText,
  calledIn,
  type Mentioned,
  parseActionText,
  type Said,
} from '@cxboard/domain/decisions/action-text.rules';
import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import { useRef, useState } from 'react';
import { useToday } from '../../session/today.ts';
import { useKept } from './kept.ts';
import type { PendingResult } from './pending.ts';
import { usePeopleCalled } from './people-called.ts';
import type { Session } from './session-view.ts';

export interface Typed {
  /** The item that was on when it was begun; empty while nothing is typed. */
  readonly itemId: string;
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

export const blank: Typed = {
  ...{ itemId: '', kind: 'DECISION', rule: 'CONSENT' },
  ...{ text: '', ownerId: '', dueOn: '', quorum: null, reviewOn: '', supersedesId: '' },
  ...{ response: '', cause: '', withoutKnownCause: false },
};

export const isPromise = (kind: ResultKind): boolean => kind === 'ACTION' || kind === 'ANALYSIS_TASK';

export interface EntryStart {
  /** A result that is written already: its words are taken as they stand. */
  readonly written?: Typed;
  /** Under this key a reload finds again what was typed. */
  readonly keptAs?: string;
}

export type Entry = ReturnType<typeof useEntry>;

/** What is being written about an item; a person and a day are read from the words until they are chosen by hand. */
export function useEntry(session: Session, { written, keptAs }: EntryStart = {}) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useKept<Typed>(keptAs ?? null, written ?? blank);
  const [sought, seek] = useState('');
  const people = usePeopleCalled(sought || calledIn(typed.text), inTheRoom(session));
  // Of a meeting that was begun before its time “by 12 Dec” means the next one, not the one after its own day.
  const today = [session.meeting.startsOn, useToday()].toSorted()[0] ?? '';
  const parsed = written ? asItStands(typed) : parseActionText(typed.text, { people, today });
  const change = (changes: Partial<Typed>) => setTyped((before) => ({ ...before, ...changes }));
  const begin = (kind: ResultKind, event: KeyboardEvent) => {
    event.preventDefault();
    change({ kind });
    field.current?.focus();
  };
  const clear = () => {
    seek('');
    setTyped(({ kind }) => ({ ...blank, kind }));
  };
  return { typed, people, sought, seek, parsed, change, begin, field, clear, ...promisedIn(typed, parsed) };
}

/** Who sits there, and who has promised something already. */
const inTheRoom = ({ attendance, results }: Session): readonly Mentioned[] => [
  ...attendance.map(({ person }) => person),
  ...results.flatMap(({ owner }) => owner ?? []),
];

const promisedIn = ({ ownerId, dueOn }: Typed, { owner, due }: ActionText) => ({
  ownerId: ownerId || (oneOf(owner)?.id ?? ''),
  dueOn: dueOn || (oneOf(due) ?? ''),
});

const asItStands = ({ text }: Typed): ActionText => ({ text, owner: { is: 'NOTHING' }, due: { is: 'NOTHING' } });
const oneOf = <T>(said: Said<T>): T | null => (said.is === 'ONE' ? said.value : null);

export type NewResult = Omit<PendingResult, 'resultKey' | 'meetingId' | 'refusedBecause'>;

/** What would be written down; null while something is missing. */
export function resultOf(
  entry: Pick<Entry, 'typed' | 'parsed' | 'ownerId' | 'dueOn'>,
  { id: itemId, kind: itemKind }: { readonly id: string; readonly kind: AgendaItemKind },
): NewResult | null {
  const { kind, text } = entry.typed;
  const answered = itemKind === 'METRIC_SNAPSHOT' ? answerIn(entry.typed) : {};
  const said = isPromise(kind) ? promiseIn(entry) : { text, ...putOffIn(entry.typed), ...decidedIn(entry.typed) };
  return text.trim() && said && answered ? { itemId, kind, ...said, ...answered } : null;
}

const promiseIn = ({ parsed: { text }, ownerId, dueOn }: Pick<Entry, 'parsed' | 'ownerId' | 'dueOn'>) =>
  ownerId && dueOn ? { text, ownerId, dueOn } : null;

const putOffIn = ({ kind, dueOn }: Typed) => kind === 'DEFERRAL' && dueOn && { dueOn };

const decidedIn = ({ kind, rule, quorum, reviewOn, supersedesId }: Typed) =>
  kind === 'DECISION' && {
    rule,
    ...(quorum !== null && { quorum }),
    ...(reviewOn && { reviewOn }),
    ...(supersedesId && { supersedesId }),
  };

/** What the board makes of the numbers; to respond it names the cause or says that it knows none. */
function answerIn({ kind, response, cause, withoutKnownCause }: Typed) {
  if (response === '') return {};
  if (response === 'MORE_DATA') return kind === 'ANALYSIS_TASK' ? { response } : null;
  if (response === 'EXPLAINED') return { response };
  if (withoutKnownCause) return { response, withoutKnownCause };
  return cause.trim() ? { response, cause: cause.trim() } : null;
}
