import type { Chapter } from '../platform/chapter.ts';
import { EffectCandidates } from './effect.candidates.ts';
import { EffectEvent } from './effect-event.entity.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import { EffectReview } from './effect-review.entity.ts';
import { EffectClockwork, EffectReviews } from './effect-reviews.ts';
import { EffectUses } from './effect-uses.ts';
import { GoingLive } from './going-live.ts';
import { EffectsPublished } from './effects-published.ts';
import { EffectsReads } from './effects.reads.ts';
import { EffectsResolver } from './effects.resolver.ts';
import { EffectsService } from './effects.service.ts';

export { EffectPlanRow } from './effect-plan.entity.ts';
export { EffectReview } from './effect-review.entity.ts';
export { moveGoLive } from './going-live.ts';
export { effectSettlingRefusals } from './effects.results.ts';
export { SettledWord } from './effects.words.ts';
export { EFFECT_ACCEPTED, refuseVerdict, reviewHeld, settleReview } from './settling.ts';
export { reviewPlan } from './effect-reviews.ts';

export const effects: Chapter = {
  rows: [EffectPlanRow, EffectReview, EffectEvent],
  resolvers: [EffectsResolver],
  services: [
    ...[EffectsReads, EffectsService, EffectReviews, EffectClockwork],
    ...[EffectCandidates, EffectUses, EffectsPublished, GoingLive],
  ],
};
