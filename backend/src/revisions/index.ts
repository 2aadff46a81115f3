import type { Chapter } from '../platform/chapter.ts';
import { DecidingService } from './deciding.service.ts';
import { OrderingService } from './ordering.service.ts';
import { OrderRuling } from './order-ruling.entity.ts';
import { RevisionCandidates } from './revision.candidates.ts';
import { Revision } from './revision.entity.ts';
import { RevisionsClosing } from './revisions-closing.ts';
import { RevisionsReads } from './revisions.reads.ts';
import { DecidingResolver, RevisionsResolver } from './revisions.resolver.ts';
import { RevisionsService } from './revisions.service.ts';

export { OrderSaidModel, ProjectOrderModel } from './revision.model.ts';
export { addRevision, applyRevision, baselineOf } from './revising.ts';
export { Revision } from './revision.entity.ts';
export { RevisionsReads } from './revisions.reads.ts';

export const revisions: Chapter = {
  rows: [Revision, OrderRuling],
  resolvers: [RevisionsResolver, DecidingResolver],
  services: [RevisionsReads, RevisionsService, DecidingService, OrderingService, RevisionsClosing, RevisionCandidates],
};
