import type { Chapter } from '../platform/chapter.ts';
import { AgendaCancellation } from './agenda.cancellation.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { AgendaSending } from './agenda-sending.service.ts';
import { CandidateDrop } from './candidate-drop.entity.ts';
import { AgendaVersion } from './agenda-version.entity.ts';
import { AgendaPages } from './agenda.pages.ts';
import { AgendaReads } from './agenda.reads.ts';
import { AgendaResolver } from './agenda.resolver.ts';
import { AgendaService } from './agenda.service.ts';
import { ConfidencesResolver } from './confidences.resolver.ts';
import { ConfidencesService } from './confidences.service.ts';
import { ConfidentialItem } from './confidential-item.entity.ts';
import { Publications } from './publications.ts';
import { PublishingResolver } from './publishing.resolver.ts';
import { PublishingService } from './publishing.service.ts';

export { itemsInHand } from './item-hand-over.ts';
export { AgendaItem, originKept } from './agenda-item.entity.ts';
export { addTo, itemHeld, sendTo, takeOff } from './agenda-lists.ts';
export { addLike, presentersInConfidence, readAsPlanner, subjectOf, veiled } from './confidences.ts';
export { FigureToFreezeInput, MetricToFreezeInput } from './agenda.inputs.ts';
export { itemToArrange, meetingOf, refuseClosed } from './agenda.service.ts';
export { NoFittingMeetingModel } from './refusals.model.ts';
export { AgendaVersion } from './agenda-version.entity.ts';
export { openFor } from './agenda.service.ts';
export { AgendaPages } from './agenda.pages.ts';
export { AgendaModel, ItemReportingModel } from './agenda.model.ts';
export { GuestCardModel, ItemSubjectModel, ItemTopicModel } from './item-cards.model.ts';
export { AgendaReason } from './agenda.scalars.ts';
export { CandidateDrop } from './candidate-drop.entity.ts';
export { dropCandidates, undropCandidates } from './candidate-drops.ts';
export { type DraftedWords, layOut, type NewItem } from './laying-out.ts';
export { Publications, type PublishedAgenda } from './publications.ts';
export { publish } from './publishing.service.ts';
export { itemKinds, outcomeWords } from './words.model.ts';

export const agenda: Chapter = {
  rows: [AgendaItem, AgendaVersion, CandidateDrop, ConfidentialItem],
  resolvers: [AgendaResolver, ConfidencesResolver, PublishingResolver],
  services: [
    AgendaReads,
    AgendaPages,
    AgendaService,
    AgendaSending,
    AgendaCancellation,
    Publications,
    PublishingService,
    ConfidencesService,
  ],
};
