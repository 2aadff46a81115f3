import type { Chapter } from '../platform/chapter.ts';
import { PackLinkPrinting } from './pack-link-printing.service.ts';
import { PackLink, PackOpening } from './pack-link.entity.ts';
import { PackLinksReads } from './pack-links.reads.ts';
import { PackLinksResolver } from './pack-links.resolver.ts';
import { PackLinksService } from './pack-links.service.ts';
import { SharedPackController } from './shared-pack.controller.ts';
import { SharedPackService } from './shared-pack.service.ts';

export const packLinks: Chapter = {
  rows: [PackLink, PackOpening],
  resolvers: [PackLinksResolver],
  services: [PackLinksReads, PackLinksService, PackLinkPrinting, SharedPackService],
  controllers: [SharedPackController],
};
