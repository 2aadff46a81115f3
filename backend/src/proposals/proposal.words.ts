import { proposalActNames } from '@cxboard/domain/proposals/acts.rules';
import { answerDecisions } from '@cxboard/domain/proposals/answer.rules';
import { mergeObstacles } from '@cxboard/domain/proposals/merge.rules';
import { proposalNews } from '@cxboard/domain/proposals/news.rules';
import { proposalStates, proposalWords } from '@cxboard/domain/proposals/proposal.rules';
import { words } from '../platform/graphql/words.ts';
import { fileKinds } from '../platform/files/file-kind.ts';
import { commentKinds } from './proposal-parts.entity.ts';

export const ProposalWordWord = words('ProposalWord', proposalWords, 'What employees are told of its state.');
export const ProposalStateWord = words('ProposalState', proposalStates, 'How far a proposal has come.');
export const ProposalNewsWord = words('ProposalNews', proposalNews, 'What becomes of a proposal.');
export const ProposalActWord = words('ProposalAct', proposalActNames, 'What somebody can do with a proposal now.');
export const AnswerDecisionWord = words('AnswerDecision', answerDecisions, 'What an answer says.');
export const MergeObstacleWord = words('MergeObstacle', mergeObstacles, 'Why two proposals cannot be merged.');
export const CommentKindWord = words(
  'CommentKind',
  commentKinds,
  'A comment, a question to the author or their answer.',
);
export const ProposalFileKindWord = words('ProposalFileKind', fileKinds, 'What a file is, by its content.');

const waitedFor = ['FIRST_ANSWER', 'DECISION', 'AUTHOR'] as const;
export const WaitedForWord = words('WaitedFor', waitedFor, 'What a proposal waits for.');
const scopes = ['OWN', 'SUPPORTED', 'FOLLOWED', 'ASSIGNED', 'OVERDUE'] as const;
export type ProposalScope = (typeof scopes)[number];
export const ProposalScopeWord = words('ProposalScope', scopes, 'How the viewer stands to a proposal, or its clock.');
