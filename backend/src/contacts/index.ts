import type { Chapter } from '../platform/chapter.ts';
import { ContactReason, TouchPoint } from './topic.entity.ts';
import { TopicsResolver } from './topics.resolver.ts';
import { TopicsService } from './topics.service.ts';

export { ContactReason, TouchPoint } from './topic.entity.ts';
export { TopicCardModel, TopicModel } from './topic.model.ts';

export const contacts: Chapter = {
  rows: [ContactReason, TouchPoint],
  resolvers: [TopicsResolver],
  services: [TopicsService],
};
