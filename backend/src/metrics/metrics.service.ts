import { localDateOf } from '@cxboard/domain/local-time';
import { type MetricDefinition, units } from '@cxboard/domain/metrics/definition.rules';
import {
  nextVersion,
  refuseDefinition,
  refuseQuestion,
  refusePublishing,
  refuseUnmeasured,
  refuseUnseen,
} from '@cxboard/domain/metrics/metric.rules';
import { ofAll, refuseReach } from '@cxboard/domain/metrics/target.rules';
import { slugFrom } from '@cxboard/domain/organization/slug.rules';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { Injectable } from '@nestjs/common';
import { Person } from '../people/index.ts';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MetricDefinitionRow } from './metric-definition.entity.ts';
import { Metric } from './metric.entity.ts';
import type { CreateMetricInput, DefineMetricInput, EditMetricInput } from './metrics.inputs.ts';
import { Question } from './question.entity.ts';
import { followTargets, noteTarget } from './targets.service.ts';

type Draft = Pick<
  CreateMetricInput & DefineMetricInput,
  | 'questionId'
  | 'validFrom'
  | 'question'
  | 'rule'
  | 'scaleMin'
  | 'scaleMax'
  | 'direction'
  | 'leads'
  | 'topBoxes'
  | 'programme'
  | 'population'
>;

const slugs = statement('metrics.slugs', 'select slug from metrics');

const asDefinition = ({ scaleMin, scaleMax, topBoxes, ...draft }: Draft): Omit<MetricDefinition, 'version'> => ({
  ...draft,
  topBoxes: topBoxes ?? null,
  scale: { min: scaleMin, max: scaleMax },
});

@Injectable()
export class MetricsService {
  constructor(private readonly database: Database) {}

  createMetric(viewer: Viewer, { name, layer, ownerId, target = null, influenceable, ...draft }: CreateMetricInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).defineMetrics());
      const unfit = await refuseItsQuestion(work, draft);

      const refusal =
        (await refuseOwner(work, ownerId)) ??
        unfit ??
        refuseDefinition({ definitions: [] }, asDefinition(draft)) ??
        refuseReach(target, units[draft.rule]);
      if (refusal) return refusal;

      const slug = slugFrom(name, 'METRIC', await slugsTaken(work));
      const about = { layer, influenceable, ownerId: ownerId ?? null, target };
      const metric = await work.add(Metric, { ...about, name, slug, state: 'DRAFT' });
      await define(work, metric, { draft, version: 1 });
      const since = localDateOf(work.now, viewer.organization.timeZone);
      const of = { metricId: metric.id, ...ofAll, definitionNumber: 1 };
      if (target !== null) await noteTarget(work, viewer, { ...of, value: target, since });
      return { id: metric.id };
    });
  }

  /** Who answers for it, and whether the board can influence it. */
  editMetric(viewer: Viewer, { metricId, expectedVersion, ownerId = null, influenceable }: EditMetricInput) {
    return this.database.work(viewer, async (work) => {
      const metric = await lockVisible(work, viewer, metricId);
      stopUnless(may(viewer).defineMetrics());

      const refusal = await refuseOwner(work, ownerId === metric.ownerId ? null : ownerId);
      if (refusal) return refusal;

      await work.change(metric, { ownerId, influenceable }, expectedVersion);
      work.tell('METRIC', metric.id);
      return { id: metric.id };
    });
  }

  defineMetric(viewer: Viewer, { metricId, seenVersion = null, ...draft }: DefineMetricInput) {
    return this.database.work(viewer, async (work) => {
      const metric = await lockVisible(work, viewer, metricId);
      stopUnless(may(viewer).defineMetrics());
      const unfit = await refuseItsQuestion(work, draft);
      const definitions = await definitionsOf(work, metricId);

      const refusal =
        refuseUnmeasured({ name: metric.name, isRetired: metric.retiredAt !== null }) ??
        refuseUnseen({ definitions }, seenVersion) ??
        unfit ??
        refuseDefinition({ definitions }, asDefinition(draft));
      if (refusal) return refusal;

      await define(work, metric, { draft, version: nextVersion({ definitions }) });
      await followTargets(work, metric, localDateOf(work.now, viewer.organization.timeZone));
      return { id: metric.id };
    });
  }

  publishMetric(viewer: Viewer, metricId: string) {
    return this.database.work(viewer, async (work) => {
      const metric = await lockVisible(work, viewer, metricId);
      stopUnless(may(viewer).publishMetrics());
      const definitions = await definitionsOf(work, metricId);

      const refusal = refusePublishing({ ...metric, definitions });
      if (refusal) return refusal;

      await work.change(metric, { state: 'PUBLISHED' });
      await work.announce('metrics.tell_values', {});
      work.tell('METRIC', metric.id);
      return { id: metric.id };
    });
  }
}

/** A draft looks absent to whoever may not see drafts. */
async function lockVisible(work: Work, viewer: Viewer, metricId: string): Promise<Metric> {
  const metric = await work.lock(Metric, metricId);
  if (metric.state === 'DRAFT' && !may(viewer).seeDraftMetrics()) throw new NotFound();
  return metric;
}

/** Somebody answers for it who is still here; whoever has left may stay named until another one is. */
async function refuseOwner(work: Work, ownerId: string | null = null) {
  if (ownerId === null) return null;
  const { deactivatedAt } = await work.get(Person, ownerId);
  return refuseInactive([{ personId: ownerId, active: deactivatedAt === null }]);
}

/** The question is one of this organization, and can be counted so. Values by hand have none. */
async function refuseItsQuestion(work: Work, { questionId, rule }: Pick<Draft, 'questionId' | 'rule'>) {
  if (!questionId) return null;
  const { asks } = await work.get(Question, questionId);
  return refuseQuestion({ rule }, { holdsMeans: asks === 'MEANS' });
}

async function define(work: Work, metric: Metric, { draft, version }: { draft: Draft; version: number }) {
  const topBoxes = draft.topBoxes ?? null;
  await work.add(MetricDefinitionRow, {
    ...draft,
    questionId: draft.questionId ?? null,
    topBoxes,
    metricId: metric.id,
    number: version,
    definedAt: work.now,
  });
  work.tell('METRIC', metric.id);
}

async function definitionsOf(work: Work, metricId: string) {
  const rows = await work.find(MetricDefinitionRow, { metricId });
  return rows.map(({ number, validFrom }) => ({ version: number, validFrom }));
}

async function slugsTaken(work: Work): Promise<string[]> {
  return (await work.query<{ slug: string }>(slugs)).map(({ slug }) => slug);
}
