import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OrganizationSettings } from '../organization/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';
import { storiesExpired } from './stories.statements.ts';
import { forgetStory } from './stories.service.ts';
import { Story } from './story.entity.ts';

/** Words whose last day is over go for good; nobody could read them since that day. */
@Injectable()
export class StoryExpiry implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly scheduler: Scheduler,
    private readonly organizations: EveryOrganization,
  ) {}

  onModuleInit() {
    this.scheduler.every('stories.forget', { dailyAt: '02:40' }, () =>
      this.organizations.forEach((organizationId) => this.forgetExpired(organizationId)),
    );
  }

  /** How many went. */
  forgetExpired(organizationId: string): Promise<number> {
    return this.database.workFor({ organizationId, reason: 'story expired' }, async (work) => {
      const { timeZone } = foundOr404(await work.first(OrganizationSettings, {}));
      const expired = await work.query<{ id: string }>(storiesExpired, [localDateOf(work.now, timeZone)]);
      for (const { id } of expired) await forgetStory(work, await work.lock(Story, id));
      return expired.length;
    });
  }
}
