import type { Chapter } from '../platform/chapter.ts';
import { EvidenceService } from './evidence.service.ts';
import { NominationCandidates } from './nomination.candidates.ts';
import { Nomination } from './nomination.entity.ts';
import { NominationEvidence } from './nomination-evidence.entity.ts';
import { NominationsOnAgenda } from './nominations-on-agenda.service.ts';
import { NominationsReads } from './nominations.reads.ts';
import { NominationOfProjectResolver, NominationsResolver } from './nominations.resolver.ts';
import { NominationsService } from './nominations.service.ts';
import { ProposalsFollowing } from './proposals-following.ts';
import { ProposedJudgements } from './proposed-judgements.ts';
import { ProposedJudgementsResolver } from './proposed-judgements.resolver.ts';

export { nominationsInHand } from './nomination-hand-over.ts';
export { nominatorOf } from './concluding.ts';
export { addEvidence, evidenceMetric } from './evidence.ts';
export { markInProject, markQuickWin, markReturned, moveBehind } from './proposals-behind.ts';
export { Nomination } from './nomination.entity.ts';
export { NominationVerdictWord } from './nomination.words.ts';
export { NominationModel } from './nomination.model.ts';
export { lockVisible as lockNomination, refuseNamed, standingOf, tellNomination } from './nomination-work.ts';
export { NominationsReads } from './nominations.reads.ts';
export { EvidenceService } from './evidence.service.ts';
export { NominationEvidence } from './nomination-evidence.entity.ts';
export { NominationsOnAgenda, putOnAgenda } from './nominations-on-agenda.service.ts';
export { NominationDecidedModel, NominationMoveRefusedModel } from './nominations.results.ts';
export { addNomination, NominationsService } from './nominations.service.ts';

export const nominations: Chapter = {
  rows: [Nomination, NominationEvidence],
  resolvers: [NominationsResolver, NominationOfProjectResolver, ProposedJudgementsResolver],
  services: [
    ...[NominationsReads, NominationsService, EvidenceService, NominationsOnAgenda, NominationCandidates],
    ...[ProposalsFollowing, ProposedJudgements],
  ],
};
