import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { renameOrganization } from '../platform/identity/directory.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { OrganizationSettings } from './organization-settings.entity.ts';
import type { ChangeSettingsInput } from './organization.inputs.ts';

@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  async change(viewer: Viewer, { expectedVersion, name, ...changes }: ChangeSettingsInput): Promise<string> {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).changeSettings());
      const workingDays = weekdays(changes.workingDays);
      const settings = foundOr404(await work.first(OrganizationSettings, {}));

      const { locale } = settings;
      await work.change(settings, { ...changes, workingDays }, expectedVersion);
      if (settings.locale !== locale) await work.announce('search.learn_language', {});
      if (name !== viewer.organization.name) {
        await renameOrganization(work, name);
        work.note('RENAMED', settings, { name });
      }
      return settings.id;
    });
  }
}

/** Each once, in order; a company that never works would have no next working day. */
function weekdays(days: readonly number[]): number[] {
  const week = [...new Set(days)].sort((a, b) => a - b);
  if (week.length === 0 || week.some((day) => day < 1 || day > 7))
    throw new BadInput('workingDays: at least one weekday, 1 (Monday) to 7 (Sunday).');
  return week;
}
