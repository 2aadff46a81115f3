import type { HandsOver } from '../people/index.ts';
import { Nomination } from './nomination.entity.ts';
import { tellNomination } from './nomination-work.ts';

/** Nominations the board has not decided yet: who is to own what comes of them. */
export const nominationsInHand: HandsOver = {
  kind: 'NOMINATION',
  held: `select organization_id, owner_id as person_id, id from nominations
    where state not in ('ACCEPTED', 'DECLINED', 'MERGED')`,

  async pass(work, id, { toId }) {
    tellNomination(work, await work.change(await work.lock(Nomination, id), { ownerId: toId }));
  },
};
