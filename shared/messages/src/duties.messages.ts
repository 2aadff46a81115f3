import type { Duty, DutyKind } from '@cxboard/domain/overview/duties';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

const dutyWords = {
  CREATE_BOARD: (i18n, title) =>
    i18n.t({ id: 'duties.createBoard', message: 'Create the board of {title} and name its chair', values: { title } }),
  NAME_CHAIR: (i18n, title) =>
    i18n.t({ id: 'duties.nameChair', message: 'Name the chair of {title}', values: { title } }),
  SET_CADENCE: (i18n, title) =>
    i18n.t({ id: 'duties.setCadence', message: 'Say when {title} meets', values: { title } }),
  PREPARE_AGENDA: (i18n, title) =>
    i18n.t({ id: 'duties.prepareAgenda', message: 'Prepare the agenda of {title}', values: { title } }),
  PUBLISH_AGENDA: (i18n, title) =>
    i18n.t({ id: 'duties.publishAgenda', message: 'Publish the agenda of {title}', values: { title } }),
  READ_AGENDA: (i18n, title) =>
    i18n.t({ id: 'duties.readAgenda', message: 'Read the agenda of {title}', values: { title } }),
  REPORT_STATUS: (i18n, title) =>
    i18n.t({ id: 'duties.reportStatus', message: 'Report the status of {title}', values: { title } }),
  HAND_OVER_PROJECT: (i18n, title) =>
    i18n.t({
      id: 'duties.handOverProject',
      message: 'Name another owner of {title}: its owner no longer works here',
      values: { title },
    }),
  ACKNOWLEDGE_REPORT: (i18n, title) =>
    i18n.t({
      id: 'duties.acknowledgeReport',
      message: 'Read and acknowledge the report on {title}',
      values: { title },
    }),
  PUBLISH_METRIC: (i18n, title) =>
    i18n.t({ id: 'duties.publishMetric', message: 'Publish {title} or finish its definition', values: { title } }),
  ANSWER_PROPOSAL: (i18n, title) =>
    i18n.t({ id: 'duties.answerProposal', message: 'Answer the proposal “{title}”', values: { title } }),
  GIVE_PROPOSAL_INFO: (i18n, title) =>
    i18n.t({
      id: 'duties.giveProposalInfo',
      message: 'Answer the question about your proposal “{title}”',
      values: { title },
    }),
  DO_ACTION: (i18n, title) =>
    i18n.t({ id: 'duties.doAction', message: 'Do what you promised: {title}', values: { title } }),
  APPROVE_MINUTES: (i18n, title) =>
    i18n.t({ id: 'duties.approveMinutes', message: 'Approve the minutes of {title}', values: { title } }),
  VOTE_ON_RESOLUTION: (i18n, title) =>
    i18n.t({ id: 'duties.voteOnResolution', message: 'Vote between meetings: {title}', values: { title } }),
  ANSWER_VISION: (i18n, title) =>
    i18n.t({
      id: 'duties.answerVision',
      message: 'Say whether you agree to the coming vision of {title}',
      values: { title },
    }),
  ANSWER_PULSE: (i18n, title) =>
    i18n.t({
      id: 'duties.answerPulse',
      message: 'Answer two questions about the vision of {title}',
      values: { title },
    }),
  HAND_OVER: (i18n, title) =>
    i18n.t({ id: 'duties.handOver', message: 'Hand over what {title}, who has left, still holds', values: { title } }),
  BRING_DATA: (i18n, title) =>
    i18n.t({ id: 'duties.bringData', message: 'Bring in the newest data of {title}', values: { title } }),
  FINISH_IMPORT: (i18n, title) =>
    i18n.t({
      id: 'duties.finishImport',
      message: 'Look at {title}: a program sent it, and it needs an answer',
      values: { title },
    }),
  JUDGE_SIGNALS: (i18n, title) =>
    i18n.t({ id: 'duties.judgeSignals', message: 'Say what the signals of {title} mean', values: { title } }),
  PREPARE_TOPIC: (i18n, title) =>
    i18n.t({ id: 'duties.prepareTopic', message: 'Find out: {title}', values: { title } }),
  ANSWER_QUESTIONS: (i18n, title) =>
    i18n.t({
      id: 'duties.answerQuestions',
      message: 'Answer what was asked about “{title}”',
      values: { title },
    }),
  SIGN_LANE: (i18n, title) =>
    i18n.t({ id: 'duties.signLane', message: 'Say whether this is how it works: {title}', values: { title } }),
  MAP_PROCESS: (i18n, title) =>
    i18n.t({ id: 'duties.mapProcess', message: 'Find out how it really works: {title}', values: { title } }),
  EXAMINE_CAUSES: (i18n, title) =>
    i18n.t({
      id: 'duties.examineCauses',
      message: 'Find out which causes of “{title}” hold: some are only hypotheses',
      values: { title },
    }),
  VERIFY_DEEP_DIVE: (i18n, title) =>
    i18n.t({ id: 'duties.verifyDeepDive', message: 'Say whether “{title}” still works like this', values: { title } }),
  REVALIDATE_RATIONALE: (i18n, title) =>
    i18n.t({
      id: 'duties.revalidateRationale',
      message: 'Say whether this reason still holds: {title}',
      values: { title },
    }),
} satisfies Record<DutyKind, (i18n: I18n, title: string) => string>;

/** What there is to do, in one line. */
export const dutySentence = (i18n: I18n, { kind, title }: Pick<Duty, 'kind' | 'title'>): string =>
  dutyWords[kind](i18n, title);

export interface DueFacts {
  readonly dueOn: string | null;
  readonly today: string;
}

/** "due today", "due on 3 December 2026", "overdue since 1 December 2026"; empty when it has no date. */
export function dueWords(i18n: I18n, { dueOn, today }: DueFacts): string {
  if (dueOn === null) return '';
  if (dueOn === today) return i18n.t({ id: 'duties.dueToday', message: 'due today' });
  const values = { on: longDate(i18n, dueOn) };
  return dueOn < today
    ? i18n.t({ id: 'duties.overdue', message: 'overdue since {on}', values })
    : i18n.t({ id: 'duties.due', message: 'due on {on}', values });
}
