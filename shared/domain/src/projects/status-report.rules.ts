import { limits } from '../limits.ts';
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

/** What milestones and actions say since the last report, each line once. */
export interface ReportLines {
  readonly done: readonly string[];
  readonly next: readonly string[];
}

const nothingKnown: ReportLines = { done: [], next: [] };
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const asText = (lines: readonly string[]): string =>
  [...new Set(lines)].join('\n').slice(0, limits.projects.reportText);

/** What a form begins with: before the first report nobody has said how it stands, and nothing is assumed. */
export type StatusStart = Omit<StatusDraft, 'health'> & { readonly health: ReportedHealth | '' };

/** What the form starts with: what was to be done next and what was reached is offered as done, an open question stays. */
export function prefilled(last: LastReport | null, { done, next }: ReportLines = nothingKnown): StatusStart {
  return {
    done: asText([...linesOf(last?.next ?? ''), ...done]),
    next: asText(next),
    needsDecision: last?.needsDecision ?? '',
    health: last?.health ?? '',
    noChange: false,
  };
}

/** What the form starts with when a report said something wrong: that report. */
export const toCorrect = ({ done, next, needsDecision, health }: LastReport): StatusDraft => ({
  ...{ done, next, needsDecision, health, noChange: false },
});

export type ReportCorrected = Refusal<'ReportCorrected'>;

/** A report is never edited: a new one corrects it, and each is corrected once. */
export const refuseCorrection = (isCorrected: boolean): ReportCorrected | null =>
  isCorrected
    ? { __typename: 'ReportCorrected', message: 'This report was corrected already; correct the newer one.' }
    : null;

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
