import type { Chapter } from '../platform/chapter.ts';
import { AnsweringService } from './answering.service.ts';
import { AnswersResolver } from './answers.resolver.ts';
import { MergingService } from './merging.service.ts';
import { OutcomesReads } from './outcomes.reads.ts';
import { OutcomesResolver } from './outcomes.resolver.ts';
import { ProposalAnswer, ProposalEvaluator, ProposalMerge, ProposalNote } from './proposal-answer.entity.ts';
import { ProposalCandidates } from './proposal.candidates.ts';
import { ReviewingResolver } from './reviewing.resolver.ts';
import { ReviewingService } from './reviewing.service.ts';

export { proposalsInHand } from './proposal-hand-over.ts';
export { AnsweringService } from './answering.service.ts';
export { MergingService } from './merging.service.ts';
export { ReviewingService } from './reviewing.service.ts';

export const proposalAnswers: Chapter = {
  rows: [ProposalAnswer, ProposalNote, ProposalEvaluator, ProposalMerge],
  resolvers: [AnswersResolver, ReviewingResolver, OutcomesResolver],
  services: [AnsweringService, ReviewingService, MergingService, OutcomesReads, ProposalCandidates],
};
