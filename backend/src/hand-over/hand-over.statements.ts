import type { HandOverKind } from '@cxboard/domain/people/hand-over.rules';
import { statement } from '../platform/database/statement.ts';
import { everythingInHand } from './in-hand.ts';

export interface Held {
  readonly kind: HandOverKind;
  readonly id: string;
}

const held = everythingInHand
  .map(({ kind, held }) => `select '${kind}' as kind, h.organization_id, h.person_id, h.id from (${held}) h`)
  .join('\n    union all\n    ');

/** One row for each thing in the hands of one person. */
export const heldBy = statement(
  'hand_over.held_by',
  `select h.kind, h.id from (${held}) h where h.organization_id = $1 and h.person_id = $2 order by h.kind, h.id`,
);

/** Who has left and still holds something. */
export const leftWithWork = statement(
  'hand_over.left_with_work',
  `select p.id, p.name from people p
    where p.organization_id = $1 and p.deactivated_at is not null
      and exists (select from (${held}) h where h.organization_id = p.organization_id and h.person_id = p.id)
    order by p.deactivated_at, p.id limit 20`,
);
