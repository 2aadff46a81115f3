import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { decide } from './deciding.ts';
import { Resolution } from './resolution.entity.ts';
import { dueResolutions } from './resolutions.statements.ts';

/** Counts what nobody may vote on any more; as often as one likes, each once. */
@Injectable()
export class ResolutionClockwork {
  constructor(
    scheduler: Scheduler,
    organizations: EveryOrganization,
    private readonly database: Database,
  ) {
    scheduler.every('resolutions.count', { minutes: 5 }, () => organizations.forEach((id) => this.count(id)));
  }

  count(organizationId: string): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'resolutions' }, (work) => countDue(work));
  }
}

/** What is due at the moment of the work. */
export async function countDue(work: Work): Promise<void> {
  for (const { id } of await work.query<{ id: string }>(dueResolutions, [work.organizationId, work.now])) {
    const resolution = await work.lock(Resolution, id);
    if (resolution.state === 'OPEN') await decide(work, resolution, resolution.closesOn);
  }
}
