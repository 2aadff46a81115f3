import { linkStateOf } from '@cxboard/domain/pack-links/pack-link.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { organizationAt } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { digestOf } from '../platform/identity/session-token.ts';
import { fileOf } from '../platform/pdf/printed.ts';
import { PackLink, PackOpening } from './pack-link.entity.ts';
import type { SharedPackModel } from './pack-link.model.ts';
import { isVeiled } from './pack-links.reads.ts';
import { tellLink } from './pack-links.service.ts';

const shared = statement(
  'pack_links.shared',
  `select l.id, l.recipient, l.organization_name as "organizationName", l.locale, m.card -> 'board' ->> 'name' as "boardName",
      m.card ->> 'kind' as kind, (m.card ->> 'number')::int as number, m.card ->> 'startsAt' as "startsAt",
      m.card ->> 'timeZone' as "timeZone", l.version_number as "versionNumber", l.expires_at as "expiresAt",
      l.revoked_at as "revokedAt", ${isVeiled} as "isVeiled", l.state = 'READY' as "isReady",
      l.state = 'FAILED' as "hasFailed", l.bytes, l.sha256
    from pack_links l join meeting_cards m on m.organization_id = l.organization_id and m.id = l.meeting_id
    where l.organization_id = $1 and l.digest = $2`,
);

interface Shared extends Omit<SharedPackModel, 'expiresAt'> {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly isVeiled: boolean;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

export interface At {
  readonly slug: string;
  readonly token: string;
}

/** What whoever holds a link sees: the one pack it was made for. */
@Injectable()
export class SharedPackService {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly clock: Clock,
  ) {}

  /** Null when the link does not work: too old, taken back, never made, or something in it is confidential now. */
  async look(at: At): Promise<SharedPackModel | null> {
    const found = await this.find(at);
    return found && { ...found.link, expiresAt: found.link.expiresAt.toISOString() };
  }

  /** The file, once the opening is written down. */
  async open(at: At) {
    const { organizationId, link } = foundOr404(await this.find(at));
    const file = foundOr404(fileOf(link));
    await this.database.workFor({ organizationId, reason: 'pack opened by link' }, async (work) => {
      await work.add(PackOpening, { packLinkId: link.id, openedAt: work.now });
      tellLink(work, await work.get(PackLink, link.id));
    });
    return { ...file, key: { organizationId, fileId: link.id } };
  }

  private async find({ slug, token }: At): Promise<{ organizationId: string; link: Shared } | null> {
    const organizationId = await organizationAt(this.rows, slug);
    if (!organizationId) return null;
    const [link] = await this.database.readFor<Shared>(organizationId, shared, [organizationId, digestOf(token)]);
    if (!link) return null;
    const state = linkStateOf(link, this.clock.now());
    return state === 'OPEN' || state === 'FAILED' ? { organizationId, link } : null;
  }
}
