import type { Chapter } from '../platform/chapter.ts';
import { FindingReads } from './finding.reads.ts';
import { ProposalDuties } from './proposal-duties.ts';
import { ProposalFiles } from './proposal-files.ts';
import { ProposalFilesController } from './proposal-files.controller.ts';
import { ProposalComment, ProposalFile, ProposalMove } from './proposal-parts.entity.ts';
import { Proposal } from './proposal.entity.ts';
import { ProposalsReads } from './proposals.reads.ts';
import { ProposalsResolver } from './proposals.resolver.ts';
import { ProposalsService } from './proposals.service.ts';
import { TakingPartResolver } from './taking-part.resolver.ts';
import { TakingPartService } from './taking-part.service.ts';

export { latestAmong, type WaitingProposals, waitingProposals } from './late-proposals.ts';
export { type Concerned, concernedBy } from './concerned.ts';
export { moveBack, moveOn, PROPOSAL_MOVED, PROPOSAL_MOVED_BACK } from './moving.ts';
export { ProposalDuties } from './proposal-duties.ts';
export { ProposalModel } from './proposal.model.ts';
export { ProposalComment, ProposalMove } from './proposal-parts.entity.ts';
export { Proposal } from './proposal.entity.ts';
export { AnswerDecisionWord, ProposalNewsWord, ProposalStateWord, ProposalWordWord } from './proposal.words.ts';
export { OfProposal } from './proposals.inputs.ts';
export { ProposalsReads } from './proposals.reads.ts';
export { AnswerProposalResult, MergeProposalsResult, MoveProposalResult } from './proposals.results.ts';
export { ProposalsService } from './proposals.service.ts';
export { lockVisible, mayEvaluate } from './standing.ts';
export { restedUntilNow, TakingPartService, write } from './taking-part.service.ts';
export { type CalendarFacts, workingDays } from './working-days.ts';
export { calendar } from './proposal.statements.ts';

export const proposals: Chapter = {
  rows: [Proposal, ProposalComment, ProposalMove, ProposalFile],
  resolvers: [ProposalsResolver, TakingPartResolver],
  services: [ProposalsReads, FindingReads, ProposalDuties, ProposalsService, TakingPartService, ProposalFiles],
  controllers: [ProposalFilesController],
};
