import type { AnswerDecision } from '@cxboard/domain/proposals/answer.rules';
import type { AnswerClock } from '@cxboard/domain/proposals/clock.rules';
import type { MergeObstacle } from '@cxboard/domain/proposals/merge.rules';
import type { ProposalState, ProposalWord } from '@cxboard/domain/proposals/proposal.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

const wordWords = {
  RECEIVED: (i18n) => i18n.t({ id: 'proposals.word.received', message: 'Received' }),
  IN_REVIEW: (i18n) => i18n.t({ id: 'proposals.word.inReview', message: 'In review' }),
  ANSWERED: (i18n) => i18n.t({ id: 'proposals.word.answered', message: 'Answered' }),
  DONE: (i18n) => i18n.t({ id: 'proposals.word.done', message: 'Done' }),
  WITHDRAWN: (i18n) => i18n.t({ id: 'proposals.word.withdrawn', message: 'Withdrawn' }),
} satisfies Record<ProposalWord, (i18n: I18n) => string>;

/** What employees are told. */
export const proposalWord = (i18n: I18n, word: ProposalWord): string => wordWords[word](i18n);

/** Where the four words of employees say all there is to say, those who evaluate read the same. */
const stateWords = {
  DRAFT: (i18n) => i18n.t({ id: 'proposals.state.draft', message: 'Draft' }),
  SUBMITTED: (i18n) => i18n.t({ id: 'proposals.state.submitted', message: 'Received' }),
  UNDER_REVIEW: (i18n) => i18n.t({ id: 'proposals.state.underReview', message: 'In review' }),
  NEEDS_INFO: (i18n) => i18n.t({ id: 'proposals.state.needsInfo', message: 'Waits for its author' }),
  ACCEPTED: (i18n) => i18n.t({ id: 'proposals.state.accepted', message: 'Accepted' }),
  DECLINED: (i18n) => i18n.t({ id: 'proposals.state.declined', message: 'Declined' }),
  PARKED: (i18n) => i18n.t({ id: 'proposals.state.parked', message: 'Parked' }),
  QUICK_WIN: (i18n) => i18n.t({ id: 'proposals.state.quickWin', message: 'Quick win' }),
  NOMINATED: (i18n) => i18n.t({ id: 'proposals.state.nominated', message: 'Nominated' }),
  IN_PROJECT: (i18n) => i18n.t({ id: 'proposals.state.inProject', message: 'In a project' }),
  IMPLEMENTED: (i18n) => i18n.t({ id: 'proposals.state.implemented', message: 'Done' }),
  EFFECT_KNOWN: (i18n) => i18n.t({ id: 'proposals.state.effectKnown', message: 'Effect known' }),
  MERGED: (i18n) => i18n.t({ id: 'proposals.state.merged', message: 'Merged' }),
  WITHDRAWN: (i18n) => i18n.t({ id: 'proposals.state.withdrawn', message: 'Withdrawn' }),
} satisfies Record<ProposalState, (i18n: I18n) => string>;

export const proposalState = (i18n: I18n, state: ProposalState): string => stateWords[state](i18n);

const decisionWords = {
  ACCEPTED: (i18n) => i18n.t({ id: 'proposals.decision.accepted', message: 'Accept' }),
  DECLINED: (i18n) => i18n.t({ id: 'proposals.decision.declined', message: 'Decline' }),
  PARKED: (i18n) => i18n.t({ id: 'proposals.decision.parked', message: 'Park' }),
} satisfies Record<AnswerDecision, (i18n: I18n) => string>;

export const answerDecision = (i18n: I18n, decision: AnswerDecision): string => decisionWords[decision](i18n);

/** "First answer by 8 March 2027", "Decision overdue since 3 March 2027", "Waits for an answer of its author". */
export function clockSentence(i18n: I18n, { waitsFor, dueOn, isOverdue }: Omit<AnswerClock, 'daysLeft'>): string {
  const values = { on: longDate(i18n, dueOn) };
  if (waitsFor === 'AUTHOR')
    return i18n.t({ id: 'proposals.clock.author', message: 'Waits for an answer of its author' });
  if (waitsFor === 'FIRST_ANSWER')
    return isOverdue
      ? i18n.t({ id: 'proposals.clock.firstLate', message: 'First answer overdue since {on}', values })
      : i18n.t({ id: 'proposals.clock.first', message: 'First answer by {on}', values });
  return isOverdue
    ? i18n.t({ id: 'proposals.clock.decisionLate', message: 'Decision overdue since {on}', values })
    : i18n.t({ id: 'proposals.clock.decision', message: 'Decision by {on}', values });
}

const obstacleWords = {
  ITSELF: (i18n) => i18n.t({ id: 'proposals.merge.itself', message: 'A proposal cannot be merged into itself.' }),
  CIRCLE: (i18n) =>
    i18n.t({ id: 'proposals.merge.circle', message: 'That one was merged into this one; it would be a circle.' }),
  MERGED_ALREADY: (i18n) => i18n.t({ id: 'proposals.merge.again', message: 'One of the two has been merged already.' }),
  NOT_OPEN: (i18n) =>
    i18n.t({ id: 'proposals.merge.notOpen', message: 'One of the two has its answer; only open ones are merged.' }),
} satisfies Record<MergeObstacle, (i18n: I18n) => string>;

export type ProposalRefusal =
  | { readonly __typename: 'ProposalMoveRefused' | 'ProposalFinal' | 'OwnProposal' | 'FileNamesAuthor' }
  | { readonly __typename: 'AnswerNeedsReason' | 'ParkedWithoutDate' | 'NotMerged' | 'NothingToUndo' }
  | { readonly __typename: 'MergeRefused'; readonly obstacle: MergeObstacle };

const refusalWords = {
  ProposalMoveRefused: (i18n) =>
    i18n.t({ id: 'proposals.refused.move', message: 'It has gone on meanwhile; this can no longer be done.' }),
  ProposalFinal: (i18n) =>
    i18n.t({ id: 'proposals.refused.final', message: 'This proposal has come to its end and takes nothing new.' }),
  OwnProposal: (i18n) =>
    i18n.t({ id: 'proposals.refused.own', message: 'This proposal is your own; somebody else has to do this.' }),
  FileNamesAuthor: (i18n) =>
    i18n.t({
      id: 'proposals.refused.file',
      message: 'A PDF may carry your name. Send a picture instead, or send it with your name.',
    }),
  AnswerNeedsReason: (i18n) =>
    i18n.t({ id: 'proposals.refused.reason', message: 'Say why: the author and the supporters read it.' }),
  ParkedWithoutDate: (i18n) =>
    i18n.t({ id: 'proposals.refused.date', message: 'Say on which day to come it is looked at again.' }),
  NotMerged: (i18n) => i18n.t({ id: 'proposals.refused.notMerged', message: 'It is not merged any more.' }),
  NothingToUndo: (i18n) =>
    i18n.t({ id: 'proposals.refused.undo', message: 'It has gone on meanwhile; this can no longer be taken back.' }),
} satisfies Record<Exclude<ProposalRefusal['__typename'], 'MergeRefused'>, (i18n: I18n) => string>;

export const isProposalRefusal = (answer: { readonly __typename: string }): answer is ProposalRefusal =>
  answer.__typename === 'MergeRefused' || Object.hasOwn(refusalWords, answer.__typename);

export const proposalRefusal = (i18n: I18n, refusal: ProposalRefusal): string =>
  refusal.__typename === 'MergeRefused'
    ? obstacleWords[refusal.obstacle](i18n)
    : refusalWords[refusal.__typename](i18n);
