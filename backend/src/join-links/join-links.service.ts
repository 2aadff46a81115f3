import { limits } from '@cxboard/domain/limits';
import { isDomain, joinLinkEnds } from '@cxboard/domain/people/join-link.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { InvitationLinks } from '../people/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { digestOf, newToken } from '../platform/identity/session-token.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { JoinLink } from './join-link.entity.ts';
import type { MakeJoinLinkInput } from './join-link.model.ts';

// Not a column of the entity: the audit log tells what is changed of one, and is read by more people.
const keepDigest = statement(
  'join_links.keep_digest',
  'update join_links set digest = $3 where organization_id = $1 and id = $2',
);

/** Making links by which people come in by themselves, and taking them back. */
@Injectable()
export class JoinLinksService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationLinks,
  ) {}

  /** The secret leaves the server here and never again. */
  async make(viewer: Viewer, { domains, days, most = null }: MakeJoinLinkInput): Promise<string | null> {
    stopUnless(may(viewer).managePeople());
    if (!this.invitations.reachPeople) throw new BadInput('Without mail nobody can prove an address.');
    const token = newToken();
    const made = await this.database.work(viewer, async (work) => {
      await refuseMany(work);
      const facts = { domains: domainsOf(domains), expiresAt: expiry(work, days), most: countOf(most) };
      const link = await work.add(JoinLink, { ...facts, revokedAt: null, sent: 0, madeById: viewer.personId });
      await work.query(keepDigest, [work.organizationId, link.id, digestOf(token)]);
      return { id: link.id, digest: digestOf(token).toString('hex') };
    });
    // The same act sent again answers with what it made the first time, whose secret nobody knows any more.
    return made.digest === digestOf(token).toString('hex') ? token : null;
  }

  revoke(viewer: Viewer, joinLinkId: string) {
    return this.database.work(viewer, async (work) => {
      foundOr404(may(viewer).managePeople() || null);
      const link = await work.lock(JoinLink, joinLinkId);
      if (!link.revokedAt) await work.change(link, { revokedAt: work.now });
      return { id: link.id };
    });
  }
}

function domainsOf(said: readonly string[]): string[] {
  const domains = [...new Set(said.map((one) => one.trim().toLowerCase()))];
  const { domains: most } = limits.joinLinks;
  if (domains.length < 1 || domains.length > most) throw new BadInput(`domains: 1 to ${most}.`, { field: 'domains' });
  const wrong = domains.find((one) => !isDomain(one));
  if (wrong !== undefined) throw new BadInput(`domains: "${wrong}" is no domain.`, { field: 'domains' });
  return domains;
}

function expiry({ now }: Work, days: number): Date {
  const at = joinLinkEnds(now, days);
  const { min, max } = limits.joinLinks.days;
  if (!at) throw new BadInput(`A link works for ${min} to ${max} days.`, { field: 'days' });
  return at;
}

function countOf(most: number | null): number | null {
  if (most !== null && (most < 1 || most > limits.joinLinks.most))
    throw new BadInput(`most: 1 to ${limits.joinLinks.most}.`, { field: 'most' });
  return most;
}

async function refuseMany(work: Work): Promise<void> {
  const { openAtOnce } = limits.joinLinks;
  const open = await work.find(JoinLink, { revokedAt: IsNull(), expiresAt: MoreThan(work.now) });
  if (open.length >= openAtOnce) throw new BadInput(`At most ${openAtOnce} links are open at once; revoke one first.`);
}
