import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { OrganizationSettingsModel } from './organization.model.ts';

const settings = statement(
  'organization.settings',
  `select json_build_object('id', s.id, 'version', s.version, 'slug', o.slug, 'name', o.name, 'timeZone', s.time_zone,
     'locale', s.locale, 'currency', s.currency, 'workingDays', s.working_days) as found
   from organization_settings s join organizations o on o.id = s.organization_id where s.organization_id = $1`,
);

@Injectable()
export class OrganizationReads {
  constructor(private readonly database: Database) {}

  async settings(viewer: Viewer): Promise<OrganizationSettingsModel> {
    const values = [viewer.organizationId];
    const [row] = await this.database.read<{ found: OrganizationSettingsModel }>(viewer, settings, values);
    return foundOr404(row).found;
  }
}
