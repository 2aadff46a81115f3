import type { Chapter } from '../platform/chapter.ts';
import { ItemAnswer, ItemQuestion } from './item-question.entity.ts';
import { PreReadReads } from './pre-read.reads.ts';
import { PreReadResolver } from './pre-read.resolver.ts';
import { QuestionDuties } from './question.duties.ts';
import { PreReadService } from './pre-read.service.ts';

export { ItemAnswer, ItemQuestion } from './item-question.entity.ts';
export { QuestionDuties } from './question.duties.ts';
export { QUESTION_ANSWERED, QUESTION_ASKED } from './pre-read.service.ts';

export const preRead: Chapter = {
  rows: [ItemQuestion, ItemAnswer],
  resolvers: [PreReadResolver],
  services: [PreReadReads, PreReadService, QuestionDuties],
};
