import type { Chapter } from '../platform/chapter.ts';
import { Adoption } from './adoption.entity.ts';
import { AdoptionReads } from './adoption.reads.ts';
import { AdoptionResolver } from './adoption.resolver.ts';
import { AdoptionService } from './adoption.service.ts';

export const adoption: Chapter = {
  rows: [Adoption],
  resolvers: [AdoptionResolver],
  services: [AdoptionReads, AdoptionService],
};
