import type { Chapter } from '../platform/chapter.ts';
import { BoardHealthReads } from './health.reads.ts';
import { BoardHealthResolver } from './health.resolver.ts';

export const boardHealth: Chapter = { rows: [], resolvers: [BoardHealthResolver], services: [BoardHealthReads] };
