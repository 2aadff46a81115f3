import type { Chapter } from '../platform/chapter.ts';
import { MinutesDrafting } from './drafting.ts';
import { MinutesDuties } from './minutes.duties.ts';
import { MinutesAddendum } from './minutes-addendum.entity.ts';
import { MinutesApproval } from './minutes-approval.entity.ts';
import { MinutesText } from './minutes-text.entity.ts';
import { Minutes } from './minutes.entity.ts';
import { MinutesReads } from './minutes.reads.ts';
import { MinutesResolver } from './minutes.resolver.ts';
import { MinutesService } from './minutes.service.ts';

export { approveIn, digestOf } from './approving.ts';
export { MinutesDuties } from './minutes.duties.ts';
export { Minutes } from './minutes.entity.ts';
export type { MinutesModel } from './minutes.model.ts';
export { MinutesReads } from './minutes.reads.ts';
export { MinutesNotApprovedModel } from './minutes.results.ts';

export const minutes: Chapter = {
  rows: [Minutes, MinutesText, MinutesApproval, MinutesAddendum],
  resolvers: [MinutesResolver],
  services: [MinutesReads, MinutesService, MinutesDrafting, MinutesDuties],
};
