import type { Chapter } from '../platform/chapter.ts';
import { AgendaTemplate } from './agenda-template.entity.ts';
import { CandidateSources } from './candidate-sources.ts';
import { DraftingReads } from './drafting.reads.ts';
import { DraftingResolver } from './drafting.resolver.ts';
import { DraftingService } from './drafting.service.ts';
import { DraftingDesk } from './drafting-desk.ts';
import { StandingItemRow } from './standing-item.entity.ts';
import { TemplatesReads } from './templates.reads.ts';
import { TemplatesResolver } from './templates.resolver.ts';
import { TemplatesService } from './templates.service.ts';

export type { AgendaCandidates, MeetingToDraft } from './agenda-candidates.ts';
export { AgendaTemplate } from './agenda-template.entity.ts';
export { CandidateSources } from './candidate-sources.ts';
export { DraftingService } from './drafting.service.ts';
export { StandingItemRow } from './standing-item.entity.ts';

export const drafting: Chapter = {
  rows: [AgendaTemplate, StandingItemRow],
  resolvers: [DraftingResolver, TemplatesResolver],
  services: [CandidateSources, DraftingDesk, DraftingReads, DraftingService, TemplatesReads, TemplatesService],
};
