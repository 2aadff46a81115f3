import { limits } from '@cxboard/domain/limits';
import { BadInput } from '../platform/barriers.ts';
import { within } from './dive-work.ts';
import type { StepWordsInput } from './map.inputs.ts';
import type { StepFacts } from './map-acts.ts';

type Said = Omit<StepFacts, 'id' | 'traceId' | 'laneId' | 'isEnd'>;

/** What is said of a step, tidied and within its limits. */
export function factsIn(words: Omit<StepWordsInput, 'stepId'>): Said {
  const { stepMinutes, volume, systems: mostSystems } = limits.deepDives;
  const minutes = (value: number | null | undefined, field: string) => within(value, stepMinutes, field);
  const systems = [...new Set(words.systems.map((name) => name.trim()).filter(Boolean))];
  if (systems.length > mostSystems) throw new BadInput(`systems: at most ${mostSystems}.`);
  return {
    name: words.name,
    isCustomerVisible: words.isCustomerVisible,
    touchMinutes: minutes(words.touchMinutes, 'touchMinutes'),
    touchMinutesP90: minutes(words.touchMinutesP90, 'touchMinutesP90'),
    waitMinutes: minutes(words.waitMinutes, 'waitMinutes'),
    waitMinutesP90: minutes(words.waitMinutesP90, 'waitMinutesP90'),
    monthlyVolume: within(words.monthlyVolume, volume, 'monthlyVolume'),
    emotion: within(words.emotion, { min: -2, max: 2 }, 'emotion'),
    documented: words.documented.trim(),
    practised: words.practised.trim(),
    ...{ systems, rationaleId: words.rationaleId ?? null },
    ...{ changeability: words.changeability ?? null, holderId: words.holderId ?? null },
  };
}
