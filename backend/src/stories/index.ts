import type { Chapter } from '../platform/chapter.ts';
import { StoriesFigures } from './stories.figures.ts';
import { StoriesReads } from './stories.reads.ts';
import { StoriesResolver } from './stories.resolver.ts';
import { StoriesService } from './stories.service.ts';
import { StoryCandidates } from './story.candidates.ts';
import { Story } from './story.entity.ts';
import { StoryExpiry } from './story-expiry.ts';

export { addStory, StoriesService } from './stories.service.ts';
export { voiceOfPeriod } from './stories.statements.ts';
export { Story } from './story.entity.ts';
export { VoiceModel } from './story.model.ts';

export const stories: Chapter = {
  rows: [Story],
  resolvers: [StoriesResolver],
  services: [StoriesReads, StoriesFigures, StoriesService, StoryCandidates, StoryExpiry],
};
