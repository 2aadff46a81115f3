import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import { readEffect } from '@cxboard/domain/effects/effect-reading.rules';
import { groupsMoved } from '@cxboard/domain/effects/groups.rules';
import type { DaySample } from '@cxboard/domain/effects/sample.rules';
import { addDays } from '@cxboard/domain/local-time';
import { EffectPlanRow, EffectReview } from '../src/effects/index.ts';
import { Metric } from '../src/metrics/index.ts';
import { Database } from '../src/platform/database/database.ts';
import { CreateProjectForTestDocument } from '../src/projects/projects.api.generated.ts';
import { Project } from '../src/projects/index.ts';
import type { TestBoard } from './board.ts';

const plan: EffectPlan = {
  ...{ wanted: 'UP', smallestEffect: 10, baseline: { from: '2025-01-06', to: '2025-11-02' }, nominatedBy: null },
  ...{ dimension: 'Area', touched: ['A'], comparison: ['B'] },
  ...{ goLiveOn: '2025-11-03', washInDays: 7, reviewOn: '2026-02-23' },
};

/** 59 weeks of 40 answers each; from a day on more of them recommend. */
const weeks = (promotersAfter: number): DaySample[] =>
  Array.from({ length: 59 }, (_, week) => {
    const day = addDays(plan.baseline.from, 7 * week);
    const promoters = (day >= plan.goLiveOn ? promotersAfter : 18) + (week % 3) - 1;
    const detractors = Math.floor((40 - promoters) / 2);
    return { day, w: 40, w2: 40, wx: 100 * (promoters - detractors), wxx: 10_000 * (promoters + detractors) };
  });

/** What a review would have found. */
export function improvement(): EffectDocument {
  const asked = { plan, history: { touched: weeks(30), comparison: weeks(18) }, today: plan.reviewOn };
  const reading = readEffect({ ...asked, flaws: [] });
  return {
    ...{ ...reading, groups: groupsMoved({ ...asked, method: reading.method }), unit: 'POINTS', plan },
    ...{ metric: { slug: 'recommendation', name: 'Recommendation' }, events: [], doubts: [], overlapping: [] },
  };
}

export async function givenAProject(board: TestBoard, title: string): Promise<string> {
  const input = { boardId: board.boardId, title, ownerId: board.owner.id, departmentIds: [] };
  const { createProject } = await board.chair.sends(CreateProjectForTestDocument, { input });
  if (createProject.__typename !== 'Project') throw new Error('The project was refused.');
  return createProject.id;
}

/** A closed project whose measured improvement the board has accepted, as the chapter of effects would keep it. */
export async function givenAnAcceptedEffect(board: TestBoard, { title, on }: { title: string; on: string }) {
  const projectId = await givenAProject(board, title);
  const reading = improvement();
  const { wanted, smallestEffect, baseline, dimension, touched, comparison, goLiveOn, washInDays, reviewOn } = plan;
  const metricId = await board.app
    .get(Database)
    .workFor({ organizationId: board.organizationId, reason: 'test' }, async (work) => {
      const { id } = await work.add(Metric, {
        ...{ slug: 'recommendation', name: 'Recommendation', layer: 'PERCEPTION', state: 'PUBLISHED' },
        influenceable: true,
      });
      await work.change(await work.lock(Project, projectId), { stage: 'CLOSED', metricId: id });
      const { id: planId } = await work.add(EffectPlanRow, {
        ...{
          projectId,
          metricId: id,
          reasonId: null,
          otherReasonIds: [],
          keeps: '',
          plannedById: board.owner.id,
          plannedAt: work.now,
        },
        ...{ wanted, smallestEffect, dimension, goLiveOn, washInDays, reviewOn },
        ...{ baselineFrom: baseline.from, baselineTo: baseline.to, nominatedFrom: null, nominatedTo: null },
        ...{ touched: [...touched], comparison: [...comparison] },
      });
      const settled = { settledAt: new Date(`${on}T09:00:00Z`), settledById: board.chair.id };
      await work.add(EffectReview, {
        ...{ planId, dueOn: plan.reviewOn, reviewedAt: work.now, content: reading, ...settled },
        ...{ state: 'ACCEPTED', because: '' },
      });
      return id;
    });
  return { projectId, metricId, reading };
}
