import type { Chapter } from '../platform/chapter.ts';
import { EvidenceService } from './evidence.service.ts';
import { NominationCandidates } from './nomination.candidates.ts';
import { Nomination } from './nomination.entity.ts';
import { NominationEvidence } from './nomination-evidence.entity.ts';
import { NominationsOnAgenda } from './nominations-on-agenda.service.ts';
import { NominationsReads } from './nominations.reads.ts';
import { NominationOfProjectResolver, NominationsResolver } from './nominations.resolver.ts';
import { NominationsService } from './nominations.service.ts';

export { Nomination } from './nomination.entity.ts';

export const nominations: Chapter = {
  rows: [Nomination, NominationEvidence],
  resolvers: [NominationsResolver, NominationOfProjectResolver],
  services: [NominationsReads, NominationsService, EvidenceService, NominationsOnAgenda, NominationCandidates],
};
