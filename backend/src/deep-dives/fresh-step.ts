import { v7 as uuidv7 } from 'uuid';
import type { ProcessStep } from './process-map.entity.ts';
import { pick, type StepFacts } from './map-acts.ts';

/** A step of which nothing is known but its name. */
export function freshStep(laneId: string, name: string): StepFacts {
  const id = uuidv7();
  return {
    ...{ id, traceId: id, laneId, name, isEnd: false, isCustomerVisible: false, emotion: null, monthlyVolume: null },
    ...{ touchMinutes: null, touchMinutesP90: null, waitMinutes: null, waitMinutesP90: null },
    ...{ documented: '', practised: '', systems: [], rationaleId: null, changeability: null, holderId: null },
  };
}

const factNames = Object.keys(freshStep('', '')) as (keyof StepFacts)[];

/** What a row says of its step, without where it is kept. */
export const factsOf = (step: ProcessStep | StepFacts): StepFacts => pick<StepFacts>(step, factNames) as StepFacts;
