import type { Chapter } from '../platform/chapter.ts';
import { LinksReads } from './links.reads.ts';
import { LinksResolver } from './links.resolver.ts';

export const links: Chapter = { rows: [], resolvers: [LinksResolver], services: [LinksReads] };
