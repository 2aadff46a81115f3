import { buffer } from 'node:stream/consumers';
import { usualAccent } from '@cxboard/domain/organization/letterhead.rules';
import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';
import { mediaTypes } from '../platform/files/file-kind.ts';
import { FileStore } from '../platform/files/file-store.ts';
import type { Letterhead, Picture } from '../platform/pdf/paper.ts';
import { OrganizationSettings } from './organization-settings.entity.ts';

/** What an organization puts on its papers. */
@Injectable()
export class Letterheads {
  constructor(private readonly files: FileStore) {}

  async of(work: Work): Promise<Letterhead> {
    const settings = await work.first(OrganizationSettings, {});
    if (!settings) return { accent: usualAccent, logo: null };
    return { accent: settings.accent, logo: await this.logoOf(settings) };
  }

  /** For letters that carry no picture. */
  async accentOf(work: Work): Promise<string> {
    return (await work.first(OrganizationSettings, {}))?.accent ?? usualAccent;
  }

  private async logoOf({ organizationId, logoId, logoKind }: OrganizationSettings): Promise<Picture | null> {
    if (!logoId || !logoKind) return null;
    const key = { organizationId, fileId: logoId };
    // A restored database may know a file that its folder does not hold: a paper without a logo is still a paper.
    if (!(await this.files.has(key))) return null;
    return { type: mediaTypes[logoKind], bytes: await buffer(this.files.read(key)) };
  }
}
