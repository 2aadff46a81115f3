import { planOfContacts } from '@cxboard/domain/effects/contacts-moved.rules';
import { advisePower } from '@cxboard/domain/effects/effect-power.rules';
import { type EffectPlan, planProblem, refuseOnlyTold } from '@cxboard/domain/effects/effect-plan.rules';
import { sharperPlans } from '@cxboard/domain/effects/sharper-plans.rules';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { isDelivered, type ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Injectable } from '@nestjs/common';
import type { MetricAnswers } from '../metrics/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Ask } from '../platform/database/ask.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { answersFor, historyOf, planOf, readPlan, unitOf } from './effect-answers.ts';
import { contactsOf, contactsToPlan, otherReasons } from './effect-contacts.ts';
import type { EffectAdviceModel, MetricSensitivityModel } from './effect-advice.model.ts';
import type { EffectModel } from './effect.model.ts';
import type { EffectPlanRow } from './effect-plan.entity.ts';
import type { AdviseEffectInput } from './effects.inputs.ts';
import { effectTree, otherMetrics } from './effects.statements.ts';
import { answersOfPlan, factsOf, withCause } from './plan-facts.ts';

type EffectTree = Omit<EffectModel, 'interim' | 'plan'> &
  ProjectRelations & { readonly stage: ProjectStage; readonly plan: (EffectModel['plan'] & EffectPlanRow) | null };

/** A metric is offered instead when it shows a shift at most nine tenths as large. */
const muchMoreSensitive = 0.9;

@Injectable()
export class EffectsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async effect(viewer: Viewer, projectId: string): Promise<EffectModel> {
    const today = this.todayOf(viewer);
    const ask = this.asking(viewer);
    const { tree } = foundOr404((await ask<{ tree: EffectTree }>(effectTree, [projectId, today]))[0]);
    foundOr404(may(viewer).seeProject(tree) || null);
    const { plan, reviews } = tree;
    const isOnItsWay = plan !== null && isDelivered(tree.stage) && reviews[0]?.dueOn !== plan.reviewOn;
    return { ...tree, interim: isOnItsWay ? await readPlan(ask, plan, today) : null };
  }

  /** Whether the metric can show it, by when, and which other metric would show it sooner. */
  async advice(viewer: Viewer, input: AdviseEffectInput): Promise<EffectAdviceModel> {
    const today = this.todayOf(viewer);
    const ask = this.asking(viewer);
    const { tree } = foundOr404((await ask<{ tree: EffectTree }>(effectTree, [input.projectId, today]))[0]);
    foundOr404(may(viewer).seeProject(tree) || null);
    stopUnless(may(viewer).planEffect(tree));

    const plan = planOf(await withCause(ask, input.projectId, factsOf(input)));
    const answers = await answersOfPlan(ask, input.metricId ?? null, plan);
    await contactsToPlan(ask, plan);
    const problem = problemOf(plan, answers);
    const unit = answers ? unitOf(answers, plan) : ('CONTACTS' as const);
    const advised = { unit, problem, moreSensitive: [], sharper: [] };
    if (problem !== null) return { ...advised, advice: null };
    if (!answers) return { ...advised, ...(await adviseOnContacts(ask, plan, today)) };
    const advice = advisePower({ plan, history: historyOf(answers, plan), today });
    const own = advice.sensitivity;
    const others = own === null ? [] : await this.others(ask, answers.id, { plan, today, own });
    return { ...advised, advice, moreSensitive: others };
  }

  private async others(ask: Ask, metricId: string, asked: Asked): Promise<MetricSensitivityModel[]> {
    const found: MetricSensitivityModel[] = [];
    for (const { id } of await ask<{ id: string }>(otherMetrics, [metricId])) {
      const answers = await answersFor(ask, id, asked.plan);
      if (answers && !answers.isRetired) found.push(...sensitivityOf(answers, asked));
    }
    return found.sort((a, b) => a.share - b.share);
  }

  private asking =
    (viewer: Viewer): Ask =>
    (named, values) =>
      this.database.read(viewer, named, values);

  private todayOf = ({ organization }: Viewer) => localDateOf(this.clock.now(), organization.timeZone);
}

function problemOf(plan: EffectPlan, answers: MetricAnswers | null): string | null {
  const problem = planProblem(plan) ?? (answers && refuseOnlyTold(answers));
  return problem?.message ?? null;
}

/** Whether a review of contacts can see it, and what of the plan taken otherwise would let it see more. */
async function adviseOnContacts(ask: Ask, said: EffectPlan, today: string) {
  const plan = planOfContacts(said);
  const from = addDays(plan.goLiveOn, -limits.effects.days);
  const reaching = {
    ...plan,
    baseline: { ...plan.baseline, from: from < plan.baseline.from ? from : plan.baseline.from },
  };
  const { history } = foundOr404(await contactsOf(ask, reaching));
  const advice = advisePower({ plan, history, today });
  const otherReasonIds = await reasonsBeside(ask, said);
  const others = otherReasonIds.length > 0 ? await contactsOf(ask, { ...reaching, otherReasonIds }) : null;
  const beside = { otherReasonIds, others: others?.history.comparison ?? [] };
  return { advice, sharper: sharperPlans({ plan, history, today, advice, ...beside }) };
}

/** Reasons that could be left alone; none where the plan names some. */
async function reasonsBeside(ask: Ask, { reasonId, otherReasonIds = [] }: EffectPlan): Promise<string[]> {
  if (otherReasonIds.length > 0) return [];
  return (await ask<{ id: string }>(otherReasons, [reasonId, limits.effects.labels])).map(({ id }) => id);
}

interface Asked {
  readonly plan: EffectPlan;
  readonly today: string;
  /** How small a shift the metric of the plan shows, in standard deviations of an answer. */
  readonly own: number;
}

function sensitivityOf(answers: MetricAnswers, { plan, today, own }: Asked): MetricSensitivityModel[] {
  const { sensitivity, atReview } = advisePower({ plan, history: historyOf(answers, plan), today });
  if (sensitivity === null || !atReview || sensitivity > muchMoreSensitive * own) return [];
  const { smallestVisible } = atReview;
  return [{ metric: answers, unit: unitOf(answers, plan), smallestVisible, share: sensitivity / own }];
}
