import type { HandsOver } from '../people/index.ts';
import { Rationale } from './cause.entity.ts';
import { DeepDive } from './deep-dive.entity.ts';
import { ProcessLane } from './process-map.entity.ts';
import { tellDive } from './dive-work.ts';

/** Processes somebody is digging into. */
export const divesInHand: HandsOver = {
  kind: 'DEEP_DIVE',
  held: `select organization_id, owner_id as person_id, id from deep_dives where state <> 'CLOSED'`,

  async pass(work, id, { toId }) {
    tellDive(work, await work.change(await work.lock(DeepDive, id), { ownerId: toId }));
  },
};

/** Lanes somebody is to answer for; what they signed stays theirs. */
export const lanesInHand: HandsOver = {
  kind: 'LANE',
  held: `select l.organization_id, l.signer_id as person_id, l.id from process_lanes l
      join deep_dives d on d.organization_id = l.organization_id and d.id = l.deep_dive_id
    where l.signer_id is not null and l.signature is null and l.removed_at is null and d.state <> 'CLOSED'`,

  async pass(work, id, { toId }) {
    const lane = await work.change(await work.lock(ProcessLane, id), { signerId: toId });
    work.tell('DEEP_DIVE', lane.deepDiveId);
  },
};

/** Reasons somebody can say of whether they still hold. */
export const rationalesInHand: HandsOver = {
  kind: 'RATIONALE',
  held: `select organization_id, holder_id as person_id, id from rationales
    where holder_id is not null and standing <> 'OBSOLETE'`,

  async pass(work, id, { toId }) {
    await work.change(await work.lock(Rationale, id), { holderId: toId });
    work.tell('RATIONALE', id);
  },
};
