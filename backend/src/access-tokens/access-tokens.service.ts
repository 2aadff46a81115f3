import { accessTokenOf, tokenExpiry } from '@cxboard/domain/access-tokens/access-token.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Source } from '../metrics/index.ts';
import { BadInput, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { digestOf, newToken } from '../platform/identity/session-token.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AccessToken } from './access-token.entity.ts';
import type { MakeAccessTokenInput } from './access-token.model.ts';

// Not a column of the entity: the audit log tells what is changed of one, and is read by more people.
const keepDigest = statement(
  'access_tokens.keep_digest',
  'update access_tokens set digest = $3 where organization_id = $1 and id = $2',
);

/** Letting programs in, and taking that back. */
@Injectable()
export class AccessTokensService {
  constructor(private readonly database: Database) {}

  /** The secret leaves the server here and never again. */
  async make(viewer: Viewer, { name, sourceId, days }: MakeAccessTokenInput) {
    stopUnless(may(viewer).keepAccessTokens());
    const secret = accessTokenOf(newToken());
    const made = await this.database.work(viewer, async (work) => {
      const source = await work.lock(Source, sourceId);
      if (!source.mapping) throw new NotFound();
      const expiresAt = expiry(work, days);
      await refuseMany(work);
      const token = await work.add(AccessToken, {
        ...{ name, scope: 'SEND_FILES', sourceId, madeById: viewer.personId, expiresAt, revokedAt: null, usedAt: null },
      });
      await work.query(keepDigest, [work.organizationId, token.id, digestOf(secret)]);
      return { id: token.id, digest: digestOf(secret).toString('hex') };
    });
    // The same act sent again answers with what it made the first time, whose secret nobody knows any more.
    return made.digest === digestOf(secret).toString('hex') ? secret : null;
  }

  revoke(viewer: Viewer, accessTokenId: string) {
    return this.database.work(viewer, async (work) => {
      if (!may(viewer).keepAccessTokens()) throw new NotFound();
      const token = await work.lock(AccessToken, accessTokenId);
      if (!token.revokedAt) await work.change(token, { revokedAt: work.now });
      return { id: token.id };
    });
  }
}

function expiry({ now }: Work, days: number): Date {
  const at = tokenExpiry(now, days);
  const { min, max } = limits.accessTokens.days;
  if (!at) throw new BadInput(`A token works for ${min} to ${max} days.`, { field: 'days' });
  return at;
}

async function refuseMany(work: Work): Promise<void> {
  const { openAtOnce } = limits.accessTokens;
  const open = await work.find(AccessToken, { revokedAt: IsNull(), expiresAt: MoreThan(work.now) });
  if (open.length >= openAtOnce) throw new BadInput(`At most ${openAtOnce} tokens are open at once; revoke one first.`);
}
