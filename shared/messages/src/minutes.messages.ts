import type { DecisionOutcome } from '@cxboard/domain/decisions/decision.rules';
import type { ApprovalRole } from '@cxboard/domain/minutes/approval.rules';
import type { MinutedItem } from '@cxboard/domain/minutes/minutes.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { ResultKind } from '@cxboard/domain/sessions/result.rules';
import type { I18n } from '@lingui/core';

const presences = {
  PRESENT: (i18n) => i18n.t({ id: 'minutes.presence.present', message: 'Present' }),
  LATE: (i18n) => i18n.t({ id: 'minutes.presence.late', message: 'Came late' }),
  ABSENT: (i18n) => i18n.t({ id: 'minutes.presence.absent', message: 'Absent' }),
  SUBSTITUTED: (i18n) => i18n.t({ id: 'minutes.presence.substituted', message: 'Substituted' }),
} satisfies Record<Presence, (i18n: I18n) => string>;

export interface Attended {
  readonly presence: Presence;
  readonly substitute: { readonly name: string } | null;
  readonly substituteVotes: boolean;
}

/** "Came late", "Eva Dvořák came, with the vote" */
export function attendanceWord(i18n: I18n, { presence, substitute, substituteVotes }: Attended): string {
  if (!substitute) return presences[presence](i18n);
  const values = { name: substitute.name };
  return substituteVotes
    ? i18n.t({ id: 'minutes.substitute.votes', message: '{name} came, with the vote', values })
    : i18n.t({ id: 'minutes.substitute.sits', message: '{name} came, without a vote', values });
}

const results = {
  INFORMATION: (i18n) => i18n.t({ id: 'minutes.result.information', message: 'Noted' }),
  DECISION: (i18n) => i18n.t({ id: 'minutes.result.decision', message: 'Decision' }),
  ACTION: (i18n) => i18n.t({ id: 'minutes.result.action', message: 'Action' }),
  NOMINATION: (i18n) => i18n.t({ id: 'minutes.result.nomination', message: 'Nomination' }),
  ANALYSIS_TASK: (i18n) => i18n.t({ id: 'minutes.result.analysis', message: 'Analysis task' }),
  DEFERRAL: (i18n) => i18n.t({ id: 'minutes.result.deferral', message: 'Put off' }),
} satisfies Record<ResultKind, (i18n: I18n) => string>;

/** "Decision 12" */
export function resultName(i18n: I18n, { kind, number }: { kind: ResultKind; number: number | null }): string {
  const word = results[kind](i18n);
  return number === null ? word : `${word} ${number}`;
}

const outcomes = {
  ADOPTED: (i18n) => i18n.t({ id: 'minutes.outcome.adopted', message: 'adopted' }),
  REJECTED: (i18n) => i18n.t({ id: 'minutes.outcome.rejected', message: 'rejected' }),
  NOT_QUORATE: (i18n) => i18n.t({ id: 'minutes.outcome.notQuorate', message: 'not decided: too few were there' }),
} satisfies Record<DecisionOutcome, (i18n: I18n) => string>;

export const outcomeWord = (i18n: I18n, outcome: DecisionOutcome): string => outcomes[outcome](i18n);

const approvals = {
  CHAIR: (i18n) => i18n.t({ id: 'minutes.approval.chair', message: 'as chair' }),
  MEMBER: (i18n) => i18n.t({ id: 'minutes.approval.member', message: 'as member' }),
} satisfies Record<ApprovalRole, (i18n: I18n) => string>;

export const approvalWord = (i18n: I18n, role: ApprovalRole): string => approvals[role](i18n);

type Time = Pick<MinutedItem, 'actualMinutes' | 'plannedMinutes' | 'state' | 'comesAgain'>;

/** "35 min, 20 planned"; what was not reached says so. */
export function timeTaken(i18n: I18n, { actualMinutes: actual, plannedMinutes: planned, ...item }: Time): string {
  const values = { actual, planned };
  if (actual > 0) return i18n.t({ id: 'minutes.time.taken', message: '{actual} min, {planned} min planned', values });
  if (item.comesAgain) return i18n.t({ id: 'minutes.time.comesAgain', message: 'Not discussed; it comes again' });
  return item.state === 'PARKED'
    ? i18n.t({ id: 'minutes.time.parked', message: 'Put off' })
    : i18n.t({ id: 'minutes.time.none', message: 'Not discussed' });
}
