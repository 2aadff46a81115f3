import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { OrganizationSettingsModel } from './organization.model.ts';

const settings = statement(
  'organization.settings',
  `select json_build_object('id', s.id, 'version', s.version, 'slug', o.slug, 'name', o.name, 'timeZone', s.time_zone,
     'locale', s.locale, 'currency', s.currency, 'workingDays', s.working_days,
     'accent', s.accent, 'logoId', s.logo_id) as found
   from organization_settings s join organizations o on o.id = s.organization_id where s.organization_id = $1`,
);

const logo = statement(
  'organization.logo',
  `select logo_kind as kind from organization_settings where organization_id = $1 and logo_id = $2`,
);

@Injectable()
export class OrganizationReads {
  constructor(private readonly database: Database) {}

  async settings(viewer: Viewer): Promise<OrganizationSettingsModel> {
    const values = [viewer.organizationId];
    const [row] = await this.database.read<{ found: OrganizationSettingsModel }>(viewer, settings, values);
    return foundOr404(row).found;
  }

  /** What the logo of that id is, while it is the logo. */
  async logoKind(viewer: Viewer, id: string): Promise<'PNG' | 'JPEG'> {
    const [row] = await this.database.read<{ kind: 'PNG' | 'JPEG' }>(viewer, logo, [viewer.organizationId, id]);
    return foundOr404(row).kind;
  }
}
