import { linkStateOf } from '@cxboard/domain/pack-links/pack-link.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { PackLinkModel, PackLinksModel } from './pack-link.model.ts';

/** Whether something printed for link `l` is confidential by now. */
export const isVeiled = `exists (
  select from item_confidences i where i.organization_id = l.organization_id and i.id = any(l.item_ids) and i.is_confidential)`;

const boardOf = statement(
  'pack_links.board_of',
  'select board_id as "boardId" from meeting_cards where organization_id = $1 and id = $2',
);
const ofMeeting = statement(
  'pack_links.of_meeting',
  `select l.id, l.recipient, l.company, l.version_number as "versionNumber", l.created_at as "madeAt",
      l.expires_at as "expiresAt", l.revoked_at as "revokedAt", ${isVeiled} as "isVeiled", l.state = 'FAILED' as "hasFailed", p.card as "madeBy",
      o.openings, o."lastOpenedAt"
    from pack_links l
      join person_cards p on p.organization_id = l.organization_id and p.id = l.made_by_id
      cross join lateral (
        select count(*)::int as openings, max(opened_at) as "lastOpenedAt" from pack_openings
        where organization_id = l.organization_id and pack_link_id = l.id) o
    where l.organization_id = $1 and l.meeting_id = $2
    order by l.created_at desc, l.id desc`,
);

type Row = Omit<PackLinkModel, 'state' | 'expiresAt'> & {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly isVeiled: boolean;
  readonly hasFailed: boolean;
};

/** The links of a meeting are there for those who may give them. */
@Injectable()
export class PackLinksReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofMeeting(viewer: Viewer, meetingId: string): Promise<PackLinksModel> {
    const values = [viewer.organizationId, meetingId];
    const [meeting] = await this.database.read<{ boardId: string }>(viewer, boardOf, values);
    if (!may(viewer).sharePack(foundOr404(meeting))) throw new NotFound();
    const rows = await this.database.read<Row>(viewer, ofMeeting, values);
    const now = this.clock.now();
    const links = rows.map((row) => ({
      ...row,
      expiresAt: row.expiresAt.toISOString(),
      state: linkStateOf(row, now),
    }));
    return { id: meetingId, links };
  }
}
