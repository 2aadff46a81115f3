import {
  planProblem,
  refuseLatePlan,
  refuseOnlyTold,
  refusePlanChange,
} from '@cxboard/domain/effects/effect-plan.rules';
import { refuseRetired } from '@cxboard/domain/metrics/metric.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { type ProjectStage, refuseChange } from '@cxboard/domain/projects/stage.rules';
import { Injectable } from '@nestjs/common';
import { stopUnless } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, type Project, tellProject } from '../projects/index.ts';
import { planOf } from './effect-answers.ts';
import { contactsToPlan } from './effect-contacts.ts';
import { EffectEvent } from './effect-event.entity.ts';
import { EffectPlanRow } from './effect-plan.entity.ts';
import type { NoteEffectEventInput, PlanEffectInput } from './effects.inputs.ts';
import { answersOfPlan, factsOf, withCause } from './plan-facts.ts';

const todayOf = ({ organization }: Viewer, { now }: Work) => localDateOf(now, organization.timeZone);

@Injectable()
export class EffectsService {
  constructor(private readonly database: Database) {}

  /** The plan is the promise: the project's metric and review date become those it names. */
  plan(viewer: Viewer, { projectId, expectedVersion, ...input }: PlanEffectInput) {
    const said = factsOf({ ...input, projectId });
    return this.database.work(viewer, async (work) => {
      const project = await lockProject(work, viewer, projectId);
      stopUnless(may(viewer).planEffect(project));
      const ask: Ask = (named, values) => work.query(named, values);
      const facts = await withCause(ask, projectId, said);
      const before = await work.first(EffectPlanRow, { projectId });

      const now = { stage: project.stage, today: todayOf(viewer, work) };
      const refusal = refuseChange(project) ?? refusePlan(before, { facts, now });
      if (refusal) return refusal;
      const plan = planOf(facts);
      const answers = await answersOfPlan(ask, facts.metricId, plan);
      await contactsToPlan(ask, plan);
      const unmeasured = answers && (refuseRetired(answers) ?? refuseOnlyTold(answers));
      if (unmeasured) return unmeasured;

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
      await work.add(EffectEvent, { planId: null, projectId, happenedOn, title, notedById: viewer.personId });
      await tellProject(work, project);
      return { id: projectId };
    });
  }

  private async promise(work: Work, project: Project, { metricId, reviewOn, ...named }: Promised) {
    const reasonId = metricId === null ? named.reasonId : null;
    await work.change(project, { metricId, reasonId, notMeasurableBecause: '', reviewOn });
    await tellProject(work, project);
    return { id: project.id };
  }
}

interface Promised {
  readonly metricId: string | null;
  readonly reasonId: string | null;
  readonly reviewOn: string;
}

interface Planning {
  readonly facts: ReturnType<typeof factsOf>;
  readonly now: { readonly stage: ProjectStage; readonly today: string };
}

function refusePlan(before: EffectPlanRow | null, { facts, now }: Planning) {
  const refusal = refusePlanChange(before, now) ?? refuseLatePlan(facts, now);
  if (refusal) return refusal;
  const unfit = planProblem(planOf(facts));
  return unfit && ({ __typename: 'PlanDoesNotFit', ...unfit } as const);
}
