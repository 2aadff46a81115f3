import type { Chapter } from '../platform/chapter.ts';
import { ErasingAgain } from './erasing-again.ts';
import { Erasure } from './erasure.entity.ts';
import { PersonalDataController } from './personal-data.controller.ts';
import { PersonalDataReads } from './personal-data.reads.ts';
import { PersonalDataResolver } from './personal-data.resolver.ts';
import { PersonalDataService } from './personal-data.service.ts';

export const personalData: Chapter = {
  rows: [Erasure],
  resolvers: [PersonalDataResolver],
  services: [PersonalDataReads, PersonalDataService, ErasingAgain],
  controllers: [PersonalDataController],
};
