import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { AgendaPages } from '../agenda/index.ts';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { GuestOfItemModel, ItemGuestModel } from './guest.model.ts';

const ofItem = statement(
  'guests.of_item',
  `select g.id, g.item_id as "itemId", g.name, g.email, g.company, g.sent_at as "sentAt", v.visits, v."lastVisitAt"
    from guest_presenters g
      cross join lateral (
        select count(*)::int as visits, max(opened_at) as "lastVisitAt" from guest_visits
        where organization_id = g.organization_id and guest_presenter_id = g.id) v
    where g.organization_id = $1 and g.item_id = $2 and g.revoked_at is null`,
);

/** How a guest is reached and whether they looked is for those who prepare the agenda. */
@Injectable()
export class GuestsReads {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
  ) {}

  async ofItem(viewer: Viewer, itemId: string): Promise<GuestOfItemModel> {
    const list = await this.agendas.listOf(viewer, itemId);
    const { boardId } = foundOr404('meeting' in list ? list : null);
    if (!may(viewer).prepareAgenda({ boardId })) throw new NotFound();
    const [guest] = await this.database.read<ItemGuestModel>(viewer, ofItem, [viewer.organizationId, itemId]);
    return { id: itemId, guest: guest ?? null };
  }
}
