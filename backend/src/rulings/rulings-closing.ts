import { Injectable } from '@nestjs/common';
import { lapse } from '../decisions/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import { applyRuling } from './applying.ts';
import { RulingRow } from './ruling.entity.ts';

/** What a meeting adopted. $1 organization · $2 meeting */
const adopted = statement(
  'rulings.adopted',
  `select r.id, to_char(r.decided_on, 'YYYY-MM-DD') as "decidedOn" from adopted_rulings r
   where r.organization_id = $1 and r.meeting_id = $2 order by r.number`,
);

interface Adopted {
  readonly id: string;
  readonly decidedOn: string;
}

/** When a meeting is closed, what the board said to nominations takes effect. */
@Injectable()
export class RulingsClosing {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => this.apply(work, closed));
  }

  private async apply(work: Work, closed: ClosedMeeting): Promise<void> {
    const rulings = await work.query<Adopted>(adopted, [work.organizationId, closed.meetingId]);
    for (const { id, decidedOn } of rulings) {
      const row = await work.lock(RulingRow, id);
      // Of two rulings on one nomination the first holds; what no longer fits changes nothing, and the register says so.
      const refusal = await applyRuling(work, row, { ...closed, decidedOn });
      if (refusal) await lapse(work, id, refusal);
    }
  }
}
