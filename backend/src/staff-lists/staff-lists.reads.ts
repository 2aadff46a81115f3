import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import type { KnownPerson, StaffPlan } from '@cxboard/domain/people/staff-plan.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { planNow } from './list-reading.ts';
import type { StaffListModel, StaffMissingModel, StaffPlanModel } from './staff-list.model.ts';
import { StaffListsService } from './staff-lists.service.ts';

const byId = statement(
  'staff_lists.by_id',
  `select id, created_at as "uploadedAt", taken_over_at as "takenOverAt", added, changed, deactivated
   from staff_lists where organization_id = $1 and id = $2`,
);

const { shown } = limits.people.list;

@Injectable()
export class StaffListsReads {
  constructor(
    private readonly database: Database,
    private readonly lists: StaffListsService,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, id: string): Promise<StaffListModel> {
    foundOr404(may(viewer).managePeople() || null);
    const { organizationId, personId } = viewer;
    const rows = await this.database.read<Omit<StaffListModel, 'plan'>>(viewer, byId, [organizationId, id]);
    const row = foundOr404(rows[0]);
    if (row.takenOverAt) return { ...row, plan: null };
    const ask: Ask = (named, values) => this.database.read(viewer, named, values ?? []);
    const list = await this.lists.waiting({ organizationId, id });
    const { plan } = await planNow(ask, list, { organizationId, personId, now: this.clock.now() });
    return { ...row, plan: shownOf(plan) };
  }
}

const shownOf = (plan: StaffPlan): StaffPlanModel => ({
  ...{ addedCount: plan.added.length, added: plan.added.slice(0, shown) },
  ...{ changedCount: plan.changed.length, changed: plan.changed.slice(0, shown) },
  unchangedCount: plan.unchanged,
  ...{ missingCount: plan.missing.length, missing: plan.missing.slice(0, shown).map(missingOf) },
  staying: plan.staying.slice(0, shown).map(missingOf),
  ...{ problemCount: plan.problems.length, problems: plan.problems.slice(0, shown) },
  departments: plan.departments,
});

const missingOf = ({ id, name, email, stays }: KnownPerson): StaffMissingModel => ({
  ...{ id, name, email: email ?? '', stays },
});
