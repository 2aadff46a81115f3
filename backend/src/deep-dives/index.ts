import type { Chapter } from '../platform/chapter.ts';
import { Cause, CauseEvidence, Rationale } from './cause.entity.ts';
import { CausesResolver } from './causes.resolver.ts';
import { CausesService } from './causes.service.ts';
import { DeepDiveCandidates } from './deep-dive.candidates.ts';
import { DeepDiveDuties } from './deep-dive.duties.ts';
import { DeepDive, DeepDiveResult } from './deep-dive.entity.ts';
import { DeepDivesReads } from './deep-dives.reads.ts';
import { DeepDivesResolver } from './deep-dives.resolver.ts';
import { DeepDivesService } from './deep-dives.service.ts';
import { DiveAgendaService } from './dive-agenda.service.ts';
import { ProcessLanesResolver } from './lanes.resolver.ts';
import { LanesService } from './lanes.service.ts';
import { ProcessMapResolver } from './map.resolver.ts';
import { MapService } from './map.service.ts';
import { MapVersionsService } from './map-versions.service.ts';
import { LaneAnswer, MapAct, ProcessFlow, ProcessLane, ProcessStep } from './process-map.entity.ts';
import { ProjectReachResolver } from './project-reach.resolver.ts';
import { RationalesResolver } from './rationales.resolver.ts';
import { RationalesService } from './rationales.service.ts';
import { StepLink, StepWitness } from './step-facts.entity.ts';
import { StepFactsService } from './step-facts.service.ts';

export { Cause, CauseEvidence, Rationale } from './cause.entity.ts';
export { divesInHand, lanesInHand, rationalesInHand } from './dive-hand-over.ts';
export { digFrom } from './dive-scoping.ts';
export { DeepDiveDuties } from './deep-dive.duties.ts';
export { DeepDive, DeepDiveResult } from './deep-dive.entity.ts';
export { LaneAnswer, ProcessFlow, ProcessLane, ProcessStep } from './process-map.entity.ts';
export { StepLink, StepWitness } from './step-facts.entity.ts';

export const deepDives: Chapter = {
  rows: [
    ...[DeepDive, DeepDiveResult, ProcessLane, LaneAnswer, ProcessStep, ProcessFlow, MapAct],
    ...[StepWitness, StepLink, Cause, CauseEvidence, Rationale],
  ],
  resolvers: [
    ...[DeepDivesResolver, ProcessMapResolver, ProcessLanesResolver, CausesResolver, RationalesResolver],
    ProjectReachResolver,
  ],
  services: [
    ...[DeepDivesReads, DeepDivesService, MapService, MapVersionsService, LanesService, StepFactsService],
    ...[CausesService, RationalesService, DeepDiveDuties, DeepDiveCandidates, DiveAgendaService],
  ],
};
