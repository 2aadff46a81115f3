import { planProblem, refuseLatePlan, refusePlanChange } from '@cxboard/domain/effects/effect-plan.rules';
import { refuseSettling } from '@cxboard/domain/effects/effect-review.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseChange } from '@cxboard/domain/projects/stage.rules';
import { Injectable } from '@nestjs/common';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, moveStage, type Project, tellProject } from '../projects/index.ts';
import { answersFor, planOf } from './effect-answers.ts';
import { EffectEvent } from './effect-event.entity.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import { EffectReview } from './effect-review.entity.ts';
import type { NoteEffectEventInput, PlanEffectInput, SettleEffectInput } from './effects.inputs.ts';
import { factsOf, refuseDimension } from './plan-facts.ts';

const todayOf = ({ organization }: Viewer, { now }: Work) => localDateOf(now, organization.timeZone);

@Injectable()
export class EffectsService {
  constructor(private readonly database: Database) {}

  /** The plan is the promise: the project's metric and review date become those it names. */
  plan(viewer: Viewer, { projectId, expectedVersion, ...input }: PlanEffectInput) {
    const facts = factsOf({ ...input, projectId });
    return this.database.work(viewer, async (work) => {
      const project = await lockProject(work, viewer, projectId);
      stopUnless(may(viewer).planEffect(project));
      const before = await work.first(EffectPlanRow, { projectId });

      const refusal = refuseChange(project) ?? refusePlan(before, { facts, today: todayOf(viewer, work) });
      if (refusal) return refusal;
      const plan = planOf(facts);
      const answers = foundOr404(await answersFor((named, values) => work.query(named, values), facts.metricId, plan));
      refuseDimension(answers, plan);

      const row = { ...facts, plannedById: viewer.personId, plannedAt: work.now };
      if (before) await work.change(before, row, expectedVersion ?? undefined);
      else await work.add(EffectPlanRow, { ...row, projectId });
      return this.promise(work, project, facts);
    });
  }

  noteEvent(viewer: Viewer, { projectId, happenedOn, title }: NoteEffectEventInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockProject(work, viewer, projectId);
      stopUnless(may(viewer).noteEffectEvent(project));
      const plan = foundOr404(await work.first(EffectPlanRow, { projectId }));
      await work.add(EffectEvent, { planId: plan.id, happenedOn, title, notedById: viewer.personId });
      await tellProject(work, project);
      return { id: projectId };
    });
  }

  /** The board accepts what was computed, and the project is closed with it, or says why not. */
  settle(viewer: Viewer, { reviewId, to, because, againOn = null }: SettleEffectInput) {
    return this.database.work(viewer, async (work) => {
      const review = await work.lock(EffectReview, reviewId);
      const plan = await work.get(EffectPlanRow, review.planId);
      const project = await lockProject(work, viewer, plan.projectId);
      stopUnless(may(viewer).settleEffect(project));

      refuseFarDay(plan, againOn);
      const refusal = refuseSettling(review, { to, because, againOn, today: todayOf(viewer, work) });
      if (refusal) return refusal;

      const settled = { state: to, because: because.trim(), settledAt: work.now, settledById: viewer.personId };
      await work.change(review, settled);
      if (to === 'DISPUTED' && againOn !== null) {
        await work.change(plan, { reviewOn: againOn });
        await work.change(project, { reviewOn: againOn });
      }
      if (to === 'ACCEPTED' && project.stage === 'MEASURING')
        await moveStage(work, project, { to: 'CLOSED', because: 'The board accepted what was measured.' });
      await tellProject(work, project);
      return { id: project.id };
    });
  }

  private async promise(work: Work, project: Project, { metricId, reviewOn }: Promised) {
    if (project.metricId !== metricId || project.reviewOn !== reviewOn)
      await work.change(project, { metricId, notMeasurableBecause: '', reviewOn });
    await tellProject(work, project);
    return { id: project.id };
  }
}

function refuseFarDay({ goLiveOn }: EffectPlanRow, againOn: string | null) {
  if (againOn !== null && againOn > addDays(goLiveOn, limits.effects.days))
    throw new BadInput(`It is measured again at most ${limits.effects.days} days after go-live.`, { field: 'againOn' });
}

interface Promised {
  readonly metricId: string;
  readonly reviewOn: string;
}

interface Planning {
  readonly facts: ReturnType<typeof factsOf>;
  readonly today: string;
}

function refusePlan(before: EffectPlanRow | null, { facts, today }: Planning) {
  const refusal = refusePlanChange(before, today) ?? refuseLatePlan(facts, today);
  if (refusal) return refusal;
  const unfit = planProblem(planOf(facts));
  return unfit && ({ __typename: 'PlanDoesNotFit', ...unfit } as const);
}
