import type { Chapter } from '../platform/chapter.ts';
import { LinksFigures } from './links.figures.ts';
import { LinksReads } from './links.reads.ts';
import { LinksResolver } from './links.resolver.ts';

export const links: Chapter = { rows: [], resolvers: [LinksResolver], services: [LinksReads, LinksFigures] };
