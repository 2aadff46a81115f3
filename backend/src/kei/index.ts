import type { Chapter } from '../platform/chapter.ts';
import { KeiDefinitionRow } from './kei-definition.entity.ts';
import { KeiFigures } from './kei.figures.ts';
import { KeiReads } from './kei.reads.ts';
import { KeiResolver } from './kei.resolver.ts';
import { KeiService } from './kei.service.ts';

export { keiByMonth, KeiReads, lastMonths } from './kei.reads.ts';
export { KeiService } from './kei.service.ts';

export const kei: Chapter = {
  rows: [KeiDefinitionRow],
  resolvers: [KeiResolver],
  services: [KeiReads, KeiFigures, KeiService],
};
