import type { Chapter } from '../platform/chapter.ts';
import { ContactLabel } from './contact-label.entity.ts';
import { ContactReasonsFigures } from './contact-reasons.figures.ts';
import { ContactReasonsReads } from './contact-reasons.reads.ts';
import { ContactReasonsResolver } from './contact-reasons.resolver.ts';
import { ContactReasonsService } from './contact-reasons.service.ts';
import { LabelRules } from './label-rules.entity.ts';
import { ContactReasonChange } from './reason-changes.ts';
import { ContactReason, TouchPoint } from './topic.entity.ts';
import { TopicOwnersService } from './topic-owners.service.ts';
import { TopicsResolver } from './topics.resolver.ts';
import { TopicsService } from './topics.service.ts';

export { type ContactsByMonth, contactsByMonth } from './contacts-by-month.ts';
export { contactsOfPeriods, importsOfContacts } from './contacts-of-periods.ts';
export { contactLabelsKnown, ContactsLoading, removeContacts } from './contacts.loading.ts';
export { LabelsMet } from './labels-met.ts';
export { ContactReason, TouchPoint } from './topic.entity.ts';
export { TopicsService } from './topics.service.ts';
export { ContactLabel } from './contact-label.entity.ts';
export { ContactReasonsReads } from './contact-reasons.reads.ts';
export { ContactReasonsService } from './contact-reasons.service.ts';
export { reasonsInHand, TopicOwnersService, touchPointsInHand } from './topic-owners.service.ts';
export { TopicCardModel, type TopicKind, TopicKindWord, TopicModel } from './topic.model.ts';

export const contacts: Chapter = {
  rows: [ContactReason, TouchPoint, ContactReasonChange, ContactLabel, LabelRules],
  resolvers: [TopicsResolver, ContactReasonsResolver],
  services: [TopicsService, TopicOwnersService, ContactReasonsFigures, ContactReasonsReads, ContactReasonsService],
};
