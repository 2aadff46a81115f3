import { tokenInHeader, tokenStateOf } from '@cxboard/domain/access-tokens/access-token.rules';
import { may } from '@cxboard/domain/people/permissions';
import type { OrganizationRole } from '@cxboard/domain/people/relations';
import { Injectable } from '@nestjs/common';
import { NotSignedIn } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { organizationAt } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { digestOf } from '../platform/identity/session-token.ts';

const byDigest = statement(
  'access_tokens.by_digest',
  `select t.id, t.source_id as "sourceId", t.expires_at as "expiresAt", t.revoked_at as "revokedAt",
      t.made_by_id as "personId", p.roles, p.deactivated_at is null as "isHere"
    from access_tokens t join people p on p.organization_id = t.organization_id and p.id = t.made_by_id
    where t.organization_id = $1 and t.digest = $2 and t.scope = 'SEND_FILES'`,
);

interface Found {
  readonly id: string;
  readonly sourceId: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly personId: string;
  readonly roles: readonly OrganizationRole[];
  readonly isHere: boolean;
}

/** A program that sends files of one source, in the name of whoever let it in. */
export interface Sender {
  readonly organizationId: string;
  readonly personId: string;
  readonly sourceId: string;
  readonly accessTokenId: string;
}

export interface Knock {
  readonly authorization: string | undefined;
  readonly slug: string | null;
}

/** Where programs come in. A token is worth no more than the rights its maker still has. */
@Injectable()
export class TokenDoor {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly clock: Clock,
  ) {}

  /** Whatever is wrong with a token, the answer is the same. */
  async sender({ authorization, slug }: Knock): Promise<Sender> {
    const token = tokenInHeader(authorization);
    const organizationId = token && slug ? await organizationAt(this.rows, slug) : null;
    if (!token || !organizationId) throw new NotSignedIn();
    const [found] = await this.database.readFor<Found>(organizationId, byDigest, [organizationId, digestOf(token)]);
    if (!found || !this.isGood(found, organizationId)) throw new NotSignedIn();
    const { id: accessTokenId, personId, sourceId } = found;
    return { organizationId, personId, sourceId, accessTokenId };
  }

  private isGood({ isHere, personId, roles, ...token }: Found, organizationId: string): boolean {
    if (!isHere || tokenStateOf(token, this.clock.now()) !== 'OPEN') return false;
    return may({ organizationId, personId, roles, boards: [] }).keepAccessTokens();
  }
}
