import { localDateOf } from '@cxboard/domain/local-time';
import { units } from '@cxboard/domain/metrics/definition.rules';
import { refuseStating, refuseWithdrawing } from '@cxboard/domain/metrics/stated-values.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MetricDefinitionRow } from './metric-definition.entity.ts';
import { Metric } from './metric.entity.ts';
import { StatedValueRow } from './stated-value.entity.ts';
import type { StateValueInput, WithdrawValueInput } from './stated-values.model.ts';

/** Values of a month given by hand: added, corrected and withdrawn by saying something new, never by changing what was said. */
@Injectable()
export class StatedValuesService {
  constructor(private readonly database: Database) {}

  state(viewer: Viewer, { metricId, seenId = null, source, ...given }: StateValueInput) {
    return this.database.work(viewer, async (work) => {
      const { metric, ...standing } = await metricToState(work, viewer, { metricId, month: given.month });
      const { n = null, low = null, high = null, note = null, ...rest } = given;
      const said = { ...rest, n, low, high, source, note: note?.trim() ? note : null };
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const refusal = refuseStating(said, { ...standing, today, seenId });
      if (refusal) return refusal;
      return say(work, viewer, { metric, said });
    });
  }

  withdraw(viewer: Viewer, { metricId, month, seenId }: WithdrawValueInput) {
    return this.database.work(viewer, async (work) => {
      const { metric, ...standing } = await metricToState(work, viewer, { metricId, month });
      const refusal = refuseWithdrawing({ ...standing, seenId });
      if (refusal) return refusal;
      const nothing = { value: null, n: null, low: null, high: null, source: null, note: null } as const;
      return say(work, viewer, { metric, said: { ...nothing, month, quality: standing.last?.quality ?? 'FINAL' } });
    });
  }
}

type Said = Omit<StatedValueRow, 'organizationId' | 'id' | 'metricId' | 'saidById' | 'saidAt'>;

async function say(work: Work, viewer: Viewer, { metric, said }: { readonly metric: Metric; readonly said: Said }) {
  await work.add(StatedValueRow, { ...said, metricId: metric.id, saidById: viewer.personId, saidAt: work.now });
  await work.announce('metrics.tell_values', {});
  work.tell('METRIC', metric.id);
  return { id: metric.id };
}

/** Locked, so that two people never speak of a month at once. A draft looks absent to whoever may not see drafts. */
async function metricToState(work: Work, viewer: Viewer, of: { readonly metricId: string; readonly month: string }) {
  const metric = await work.lock(Metric, of.metricId);
  if (metric.state === 'DRAFT' && !may(viewer).seeDraftMetrics()) throw new NotFound();
  stopUnless(may(viewer).defineMetrics());
  const definitions = await work.find(MetricDefinitionRow, { metricId: metric.id });
  const newest = definitions.toSorted((a, b) => a.number - b.number).at(-1);
  const sayings = await work.find(
    StatedValueRow,
    { metricId: metric.id, month: of.month },
    { saidAt: 'asc', id: 'asc' },
  );
  const unit = units[newest?.rule ?? 'NPS'];
  return { metric, unit, isRetired: metric.retiredAt !== null, last: sayings.at(-1) ?? null };
}
