import type { Chapter } from '../platform/chapter.ts';
import { MinutesPrinting } from './minutes-printing.service.ts';
import { PrintedMinutesController } from './printed-minutes.controller.ts';
import { PrintedMinutes } from './printed-minutes.entity.ts';
import { PrintedMinutesReads } from './printed-minutes.reads.ts';
import { PrintedMinutesResolver } from './printed-minutes.resolver.ts';
import { PrintedMinutesService } from './printed-minutes.service.ts';

export const printedMinutes: Chapter = {
  rows: [PrintedMinutes],
  resolvers: [PrintedMinutesResolver],
  services: [PrintedMinutesReads, PrintedMinutesService, MinutesPrinting],
  controllers: [PrintedMinutesController],
};
