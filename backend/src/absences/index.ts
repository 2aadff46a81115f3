import type { Chapter } from '../platform/chapter.ts';
import { Absence } from './absence.entity.ts';
import { AbsencesReads } from './absences.reads.ts';
import { AbsencesResolver } from './absences.resolver.ts';
import { AbsencesService } from './absences.service.ts';

/** Somebody is away for some days: what they would have to do is in the hands of their deputy. */
export const absences: Chapter = {
  rows: [Absence],
  resolvers: [AbsencesResolver],
  services: [AbsencesReads, AbsencesService],
};
