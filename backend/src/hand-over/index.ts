import type { Chapter } from '../platform/chapter.ts';
import { HandOverDuties } from './hand-over.duties.ts';
import { HandOverReads } from './hand-over.reads.ts';
import { HandOverResolver } from './hand-over.resolver.ts';
import { HandOverService } from './hand-over.service.ts';

export { HandOverDuties } from './hand-over.duties.ts';

/** Somebody leaves: everything in their hands goes to somebody else in one act. */
export const handOver: Chapter = {
  rows: [],
  resolvers: [HandOverResolver],
  services: [HandOverReads, HandOverService, HandOverDuties],
};
