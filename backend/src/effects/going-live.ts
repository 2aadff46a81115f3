import { goLiveMoved, livingOn } from '@cxboard/domain/effects/effect-plan.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { isDelivered } from '@cxboard/domain/projects/stage.rules';
import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';
import { Deliveries, type Project } from '../projects/index.ts';
import { planOf } from './effect-answers.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';

/** A project goes live on the day it is delivered, whatever day was planned; from then on its plan stays as it is. */
@Injectable()
export class GoingLive {
  constructor(deliveries: Deliveries) {
    deliveries.whenDelivered((work, { project, on }) => liveOn(work, project, () => on));
  }
}

interface Moved {
  readonly was: LocalDate | null;
  readonly now: LocalDate;
  readonly today: LocalDate;
}

/** The board has moved the day of delivery: what was to be seen is seen as much later or earlier. */
export async function moveGoLive(work: Work, project: Project, moved: Moved): Promise<void> {
  if (!isDelivered(project.stage)) await liveOn(work, project, (goLiveOn) => goLiveMoved(goLiveOn, moved));
}

async function liveOn(work: Work, project: Project, dayAfter: (goLiveOn: LocalDate) => LocalDate): Promise<void> {
  const plan = await work.first(EffectPlanRow, { projectId: project.id });
  if (!plan) return;
  const { baseline, goLiveOn, reviewOn } = livingOn(planOf(plan), dayAfter(plan.goLiveOn));
  if (goLiveOn === plan.goLiveOn) return;
  await work.change(plan, { baselineFrom: baseline.from, baselineTo: baseline.to, goLiveOn, reviewOn });
  await work.change(project, { reviewOn });
}
