import { Injectable } from '@nestjs/common';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { CadenceService } from './cadence.service.ts';

/** What the calendar does by itself: meetings for a rolling year, agendas that open in time. */
@Injectable()
export class CadenceClockwork {
  constructor(scheduler: Scheduler, organizations: EveryOrganization, cadences: CadenceService) {
    scheduler.every('meetings.horizon', { dailyAt: '01:10' }, () =>
      organizations.forEach((organizationId) => cadences.extendHorizons(organizationId)),
    );
    scheduler.every('meetings.open', { minutes: 5 }, () =>
      organizations.forEach((organizationId) => cadences.openAgendasDue(organizationId)),
    );
  }
}
