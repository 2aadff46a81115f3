import type { HandsOver } from '../people/index.ts';
import { Action } from './action.entity.ts';

/** What somebody has promised and not done yet. */
export const actionsInHand: HandsOver = {
  kind: 'ACTION',
  held: `select organization_id, owner_id as person_id, id from actions
    where state = 'OPEN' and confidential_item_id is null`,

  async pass(work, id, { toId }) {
    const action = await work.change(await work.lock(Action, id), { ownerId: toId });
    work.tell('ACTION', action.boardId);
  },
};
