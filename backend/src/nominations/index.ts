import type { Chapter } from '../platform/chapter.ts';
import { EvidenceService } from './evidence.service.ts';
import { NominationCandidates } from './nomination.candidates.ts';
import { Nomination } from './nomination.entity.ts';
import { NominationEvidence } from './nomination-evidence.entity.ts';
import { NominationsOnAgenda } from './nominations-on-agenda.service.ts';
import { NominationsReads } from './nominations.reads.ts';
import { NominationOfProjectResolver, NominationsResolver } from './nominations.resolver.ts';
import { NominationsService } from './nominations.service.ts';

export { nominationsInHand } from './nomination-hand-over.ts';
export { nominatorOf } from './concluding.ts';
export { addEvidence, evidenceMetric, markInProject } from './evidence.ts';
export { Nomination } from './nomination.entity.ts';
export { NominationVerdictWord } from './nomination.words.ts';
export { refuseNamed, standingOf, tellNomination } from './nomination-work.ts';
export { EvidenceService } from './evidence.service.ts';
export { NominationEvidence } from './nomination-evidence.entity.ts';
export { NominationsOnAgenda, putOnAgenda } from './nominations-on-agenda.service.ts';
export { NominationDecidedModel, NominationMoveRefusedModel } from './nominations.results.ts';
export { addNomination, NominationsService } from './nominations.service.ts';

export const nominations: Chapter = {
  rows: [Nomination, NominationEvidence],
  resolvers: [NominationsResolver, NominationOfProjectResolver],
  services: [NominationsReads, NominationsService, EvidenceService, NominationsOnAgenda, NominationCandidates],
};
