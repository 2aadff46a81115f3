import { localDateOf } from '@cxboard/domain/local-time';
import { newlyTold, type ToldValue, toldBy } from '@cxboard/domain/metrics/told-values.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { OrganizationSettings } from '../organization/index.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { watchedMetrics } from './watched-metrics.ts';

/** $1 organization */
const lastTold = statement(
  'metrics.last_told',
  `select distinct on (metric_id, month) metric_id as "metricId", month::text, definition_number as version, value, n
   from told_values where organization_id = $1 order by metric_id, month, told_at desc, id desc`,
);
/** $1 organization · $2 metric · $3 ids · $4 months · $5 definitions · $6 values · $7 n · $8 now */
const tell = statement(
  'metrics.tell_values',
  `insert into told_values (organization_id, id, metric_id, month, definition_number, value, n, told_at)
   select $1, id, $2, month, version, value, n, $8
   from unnest($3::uuid[], $4::date[], $5::int[], $6::float8[], $7::int[]) as told (id, month, version, value, n)`,
);
// One at a time in an organization, so that nothing is told twice.
const turn = statement('metrics.tell_turn', `select pg_advisory_xact_lock(hashtext('told_values'), hashtext($1))`);

type Told = ToldValue & { readonly metricId: string };

/** Keeps what every published metric said of each month that is over. As often as one likes, with the same outcome. */
@Injectable()
export class ToldValues {
  constructor(private readonly database: Database) {}

  /** How many values are new or differ from what was told. */
  note(organizationId: string): Promise<number> {
    return this.database.workFor({ organizationId, reason: 'told values' }, async (work) => {
      await work.query(turn, [organizationId]);
      const settings = await work.first(OrganizationSettings, {});
      const today = localDateOf(work.now, settings?.timeZone ?? 'UTC');
      const metrics = await watchedMetrics((named, values) => work.query(named, values ?? []), today);
      const told = Map.groupBy(await work.query<Told>(lastTold, [organizationId]), ({ metricId }) => metricId);
      let count = 0;
      for (const { id, series } of metrics) {
        const news = newlyTold(toldBy(series), told.get(id) ?? []);
        if (news.length > 0) await tellAll(work, id, news);
        count += news.length;
      }
      return count;
    });
  }
}

async function tellAll(work: Work, metricId: string, news: readonly ToldValue[]): Promise<void> {
  await work.query(tell, [
    ...[work.organizationId, metricId, news.map(() => uuidv7()), news.map(({ month }) => month)],
    ...[news.map(({ version }) => version), news.map(({ value }) => value), news.map(({ n }) => n), work.now],
  ]);
  work.tell('METRIC', metricId);
}

/** After every import, and every night for months that have ended. */
@Injectable()
export class ToldValuesClockwork {
  constructor(scheduler: Scheduler, organizations: EveryOrganization, jobs: Jobs, values: ToldValues) {
    jobs.handle('metrics.tell_values', async ({ organizationId }) => void (await values.note(organizationId)));
    scheduler.every('metrics.tell_values', { dailyAt: '02:20' }, () => organizations.forEach((id) => values.note(id)));
  }
}
