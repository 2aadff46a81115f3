import type { Chapter } from '../platform/chapter.ts';
import { AgendaCancellation } from './agenda.cancellation.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { AgendaSending } from './agenda-sending.service.ts';
import { AgendaVersion } from './agenda-version.entity.ts';
import { AgendaPages } from './agenda.pages.ts';
import { AgendaReads } from './agenda.reads.ts';
import { AgendaResolver } from './agenda.resolver.ts';
import { AgendaService } from './agenda.service.ts';
import { PublishingResolver } from './publishing.resolver.ts';
import { PublishingService } from './publishing.service.ts';

export { AgendaItem } from './agenda-item.entity.ts';
export { AgendaVersion } from './agenda-version.entity.ts';
export { AgendaPages } from './agenda.pages.ts';
export { publish } from './publishing.service.ts';

export const agenda: Chapter = {
  rows: [AgendaItem, AgendaVersion],
  resolvers: [AgendaResolver, PublishingResolver],
  services: [AgendaReads, AgendaPages, AgendaService, AgendaSending, AgendaCancellation, PublishingService],
};
