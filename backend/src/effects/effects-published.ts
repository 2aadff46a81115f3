import { briefOf } from '@cxboard/domain/effects/effect-brief';
import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import { localDateOf } from '@cxboard/domain/local-time';
import { isDelivered } from '@cxboard/domain/projects/stage.rules';
import { Injectable } from '@nestjs/common';
import { type AgendaItem, Publications } from '../agenda/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { Project } from '../projects/index.ts';
import { readPlan } from './effect-answers.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import { EffectReview } from './effect-review.entity.ts';

/** With an agenda that is published it is kept what was seen of the effect of each delivered project on it. */
@Injectable()
export class EffectsPublished {
  constructor(publications: Publications) {
    publications.keep(effectsOf);
  }
}

async function effectsOf(work: Work, items: readonly AgendaItem[]) {
  const { timeZone } = foundOr404(await work.first(OrganizationSettings, {}));
  const today = localDateOf(work.now, timeZone);
  const kept = new Map<string, { effect: ReturnType<typeof briefOf> }>();
  for (const { id, projectId } of items) {
    const reading = projectId ? await readingOf(work, projectId, today) : null;
    if (reading) kept.set(id, { effect: briefOf(reading) });
  }
  return kept;
}

/** The verdict that waits for the board, else what is seen so far; null of a project that is not delivered, or settled. */
async function readingOf(work: Work, projectId: string, today: string): Promise<EffectDocument | null> {
  const { stage } = await work.get(Project, projectId);
  const plan = isDelivered(stage) ? await work.first(EffectPlanRow, { projectId }) : null;
  if (!plan || plan.goLiveOn > today) return null;
  const review = await work.first(EffectReview, { planId: plan.id, dueOn: plan.reviewOn });
  if (review && review.reviewedAt <= work.now) return review.state === 'OPEN' ? review.content : null;
  return readPlan((named, values) => work.query(named, values), plan, today);
}
