import { Injectable } from '@nestjs/common';
import { lapse } from '../decisions/index.ts';
import { reviewHeld, settleReview } from '../effects/index.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { type ClosedMeeting, Closings } from '../sessions/index.ts';
import { EffectRuling } from './effect-ruling.entity.ts';

/** What a meeting adopted. $1 organization · $2 meeting */
const adopted = statement(
  'rulings.adopted_on_effects',
  'select r.id from adopted_effect_rulings r where r.organization_id = $1 and r.meeting_id = $2 order by r.number',
);

/** When a meeting is closed, what the board said to verdicts takes effect. Of two answers to one verdict the first holds. */
@Injectable()
export class EffectRulingsClosing {
  constructor(closings: Closings) {
    closings.whenClosed((work, closed) => this.apply(work, closed));
  }

  private async apply(work: Work, { meetingId, closedAt }: ClosedMeeting): Promise<void> {
    for (const { id } of await work.query<{ id: string }>(adopted, [work.organizationId, meetingId])) {
      const ruling = await work.lock(EffectRuling, id);
      const held = await reviewHeld(work, ruling.reviewId);
      if (held.review.state !== 'OPEN') {
        await lapse(work, id, { __typename: 'ReviewSettled' });
        continue;
      }
      const { answer: to, because, againOn } = ruling;
      await settleReview(work, held, { to, because, againOn, decisionId: id, settledAt: closedAt });
      await work.change(ruling, { appliedAt: work.now });
    }
  }
}
