import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { EveryOrganization } from '../platform/identity/every-organization.ts';
import { Scheduler } from '../platform/scheduler/scheduler.ts';

const forget = statement(
  'staff_lists.forget',
  'delete from staff_lists where organization_id = $1 and taken_over_at is null and created_at < $2 returning id',
);

/** A list that nobody takes over is full of names, so it is not kept. */
@Injectable()
export class StaffListSweep {
  constructor(
    scheduler: Scheduler,
    organizations: EveryOrganization,
    private readonly database: Database,
    private readonly files: FileStore,
  ) {
    scheduler.every('staff_lists.sweep', { minutes: 60 }, () => organizations.forEach((id) => this.sweep(id)));
  }

  async sweep(organizationId: string): Promise<void> {
    const gone = await this.database.workFor({ organizationId, reason: 'sweep' }, (work) => {
      const before = new Date(work.now.getTime() - limits.people.list.keptHours * 3_600_000);
      return work.query<{ id: string }>(forget, [organizationId, before]);
    });
    for (const { id } of gone) await this.files.remove({ organizationId, fileId: id });
  }
}
