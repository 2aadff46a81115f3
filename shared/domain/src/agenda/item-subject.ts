import type { DecisionOutcome } from '../decisions/decision.rules.ts';
import type { LocalDate } from '../local-time.ts';

export const itemSubjectKinds = ['PROPOSAL', 'DECISION', 'ACTION'] as const;
export type ItemSubjectKind = (typeof itemSubjectKinds)[number];

/** The proposal, the decision or the promise an item is about, as it stands now. */
export interface ItemSubject {
  readonly kind: ItemSubjectKind;
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** Who promised it. Of a proposal nobody is named here: its author may be sealed. */
  readonly personName: string | null;
  /** When it was proposed or decided. */
  readonly on: LocalDate | null;
  /** When the promise is due, or the decision is looked at again. */
  readonly dueOn: LocalDate | null;
  /** What its owner said last. */
  readonly says: string;
  /** Of a decision: the meeting or the circular resolution it came of. */
  readonly meetingNumber: number | null;
  readonly resolutionNumber: number | null;
  /** Of a decision: when the board last said that it stays. */
  readonly lookedAtOn: LocalDate | null;
  /** Of a decision: what came of the vote; null of anything else, and where it was frozen before this was kept. */
  readonly outcome: DecisionOutcome | null;
  /** Nothing is left to do: answered, superseded, done. */
  readonly isSettled: boolean;
}
