import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import type { ApprovalRole } from '@cxboard/domain/minutes/approval.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { ResultKind } from '@cxboard/domain/sessions/result.rules';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../../ui/tone.ts';

const presences = {
  PRESENT: msg`Present`,
  LATE: msg`Came late`,
  ABSENT: msg`Absent`,
  SUBSTITUTED: msg`Substituted`,
} satisfies Record<Presence, unknown>;
export const presenceWord = (i18n: I18n, presence: Presence): string => i18n._(presences[presence]);

const results = {
  INFORMATION: msg`Noted`,
  DECISION: msg`Decision`,
  ACTION: msg`Action`,
  NOMINATION: msg`Nomination`,
  ANALYSIS_TASK: msg`Analysis task`,
  DEFERRAL: msg`Put off`,
} satisfies Record<ResultKind, unknown>;
export const resultTones: Record<ResultKind, Tone> = {
  INFORMATION: 'neutral',
  DECISION: 'decision',
  ACTION: 'accent',
  NOMINATION: 'decision',
  ANALYSIS_TASK: 'accent',
  DEFERRAL: 'warn',
};

/** "Decision 12" */
export function resultName(i18n: I18n, { kind, number }: { kind: ResultKind; number: number | null }): string {
  const word = i18n._(results[kind]);
  return number === null ? word : `${word} ${number}`;
}

const outcomes = {
  ADOPTED: msg`adopted`,
  REJECTED: msg`rejected`,
  NOT_QUORATE: msg`not decided: too few were there`,
} satisfies Record<DecisionOutcome, unknown>;
export const outcomeWord = (i18n: I18n, outcome: DecisionOutcome): string => i18n._(outcomes[outcome]);

const approvals = {
  CHAIR: msg`as chair`,
  MEMBER: msg`as member`,
} satisfies Record<ApprovalRole, unknown>;
export const approvalWord = (i18n: I18n, role: ApprovalRole): string => i18n._(approvals[role]);
