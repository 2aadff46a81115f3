import { Readable } from 'node:stream';
import { limits } from '@cxboard/domain/limits';
import { refuseAccent } from '@cxboard/domain/organization/letterhead.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { bytesOf } from '../platform/files/arriving.ts';
import { FileStore } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { cleanLogo, type LogoRefused } from './logo-picture.ts';
import { OrganizationSettings } from './organization-settings.entity.ts';

interface AccentChoice {
  readonly accent: string;
  readonly expectedVersion: number;
}

/** The colour and the logo of an organization's papers. What was printed before stays as it is. */
@Injectable()
export class LetterheadService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  chooseAccent(viewer: Viewer, { accent, expectedVersion }: AccentChoice) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).changeSettings());
      const refusal = refuseAccent(accent);
      if (refusal) return refusal;

      const settings = foundOr404(await work.first(OrganizationSettings, {}));
      await work.change(settings, { accent }, expectedVersion);
      return { id: settings.id };
    });
  }

  async keepLogo(viewer: Viewer, content: AsyncIterable<Buffer>): Promise<{ logoId: string } | LogoRefused> {
    stopUnless(may(viewer).changeSettings());
    const logo = await cleanLogo(await bytesOf(content, limits.organization.logo.bytes));
    if ('__typename' in logo) return logo;

    const key = { organizationId: viewer.organizationId, fileId: uuidv7() };
    await this.files.keep(key, Readable.from([logo.bytes]));
    try {
      await this.exchange(viewer, { logoId: key.fileId, logoKind: logo.kind });
    } catch (problem) {
      await this.files.remove(key);
      throw problem;
    }
    return { logoId: key.fileId };
  }

  removeLogo(viewer: Viewer): Promise<void> {
    return this.exchange(viewer, { logoId: null, logoKind: null });
  }

  /** The file of the one before goes once nothing points to it any more. */
  private async exchange(viewer: Viewer, next: Pick<OrganizationSettings, 'logoId' | 'logoKind'>): Promise<void> {
    const before = await this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).changeSettings());
      const settings = foundOr404(await work.first(OrganizationSettings, {}));
      const { logoId } = settings;
      await work.change(settings, next);
      return logoId;
    });
    if (before) await this.files.remove({ organizationId: viewer.organizationId, fileId: before });
  }
}
