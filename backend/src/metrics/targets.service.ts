import { type LocalDate, localDateOf } from '@cxboard/domain/local-time';
import {
  definitionInForce,
  type MetricDefinition,
  type Unit,
  units,
  versionsCountedAlike,
} from '@cxboard/domain/metrics/definition.rules';
import { refuseUnmeasured } from '@cxboard/domain/metrics/metric.rules';
import {
  refuseCorrection,
  refuseTargetWithdrawal,
  settingsThatCount,
} from '@cxboard/domain/metrics/target-entries.rules';
import { isMeantFor, newestTarget, ofAll, refuseTarget, type TargetScope } from '@cxboard/domain/metrics/target.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MetricDefinitionRow } from './metric-definition.entity.ts';
import { MetricTargetRow } from './metric-target.entity.ts';
import { Metric } from './metric.entity.ts';
import type { CorrectTargetInput, SetTargetInput } from './targets.model.ts';

const labelKnown = statement(
  'metrics.label_known',
  `select exists (
    select from dimension_sets s
    where s.labels ->> $2::text = $3::text and s.source_id in (
      select q.source_id from questions q join metric_definitions d on d.question_id = q.id
      where d.metric_id = $1)) as known`,
);

/**
 * Targets: changed by setting a new one, put right and withdrawn by a later entry, never by changing what was set.
 * `metrics.target` follows the one of all answers that is meant for the way of counting in force.
 */
@Injectable()
export class TargetsService {
  constructor(private readonly database: Database) {}

  set(viewer: Viewer, { metricId, seenTargetId = null, ...given }: SetTargetInput) {
    return this.database.work(viewer, async (work) => {
      const metric = await metricToSet(work, viewer, metricId);
      const { dimension = null, label = null, value = null, since } = given;
      const scope = { dimension, label };
      const retired = refuseIfRetired(metric);
      if (retired) return retired;
      const known = await knownOf(work, metricId);
      const last = newestTarget(known.settings, scope);
      const under = known.definitionOn(since);
      const refusal = refuseTarget(
        { value, since },
        {
          ...{ unit: unitOf(under), last, isRecounted: !known.isMeant(last, under) },
          ...{ isKnown: await isKnown(work, metricId, scope), seenTargetId },
          today: localDateOf(work.now, viewer.organization.timeZone),
        },
      );
      if (refusal) return refusal;
      const definitionNumber = under?.version ?? null;
      const setting = { metricId, ...scope, value, since, definitionNumber };
      const { id: targetId } = await noteTarget(work, viewer, setting);
      await followTargets(work, metric, localDateOf(work.now, viewer.organization.timeZone));
      return { id: metric.id, targetId };
    });
  }

  /** Puts right what was set wrongly; what was written down before stays readable. */
  correct(viewer: Viewer, { targetId, value = null, since }: CorrectTargetInput) {
    return this.database.work(viewer, async (work) => {
      const wrong = await work.get(MetricTargetRow, targetId);
      const metric = await metricToSet(work, viewer, wrong.metricId);
      const retired = refuseIfRetired(metric);
      if (retired) return retired;
      const known = await knownOf(work, metric.id);
      const inScope = known.settings.filter((one) => one.dimension === wrong.dimension && one.label === wrong.label);
      const at = inScope.findIndex(({ id }) => id === targetId);
      const under = known.definitionOn(since);
      const refusal = refuseCorrection(
        { value, since },
        {
          ...{ unit: unitOf(under), today: localDateOf(work.now, viewer.organization.timeZone) },
          ...{ wrong: inScope[at] ?? null, before: inScope[at + 1] ?? null, after: inScope[at - 1] ?? null },
        },
      );
      if (refusal) return refusal;
      const { dimension, label } = wrong;
      const definitionNumber = under?.version ?? null;
      const setting = { metricId: metric.id, dimension, label, value, since, definitionNumber, correctsId: targetId };
      await noteTarget(work, viewer, setting);
      await followTargets(work, metric, localDateOf(work.now, viewer.organization.timeZone));
      return { id: metric.id };
    });
  }

