import { limits } from '@cxboard/domain/limits';
import { linkExpiry } from '@cxboard/domain/pack-links/pack-link.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { AgendaPages } from '../agenda/index.ts';
import { languageOf } from '../board/index.ts';
import { Meeting } from '../meetings/index.ts';
import { BadInput, foundOr404, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { digestOf, newToken } from '../platform/identity/session-token.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { unprinted } from '../platform/pdf/printed.ts';
import { PackLink } from './pack-link.entity.ts';
import type { SharePackInput } from './pack-link.model.ts';

const keepDigest = statement(
  'pack_links.keep_digest',
  'update pack_links set digest = $3 where organization_id = $1 and id = $2',
);

/** Giving a board pack to somebody outside, and taking it back. */
@Injectable()
export class PackLinksService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
  ) {}

  /** The newest published version without anything confidential. The secret leaves the server here and never again. */
  async share(viewer: Viewer, { meetingId, recipient, company, days }: SharePackInput) {
    const { published, items, boardId } = await this.agendas.ofMeeting(viewer, meetingId);
    stopUnless(may(viewer).sharePack({ boardId }));
    const version = foundOr404(published);
    const { items: printed } = await this.agendas.version(viewer, meetingId, version.number);
    const hidden = [...items, ...printed].filter(({ isConfidential }) => isConfidential).map(({ id }) => id);
    const itemIds = printed.map(({ id }) => id).filter((id) => !hidden.includes(id));

    const token = newToken();
    const made = await this.database.work(viewer, async (work) => {
      await work.lock(Meeting, meetingId);
      const expiresAt = expiry(work, days);
      await refuseMany(work, meetingId);
      const locale = await languageOf(work, boardId);
      const organizationName = viewer.organization.name;
      const link = await work.add(PackLink, {
        ...{ boardId, meetingId, versionId: version.id, versionNumber: version.number, itemIds },
        ...{ recipient, company: company ?? '', organizationName, locale, form: 'PDF' },
        ...{ madeById: viewer.personId, expiresAt, revokedAt: null, ...unprinted },
      });
      await work.query(keepDigest, [work.organizationId, link.id, digestOf(token)]);
      await work.announce('pack_links.print', { packLinkId: link.id });
      tellLink(work, link);
      return { id: meetingId, digest: digestOf(token).toString('hex') };
    });
    // The same act sent again answers with what it made the first time, whose secret nobody knows any more.
    return { id: meetingId, token: made.digest === digestOf(token).toString('hex') ? token : null };
  }

  revoke(viewer: Viewer, packLinkId: string) {
    return this.database.work(viewer, async (work) => {
      const link = await work.lock(PackLink, packLinkId);
      if (!may(viewer).sharePack(link)) throw new NotFound();
      if (!link.revokedAt) await work.change(link, { revokedAt: work.now });
      tellLink(work, link);
      return { id: link.meetingId };
    });
  }
}

function expiry({ now }: Work, days: number): Date {
  const at = linkExpiry(now, days);
  const { min, max } = limits.packLinks.days;
  if (!at) throw new BadInput(`A link works for ${min} to ${max} days.`, { field: 'days' });
  return at;
}

async function refuseMany(work: Work, meetingId: string): Promise<void> {
  const { openAtOnce } = limits.packLinks;
  const works = { revokedAt: IsNull(), expiresAt: MoreThan(work.now), state: Not('FAILED' as const) };
  const open = await work.find(PackLink, { meetingId, ...works });
  if (open.length >= openAtOnce) throw new BadInput(`At most ${openAtOnce} links of a meeting are open at once.`);
}

/** Those who may give links hear of it. */
export const tellLink = (work: Work, { id, boardId }: PackLink) => work.tell('PACK', id, { boardId });
