import type { HandsOver } from '../people/index.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { tellList } from './agenda-lists.ts';

/** Items somebody is to present in a meeting to come, or that wait for one. */
export const itemsInHand: HandsOver = {
  kind: 'AGENDA_ITEM',
  held: `select i.organization_id, i.presenter_id as person_id, i.id from agenda_items i
    left join meetings m on m.organization_id = i.organization_id and m.id = i.meeting_id
    where i.position is not null and not i.is_confidential
      and (i.meeting_id is null or m.state in ('PLANNED', 'AGENDA_OPEN', 'PUBLISHED'))`,

  async pass(work, id, { toId }) {
    tellList(work, await work.change(await work.lock(AgendaItem, id), { presenterId: toId }));
  },
};