  /** As if it had never been set: what was before it counts on. */
  withdraw(viewer: Viewer, targetId: string) {
    return this.database.work(viewer, async (work) => {
      const wrong = await work.get(MetricTargetRow, targetId);
      const metric = await metricToSet(work, viewer, wrong.metricId);
      const { settings } = await knownOf(work, metric.id);
      const refusal = refuseIfRetired(metric) ?? refuseTargetWithdrawal(settings.some(({ id }) => id === targetId));
      if (refusal) return refusal;
      const { metricId, dimension, label, value, since, definitionNumber } = wrong;
      const about = { metricId, dimension, label, value, since, definitionNumber };
      await noteTarget(work, viewer, { ...about, correctsId: targetId, isWithdrawn: true });
      await followTargets(work, metric, localDateOf(work.now, viewer.organization.timeZone));
      return { id: metric.id };
    });
  }
}

type Setting = Pick<MetricTargetRow, 'metricId' | 'dimension' | 'label' | 'value' | 'since' | 'definitionNumber'> &
  Partial<Pick<MetricTargetRow, 'correctsId' | 'isWithdrawn'>>;

export const noteTarget = (work: Work, viewer: Viewer, { correctsId = null, isWithdrawn = false, ...set }: Setting) =>
  work.add(MetricTargetRow, { ...set, correctsId, isWithdrawn, setById: viewer.personId, setAt: work.now });

/**
 * The tile and lists follow: only a target of the way of counting that is in force can be held against the newest value.
 * What is to be counted differently one day takes no target away before that day.
 */
export async function followTargets(work: Work, metric: Metric, today: LocalDate): Promise<void> {
  const { settings, definitionOn, isMeant } = await knownOf(work, metric.id);
  const newest = newestTarget(settings, ofAll);
  const target = isMeant(newest, definitionOn(today)) ? (newest?.value ?? null) : null;
  if (target !== metric.target) await work.change(metric, { target });
  work.tell('METRIC', metric.id);
}

const refuseIfRetired = ({ name, retiredAt }: Metric) => refuseUnmeasured({ name, isRetired: retiredAt !== null });

/** Locked, so that two people never set a target at once. A draft looks absent to whoever may not see drafts. */
async function metricToSet(work: Work, viewer: Viewer, metricId: string): Promise<Metric> {
  const metric = await work.lock(Metric, metricId);
  if (metric.state === 'DRAFT' && !may(viewer).seeDraftMetrics()) throw new NotFound();
  stopUnless(may(viewer).defineMetrics());
  return metric;
}

const unitOf = (definition: MetricDefinition | null): Unit => units[definition?.rule ?? 'NPS'];

/** The definitions of a metric, the oldest first, and the targets that count, the newest first. */
async function knownOf(work: Work, metricId: string) {
  const rows = await work.find(MetricDefinitionRow, { metricId });
  const definitions = rows.map(asDefinition).toSorted((a, b) => a.version - b.version);
  const entries = await work.find(MetricTargetRow, { metricId }, { setAt: 'desc', id: 'desc' });
  return {
    definitions,
    settings: settingsThatCount(entries),
    definitionOn: (day: string) => definitionInForce(definitions, day),
    isMeant: (target: MetricTargetRow | null, by: MetricDefinition | null) => {
      const number = target?.definitionNumber ?? null;
      const versions = number === null ? null : versionsCountedAlike(definitions, number);
      return isMeantFor({ versions }, by?.version);
    },
  };
}

const asDefinition = ({ number, scaleMin, scaleMax, ...row }: MetricDefinitionRow): MetricDefinition => ({
  ...row,
  version: number,
  scale: { min: scaleMin, max: scaleMax },
});

async function isKnown(work: Work, metricId: string, { dimension, label }: TargetScope): Promise<boolean> {
  if (dimension === null || label === null) return dimension === label;
  const [row] = await work.query<{ known: boolean }>(labelKnown, [metricId, dimension, label]);
  return row?.known ?? false;
}
