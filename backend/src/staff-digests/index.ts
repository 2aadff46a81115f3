import type { Chapter } from '../platform/chapter.ts';
import { StaffDigest } from './staff-digest.entity.ts';
import { StaffDigestsReads } from './staff-digests.reads.ts';
import { StaffDigestsResolver } from './staff-digests.resolver.ts';
import { StaffDigestsService } from './staff-digests.service.ts';

export { StaffDigest } from './staff-digest.entity.ts';
export { STAFF_DIGEST_SENT } from './staff-digests.service.ts';

export const staffDigests: Chapter = {
  rows: [StaffDigest],
  resolvers: [StaffDigestsResolver],
  services: [StaffDigestsReads, StaffDigestsService],
};
