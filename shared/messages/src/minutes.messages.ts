import type { DecisionOutcome, DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { ApprovalRole } from '@cxboard/domain/minutes/approval.rules';
import type { ConfirmedDecision, HowMinuted, MinutedItem, MinutedResult } from '@cxboard/domain/minutes/minutes.rules';
import type { Presence } from '@cxboard/domain/sessions/attendance.rules';
import type { Response, ResultKind } from '@cxboard/domain/sessions/result.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

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
  REJECTED: (i18n) => i18n.t({ id: 'minutes.outcome.rejected', message: 'not adopted' }),
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

/** "Decision 7 was looked at again and stays; next review on 1 September 2026" */
export const confirmedSentence = (i18n: I18n, { number, reviewOn }: ConfirmedDecision): string =>
  reviewOn
    ? i18n.t({
        id: 'minutes.confirmed.until',
        message: 'Decision {number} was looked at again and stays; next review on {on}',
        values: { number, on: longDate(i18n, reviewOn) },
      })
    : i18n.t({
        id: 'minutes.confirmed',
        message: 'Decision {number} was looked at again and stays',
        values: { number },
      });

const rules = {
  CONSENT: (i18n) => i18n.t({ id: 'minutes.rule.consent', message: 'by consent' }),
  MAJORITY: (i18n) => i18n.t({ id: 'minutes.rule.majority', message: 'by majority' }),
  CHAIR: (i18n) => i18n.t({ id: 'minutes.rule.chair', message: 'by the chair' }),
} satisfies Record<DecisionRule, (i18n: I18n) => string>;

const responses = {
  EXPLAINED: (i18n) => i18n.t({ id: 'minutes.response.explained', message: 'the numbers were explained' }),
  MORE_DATA: (i18n) => i18n.t({ id: 'minutes.response.moreData', message: 'more data were asked for' }),
  RESPOND: (i18n) => i18n.t({ id: 'minutes.response.respond', message: 'the board responds' }),
} satisfies Record<Response, (i18n: I18n) => string>;

type Told = Pick<MinutedResult, 'response'> & { readonly how?: HowMinuted | null | undefined };

/** How it was decided and on what it rests: "by majority; 4 for, 1 against, 0 abstained; to be reviewed on …". */
export function howMinuted(i18n: I18n, { response, how }: Told): string {
  if (!how) return '';
  const parts = [how.rule && rules[how.rule](i18n), countedWords(i18n, how), ...rulingWords(i18n, how)];
  return [...parts, response && responses[response](i18n), causeWords(i18n, how)].filter(Boolean).join('; ');
}

const countedWords = (i18n: I18n, { tally }: HowMinuted): string | null =>
  tally && tally.for + tally.against + tally.abstained > 0
    ? i18n.t({
        id: 'minutes.tally',
        message: '{yes} for, {against} against, {abstained} abstained',
        values: { yes: tally.for, against: tally.against, abstained: tally.abstained },
      })
    : null;

const rulingWords = (i18n: I18n, { quorum, reviewOn, supersedes }: HowMinuted): (string | null)[] => [
  quorum ? i18n.t({ id: 'minutes.quorum', message: 'quorum {quorum}', values: { quorum } }) : null,
  reviewOn
    ? i18n.t({ id: 'minutes.review', message: 'to be reviewed on {on}', values: { on: longDate(i18n, reviewOn) } })
    : null,
  supersedes
    ? i18n.t({ id: 'minutes.supersedes', message: 'takes the place of decision {supersedes}', values: { supersedes } })
    : null,
];

const causeWords = (i18n: I18n, { cause, withoutKnownCause }: HowMinuted): string | null => {
  if (withoutKnownCause) return i18n.t({ id: 'minutes.withoutCause', message: 'without known cause' });
  return cause ? i18n.t({ id: 'minutes.cause', message: 'cause: {cause}', values: { cause } }) : null;
};
