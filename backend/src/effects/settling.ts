import { refuseSettling, type Settling } from '@cxboard/domain/effects/effect-review.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays } from '@cxboard/domain/local-time';
import { isDelivered } from '@cxboard/domain/projects/stage.rules';
import { BadInput } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { moveStage, Project, tellProject } from '../projects/index.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import { EffectReview } from './effect-review.entity.ts';

/** Whoever had the idea hears what it changed. */
export const EFFECT_ACCEPTED = 'effect.accepted';

/** A verdict with its plan and its project, one act after the other. */
export interface ReviewHeld {
  readonly review: EffectReview;
  readonly plan: EffectPlanRow;
  readonly project: Project;
}

export async function reviewHeld(work: Work, reviewId: string): Promise<ReviewHeld> {
  const review = await work.lock(EffectReview, reviewId);
  const plan = await work.get(EffectPlanRow, review.planId);
  return { review, plan, project: await work.lock(Project, plan.projectId) };
}

/** Why the board cannot say this to a verdict; null when it can. */
export async function refuseVerdict(work: Work, { review, plan }: ReviewHeld, said: Omit<Settling, 'measured'>) {
  const { againOn } = said;
  if (againOn !== null && againOn > addDays(plan.goLiveOn, limits.effects.days))
    throw new BadInput(`It is measured again at most ${limits.effects.days} days after go-live.`, { field: 'againOn' });
  const measured = (await work.find(EffectReview, { planId: plan.id })).length;
  return refuseSettling(review, { ...said, measured });
}

interface Settled {
  readonly to: 'ACCEPTED' | 'DISPUTED';
  readonly because: string;
  readonly againOn: string | null;
  readonly decisionId: string;
  readonly settledAt: Date;
}

/** The board has accepted what was computed, and the project is closed with it; or it has not, and it is measured again. */
export async function settleReview(work: Work, { review, plan, project }: ReviewHeld, settled: Settled): Promise<void> {
  const { to, because, againOn, decisionId, settledAt } = settled;
  await work.change(review, { state: to, because, settledAt, settledById: work.personId, decisionId });
  if (to === 'DISPUTED' && againOn !== null) {
    await work.change(plan, { reviewOn: againOn });
    await work.change(project, { reviewOn: againOn });
  }
  if (to === 'ACCEPTED' && isDelivered(project.stage) && project.stage !== 'CLOSED')
    await moveStage(work, project, { to: 'CLOSED', because: 'The board accepted what was measured.' });
  if (to === 'ACCEPTED') await work.announce(EFFECT_ACCEPTED, { reviewId: review.id });
  await tellProject(work, project);
}
