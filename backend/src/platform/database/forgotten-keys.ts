import { Injectable } from '@nestjs/common';
import { EveryOrganization } from '../identity/every-organization.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { Database } from './database.ts';
import { statement } from './statement.ts';

const forget = statement(
  'idempotency.forget',
  'delete from idempotency_keys where organization_id = $1 and created_at < $2',
);
const week = 7 * 86_400_000;

/** The key of an act is remembered for a week: no browser tries again after that. */
@Injectable()
export class ForgottenKeys {
  constructor(
    private readonly database: Database,
    private readonly organizations: EveryOrganization,
    scheduler: Scheduler,
  ) {
    scheduler.every('idempotency.sweep', { dailyAt: '03:30' }, () => this.sweep());
  }

  sweep(): Promise<void> {
    return this.organizations.forEach((organizationId) =>
      this.database.workFor({ organizationId, reason: 'sweep' }, (work) =>
        work.query(forget, [organizationId, new Date(work.now.getTime() - week)]),
      ),
    );
  }
}
