import type { ItemSubject } from '@cxboard/domain/agenda/item-subject';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

type Line = [label: string, text: string];

/** What an item is about when a draft made it of a proposal, a decision or a promise: lines with labels. */
export function subjectLines(i18n: I18n, subject: ItemSubject): Line[] {
  const lines = { PROPOSAL: proposalLines, DECISION: decisionLines, ACTION: actionLines };
  return lines[subject.kind](i18n, subject);
}

/** How the thing itself is called, as others link to it. */
export function subjectName(i18n: I18n, { kind, number }: Pick<ItemSubject, 'kind' | 'number'>): string {
  const values = { number };
  if (kind === 'PROPOSAL') return i18n.t({ id: 'subject.proposal', message: 'Proposal {number}', values });
  if (kind === 'DECISION') return i18n.t({ id: 'subject.decision', message: 'Decision {number}', values });
  return i18n.t({ id: 'subject.action', message: 'Action {number}', values });
}

const dated = (i18n: I18n, label: string, on: string | null): Line[] => (on ? [[label, longDate(i18n, on)]] : []);

const proposalLines = (i18n: I18n, subject: ItemSubject): Line[] => [
  [subjectName(i18n, subject), subject.text],
  ...dated(i18n, i18n.t({ id: 'subject.proposedOn', message: 'Proposed on' }), subject.on),
  ...(subject.isSettled
    ? [[standing(i18n), i18n.t({ id: 'subject.answered', message: 'Answered meanwhile' })] satisfies Line]
    : []),
];

const decisionLines = (i18n: I18n, subject: ItemSubject): Line[] => [
  [subjectName(i18n, subject), subject.text],
  ...(subject.on ? [[outcomeLabel(i18n, subject.outcome), decided(i18n, subject)] satisfies Line] : []),
  ...dated(i18n, i18n.t({ id: 'subject.lookedAt', message: 'Looked at, stays' }), subject.lookedAtOn),
  ...dated(i18n, i18n.t({ id: 'subject.reviewOn', message: 'To be looked at on' }), subject.dueOn),
];

function outcomeLabel(i18n: I18n, outcome: ItemSubject['outcome']): string {
  if (outcome === 'REJECTED') return i18n.t({ id: 'subject.notAdopted', message: 'Not adopted' });
  if (outcome === 'NOT_QUORATE') return i18n.t({ id: 'subject.undecided', message: 'Left undecided' });
  return i18n.t({ id: 'subject.decided', message: 'Decided' });
}

function decided(i18n: I18n, { on, meetingNumber, resolutionNumber }: ItemSubject): string {
  const values = { on: longDate(i18n, on ?? ''), meetingNumber, resolutionNumber };
  if (resolutionNumber !== null)
    return i18n.t({
      id: 'subject.decidedBetween',
      message: '{on}, between meetings by resolution {resolutionNumber}',
      values,
    });
  if (meetingNumber === null) return values.on;
  return i18n.t({ id: 'subject.decidedIn', message: '{on}, in meeting {meetingNumber}', values });
}

const actionLines = (i18n: I18n, subject: ItemSubject): Line[] => [
  [subjectName(i18n, subject), subject.text],
  ...(subject.personName
    ? [[i18n.t({ id: 'subject.promisedBy', message: 'Promised by' }), subject.personName] satisfies Line]
    : []),
  ...dated(i18n, i18n.t({ id: 'subject.until', message: 'Until' }), subject.dueOn),
  ...(subject.says
    ? [[i18n.t({ id: 'subject.says', message: 'What is in the way' }), subject.says] satisfies Line]
    : []),
  ...(subject.isSettled
    ? [[standing(i18n), i18n.t({ id: 'subject.settled', message: 'Settled meanwhile' })] satisfies Line]
    : []),
];

const standing = (i18n: I18n) => i18n.t({ id: 'subject.standing', message: 'Status' });
