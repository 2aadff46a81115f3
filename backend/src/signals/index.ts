import type { Chapter } from '../platform/chapter.ts';
import { ContextEvent } from './context-event.entity.ts';
import { Signal } from './signal.entity.ts';
import { SignalSources } from './signal-sources.ts';
import { SignalStep } from './signal-step.entity.ts';
import { SignalClockwork, SignalWatch } from './signal-watch.ts';
import { SignalCandidates } from './signals.candidates.ts';
import { SignalDuties } from './signals.duties.ts';
import { SignalsReads } from './signals.reads.ts';
import { SignalsResolver } from './signals.resolver.ts';
import { SignalsService } from './signals.service.ts';

export { ContextEvent } from './context-event.entity.ts';
export { Signal } from './signal.entity.ts';
export { type SignalSource, SignalSources } from './signal-sources.ts';
export { SignalWatch } from './signal-watch.ts';
export { SignalDuties } from './signals.duties.ts';
export { settle, SignalsService } from './signals.service.ts';

export const signals: Chapter = {
  rows: [ContextEvent, Signal, SignalStep],
  resolvers: [SignalsResolver],
  services: [
    ...[SignalSources, SignalWatch, SignalClockwork, SignalCandidates],
    ...[SignalsReads, SignalsService, SignalDuties],
  ],
};
