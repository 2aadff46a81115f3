import { localDateOf } from '@cxboard/domain/local-time';
import { units } from '@cxboard/domain/metrics/definition.rules';
import { newestTarget, refuseTarget, type TargetScope } from '@cxboard/domain/metrics/target.rules';
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
import type { SetTargetInput } from './targets.model.ts';

const labelKnown = statement(
  'metrics.label_known',
  `select exists (
    select from dimension_sets s
    where s.labels ->> $2::text = $3::text and s.source_id in (
      select q.source_id from questions q join metric_definitions d on d.question_id = q.id
      where d.metric_id = $1)) as known`,
);

/** Targets: changed by setting a new one, never by changing what was set. `metrics.target` follows the one of all answers. */
@Injectable()
export class TargetsService {
  constructor(private readonly database: Database) {}

  set(viewer: Viewer, { metricId, seenTargetId = null, ...given }: SetTargetInput) {
    return this.database.work(viewer, async (work) => {
      const metric = await metricToSet(work, viewer, metricId);
      const { dimension = null, label = null, value = null, since } = given;
      const scope = { dimension, label };
      const refusal = refuseTarget(
        { value, since },
        {
          ...(await standingOf(work, metric, scope)),
          ...{ today: localDateOf(work.now, viewer.organization.timeZone), seenTargetId },
        },
      );
      if (refusal) return refusal;
      if (dimension === null) await work.change(metric, { target: value });
      const { id: targetId } = await noteTarget(work, viewer, { metricId: metric.id, ...scope, value, since });
      work.tell('METRIC', metric.id);
      return { id: metric.id, targetId };
    });
  }
}

type Setting = Pick<MetricTargetRow, 'metricId' | 'dimension' | 'label' | 'value' | 'since'>;

export const noteTarget = (work: Work, viewer: Viewer, setting: Setting) =>
  work.add(MetricTargetRow, { ...setting, setById: viewer.personId, setAt: work.now });

/** Locked, so that two people never set a target at once. A draft looks absent to whoever may not see drafts. */
async function metricToSet(work: Work, viewer: Viewer, metricId: string): Promise<Metric> {
  const metric = await work.lock(Metric, metricId);
  if (metric.state === 'DRAFT' && !may(viewer).seeDraftMetrics()) throw new NotFound();
  stopUnless(may(viewer).defineMetrics());
  return metric;
}

async function standingOf(work: Work, { id: metricId }: Metric, scope: TargetScope) {
  const definitions = await work.find(MetricDefinitionRow, { metricId });
  const newest = definitions.toSorted((a, b) => a.number - b.number).at(-1);
  const settings = await work.find(MetricTargetRow, { metricId }, { setAt: 'desc', id: 'desc' });
  return {
    unit: units[newest?.rule ?? 'NPS'],
    isKnown: await isKnown(work, metricId, scope),
    last: newestTarget(settings, scope),
  };
}

async function isKnown(work: Work, metricId: string, { dimension, label }: TargetScope): Promise<boolean> {
  if (dimension === null || label === null) return dimension === label;
  const [row] = await work.query<{ known: boolean }>(labelKnown, [metricId, dimension, label]);
  return row?.known ?? false;
}
