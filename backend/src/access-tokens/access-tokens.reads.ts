import { tokenStateOf } from '@cxboard/domain/access-tokens/access-token.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AccessTokenModel, AccessTokensModel, TokenSourceModel } from './access-token.model.ts';

const all = statement(
  'access_tokens.all',
  `select t.id, t.name, s.name as "sourceName", p.card as "madeBy", t.expires_at as "expiresAt",
      t.revoked_at as "revokedAt", t.used_at as "usedAt"
    from access_tokens t
      join source_cards s on s.organization_id = t.organization_id and s.id = t.source_id
      join person_cards p on p.organization_id = t.organization_id and p.id = t.made_by_id
    where t.organization_id = $1 order by t.created_at desc, t.id desc limit 200`,
);
const sources = statement(
  'access_tokens.sources',
  'select id, name from source_cards where organization_id = $1 and mapping is not null order by lower(name), id',
);

type Row = Omit<AccessTokenModel, 'state' | 'expiresAt' | 'usedAt'> & {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly usedAt: Date | null;
};

@Injectable()
export class AccessTokensReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async all(viewer: Viewer): Promise<AccessTokensModel> {
    foundOr404(may(viewer).keepAccessTokens() || null);
    const { organizationId } = viewer;
    const rows = await this.database.read<Row>(viewer, all, [organizationId]);
    const known = await this.database.read<TokenSourceModel>(viewer, sources, [organizationId]);
    const now = this.clock.now();
    const tokens = rows.map((row) => ({
      ...row,
      state: tokenStateOf(row, now),
      expiresAt: row.expiresAt.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
    }));
    return { id: organizationId, tokens, sources: known };
  }
}
