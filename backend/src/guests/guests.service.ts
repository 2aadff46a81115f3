import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type AgendaItem, itemToArrange, refuseClosed } from '../agenda/index.ts';
import { BadInput, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { digestOf, newToken } from '../platform/identity/session-token.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { GuestMails } from './guest-mails.ts';
import { GuestPresenter } from './guest-presenter.entity.ts';
import type { InviteGuestInput } from './guest.model.ts';

const keepDigest = statement(
  'guests.keep_digest',
  'update guest_presenters set digest = $3 where organization_id = $1 and id = $2',
);

interface Invited {
  readonly item: AgendaItem;
  readonly guest: GuestPresenter;
}

/** Inviting somebody without an account to present one item. */
@Injectable()
export class GuestsService {
  constructor(
    private readonly database: Database,
    private readonly mails: GuestMails,
  ) {}

  /** One guest an item: whoever was invited before stays at home. */
  invite(viewer: Viewer, { itemId, name, email, company }: InviteGuestInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);
      if (!item.meetingId || item.removedAt) throw new BadInput('A guest presents an item of a meeting.');
      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      const before = await work.first(GuestPresenter, { itemId, revokedAt: IsNull() });
      if (before) await work.change(before, { revokedAt: work.now });
      const guest = await work.add(GuestPresenter, {
        ...{ itemId, name, email, company: company ?? '', invitedById: viewer.personId },
        ...{ sentAt: work.now, revokedAt: null, confidentialItemId: item.isConfidential ? item.id : null },
      });
      await this.send(work, { item, guest });
      return told(work, item);
    });
  }

  /** A new link; the one sent before no longer works. */
  sendAgain(viewer: Viewer, guestPresenterId: string) {
    return this.database.work(viewer, async (work) => {
      const { guest, item } = await invitedAt(work, viewer, guestPresenterId);
      if (guest.revokedAt) throw new NotFound();
      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      await work.change(guest, { sentAt: work.now });
      await this.send(work, { item, guest });
      return told(work, item);
    });
  }

  /** Once is enough; twice does no harm. */
  withdraw(viewer: Viewer, guestPresenterId: string) {
    return this.database.work(viewer, async (work) => {
      const { guest, item } = await invitedAt(work, viewer, guestPresenterId);
      if (!guest.revokedAt) await work.change(guest, { revokedAt: work.now });
      return told(work, item);
    });
  }

  private async send(work: Work, { item, guest }: Invited): Promise<void> {
    const token = newToken();
    await work.query(keepDigest, [work.organizationId, guest.id, digestOf(token)]);
    await this.mails.invite(work, { item, guest, token });
  }
}

async function invitedAt(work: Work, viewer: Viewer, id: string): Promise<Invited> {
  const guest = await work.lock(GuestPresenter, id);
  return { guest, item: await itemToArrange(work, viewer, guest.itemId) };
}

function told(work: Work, { id, meetingId, boardId }: AgendaItem) {
  if (meetingId) work.tell('MEETING', meetingId, { boardId });
  return { id };
}
