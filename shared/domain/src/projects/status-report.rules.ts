import type { Refusal } from '../refusal.ts';
import type { ReportedHealth } from './health.rules.ts';
import { refuseChange, type ProjectFinished, type ProjectStage } from './stage.rules.ts';

export interface StatusTexts {
  readonly done: string;
  readonly next: string;
  readonly needsDecision: string;
}

/** Three texts and a health, or the one press that says that nothing has changed. */
export interface StatusDraft extends StatusTexts {
  readonly health: ReportedHealth;
  readonly noChange: boolean;
}

export interface LastReport extends StatusTexts {
  readonly health: ReportedHealth;
}

export type NothingReported = Refusal<'NothingReported'>;
export type NoEarlierReport = Refusal<'NoEarlierReport'>;

export function refuseReport(
  project: { readonly stage: ProjectStage },
  draft: StatusDraft,
  last: LastReport | null,
): ProjectFinished | NothingReported | NoEarlierReport | null {
  return refuseChange(project) ?? (draft.noChange ? refuseNoChange(last) : refuseEmpty(draft));
}

/** What is stored: the draft without stray spaces, or the last report said again with the health pressed now. */
export function reportOf(draft: StatusDraft, last: LastReport | null): StatusDraft {
  const said = draft.noChange && last ? last : draft;
  return {
    done: said.done.trim(),
    next: said.next.trim(),
    needsDecision: said.needsDecision.trim(),
    health: draft.health,
    noChange: draft.noChange,
  };
}

/** What the form starts with: what was to be done next is offered as done, an open question stays. */
export function prefilled(last: LastReport | null): StatusDraft {
  if (!last) return { done: '', next: '', needsDecision: '', health: 'ON_TRACK', noChange: false };
  return { done: last.next, next: '', needsDecision: last.needsDecision, health: last.health, noChange: false };
}

export type OwnReport = Refusal<'OwnReport'>;

/** Somebody else has to have read it. */
export function refuseAcknowledgement(report: { readonly authorId: string }, personId: string): OwnReport | null {
  if (report.authorId !== personId) return null;
  return { __typename: 'OwnReport', message: 'Your own report is acknowledged by another member of the board.' };
}

const refuseNoChange = (last: LastReport | null): NoEarlierReport | null =>
  last
    ? null
    : { __typename: 'NoEarlierReport', message: 'The first report says something; there is none yet to repeat.' };

const refuseEmpty = ({ done, next, needsDecision }: StatusTexts): NothingReported | null =>
  [done, next, needsDecision].some((text) => text.trim())
    ? null
    : { __typename: 'NothingReported', message: 'Write at least one line, or report that nothing has changed.' };
