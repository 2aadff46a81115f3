import { type JoinLinkFacts, joinLinkState } from '@cxboard/domain/people/join-link.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../people/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { JoinLinkModel, JoinLinksModel } from './join-link.model.ts';

const all = statement(
  'join_links.all',
  `select l.id, l.domains, l.expires_at as "expiresAt", l.revoked_at as "revokedAt", l.most, l.sent, p.card as "madeBy"
   from join_links l join person_cards p on p.organization_id = l.organization_id and p.id = l.made_by_id
   where l.organization_id = $1 order by l.created_at desc, l.id desc limit 100`,
);

type Row = JoinLinkFacts & Omit<JoinLinkModel, 'state'>;

@Injectable()
export class JoinLinksReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: InvitationLinks,
  ) {}

  async all(viewer: Viewer): Promise<JoinLinksModel> {
    foundOr404(may(viewer).managePeople() || null);
    const rows = await this.database.read<Row>(viewer, all, [viewer.organizationId]);
    const now = this.clock.now();
    const links = rows.map(({ revokedAt, ...row }) => ({ ...row, state: joinLinkState({ ...row, revokedAt }, now) }));
    return { canBeMade: this.invitations.reachPeople, links };
  }
}
