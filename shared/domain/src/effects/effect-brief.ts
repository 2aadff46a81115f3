import type { EffectDocument } from './effect-document.ts';
import type { EffectPlan } from './effect-plan.rules.ts';

type Facts = 'kind' | 'asAt' | 'verdict' | 'method' | 'estimate' | 'grade' | 'against' | 'enoughOn' | 'unit' | 'metric';

/** What an agenda that is published keeps of a reading: enough for its sentence, whatever is counted later. */
export interface EffectBrief extends Pick<EffectDocument, Facts> {
  readonly plan: Pick<EffectPlan, 'smallestEffect' | 'goLiveOn' | 'reviewOn'>;
}

export function briefOf(reading: EffectDocument): EffectBrief {
  const { kind, asAt, verdict, method, estimate, grade, against, enoughOn, unit, metric, plan } = reading;
  const { smallestEffect, goLiveOn, reviewOn } = plan;
  const found = { kind, asAt, verdict, method, estimate, grade, against, enoughOn };
  return { ...found, unit, metric, plan: { smallestEffect, goLiveOn, reviewOn } };
}
