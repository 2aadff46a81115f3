import type { Chapter } from '../platform/chapter.ts';
import { ComingInService } from './coming-in.service.ts';
import { JoinLink } from './join-link.entity.ts';
import { JoinLinksReads } from './join-links.reads.ts';
import { JoinLinksResolver } from './join-links.resolver.ts';
import { JoinLinksService } from './join-links.service.ts';

export const joinLinks: Chapter = {
  rows: [JoinLink],
  resolvers: [JoinLinksResolver],
  services: [JoinLinksReads, JoinLinksService, ComingInService],
};
