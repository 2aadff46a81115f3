import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { OrganizationSettings } from '../organization/index.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { Metric } from './metric.entity.ts';
import { followTargets } from './targets.service.ts';

/** Metrics that are counted differently since these days; a week, so that no night that was missed is lost. $1 today */
const begun = statement(
  'metrics.definitions_begun',
  `select distinct metric_id as "metricId" from metric_definitions
   where number > 1 and valid_from between $1::date - 7 and $1::date order by 1`,
);

/** A definition written down for a later day takes its target along on that day. */
@Injectable()
export class TargetsFollowing {
  constructor(private readonly database: Database) {}

  follow(organizationId: string): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'targets' }, async (work) => {
      const settings = await work.first(OrganizationSettings, {});
      const today = localDateOf(work.now, settings?.timeZone ?? 'UTC');
      for (const { metricId } of await work.query<{ metricId: string }>(begun, [today]))
        await followTargets(work, await work.lock(Metric, metricId), today);
    });
  }
}

/** Every night, before anything is told of the day. */
@Injectable()
export class TargetsClockwork {
  constructor(scheduler: Scheduler, organizations: EveryOrganization, targets: TargetsFollowing) {
    scheduler.every('metrics.follow_targets', { dailyAt: '02:10' }, () =>
      organizations.forEach((id) => targets.follow(id)),
    );
  }
}
