import type { Chapter } from '../platform/chapter.ts';
import { ResolutionBallot } from './resolution-ballot.entity.ts';
import { Resolution } from './resolution.entity.ts';
import { ResolutionCandidates } from './resolutions.candidates.ts';
import { ResolutionClockwork } from './resolutions.clockwork.ts';
import { ResolutionDuties } from './resolutions.duties.ts';
import { ResolutionsReads } from './resolutions.reads.ts';
import { ResolutionsResolver } from './resolutions.resolver.ts';
import { ResolutionsService } from './resolutions.service.ts';

export { missingVotes, votersAsked } from './missing-votes.ts';
export { Resolution } from './resolution.entity.ts';
export { countDue, ResolutionClockwork } from './resolutions.clockwork.ts';
export { ResolutionDuties } from './resolutions.duties.ts';
export { ResolutionsService } from './resolutions.service.ts';

export const resolutions: Chapter = {
  rows: [Resolution, ResolutionBallot],
  resolvers: [ResolutionsResolver],
  services: [ResolutionsReads, ResolutionsService, ResolutionClockwork, ResolutionCandidates, ResolutionDuties],
};
