import type { Chapter } from '../platform/chapter.ts';
import { VisionPulse } from './pulse.service.ts';
import { Vision, VisionAnswer, VisionPromise, VisionRemark } from './vision.entity.ts';
import { VisionDuties } from './vision.duties.ts';
import { VisionReads } from './vision.reads.ts';
import { VisionResolver } from './vision.resolver.ts';
import { VisionService } from './vision.service.ts';

export { Vision, VisionAnswer, VisionPromise } from './vision.entity.ts';
export { VisionNotRatifiedModel } from './vision-not-ratified.model.ts';
export { VisionDuties } from './vision.duties.ts';
export { hasRatifiedVision, VisionService } from './vision.service.ts';

export const vision: Chapter = {
  rows: [Vision, VisionPromise, VisionAnswer, VisionRemark],
  resolvers: [VisionResolver],
  services: [VisionReads, VisionService, VisionPulse, VisionDuties],
};
