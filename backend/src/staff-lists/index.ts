import type { Chapter } from '../platform/chapter.ts';
import { StaffListSweep } from './list-sweep.ts';
import { StaffListRow } from './staff-list.entity.ts';
import { StaffListsController } from './staff-lists.controller.ts';
import { StaffListsReads } from './staff-lists.reads.ts';
import { StaffListsResolver } from './staff-lists.resolver.ts';
import { StaffListsService } from './staff-lists.service.ts';

export const staffLists: Chapter = {
  rows: [StaffListRow],
  resolvers: [StaffListsResolver],
  services: [StaffListsService, StaffListsReads, StaffListSweep],
  controllers: [StaffListsController],
};
