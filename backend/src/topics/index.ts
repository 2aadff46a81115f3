import type { Chapter } from '../platform/chapter.ts';
import { TopicCandidates } from './topic.candidates.ts';
import { TopicDuties } from './topic.duties.ts';
import { BoardTopic, TopicChart, TopicProcess } from './topic.entity.ts';
import { TopicsClosing } from './topics-closing.ts';
import { TopicsGoingOn } from './topics-going-on.service.ts';
import { TopicsReads } from './topics.reads.ts';
import { BoardTopicsResolver } from './topics.resolver.ts';
import { TopicsService } from './topics.service.ts';

export { topicsInHand } from './topic-hand-over.ts';
export { TopicDuties } from './topic.duties.ts';
export { BoardTopic, TopicChart } from './topic.entity.ts';
export { TopicsReads } from './topics.reads.ts';

/** Named for the board, since contact reasons and touch points are called topics too. */
export const boardTopics: Chapter = {
  rows: [BoardTopic, TopicChart, TopicProcess],
  resolvers: [BoardTopicsResolver],
  services: [TopicsReads, TopicsService, TopicsGoingOn, TopicCandidates, TopicsClosing, TopicDuties],
};
