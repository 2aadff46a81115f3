import type { HandsOver } from '../people/index.ts';
import { BoardTopic } from './topic.entity.ts';

/** Questions somebody is finding an answer to. */
export const topicsInHand: HandsOver = {
  kind: 'TOPIC',
  held: `select organization_id, owner_id as person_id, id from board_topics where state in ('PREPARING', 'PREPARED')`,

  async pass(work, id, { toId }) {
    const { boardId } = await work.change(await work.lock(BoardTopic, id), { ownerId: toId });
    work.tell('BOARD_TOPIC', id, { boardId, personIds: [toId] });
  },
};
