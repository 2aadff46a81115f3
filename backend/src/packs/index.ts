import type { Chapter } from '../platform/chapter.ts';
import { BoardPaperReads } from './board-paper.reads.ts';
import { PackPrinting } from './pack-printing.service.ts';
import { Pack } from './pack.entity.ts';
import { PacksController } from './packs.controller.ts';
import { PacksReads } from './packs.reads.ts';
import { PacksResolver } from './packs.resolver.ts';
import { PacksService } from './packs.service.ts';

export { materialOf, type PackMaterial } from './pack-material.ts';
export { packOf } from './pack-pages.ts';
export {
  cell,
  font,
  type Frame,
  hex,
  left,
  looks,
  quiet,
  rule,
  type Slide,
  slideOf,
  text,
  top,
  wide,
} from './slide-frame.ts';
export { type FrozenMetric, metricSheet } from './metric-sheet.ts';

export const packs: Chapter = {
  rows: [Pack],
  resolvers: [PacksResolver],
  services: [BoardPaperReads, PacksReads, PacksService, PackPrinting],
  controllers: [PacksController],
};
