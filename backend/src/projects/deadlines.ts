import { packDueOn } from '@cxboard/domain/agenda/pack-deadline.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { Review } from '@cxboard/domain/projects/health.rules';
import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { type ReviewFacts, reviewFacts, reviewsFrom, workingDaysOf } from './reviews.ts';

const factsOfBoard = statement(
  'projects.deadlines',
  `select ${reviewFacts} as facts from board_cards b where b.organization_id = $1 and b.id = $2`,
);

export interface Deadlines {
  readonly reviews: readonly Review[];
  readonly packDueOn: (meetingOn: LocalDate) => LocalDate;
}

/** When reports and packs of a board are due, by the days it works. */
export async function deadlinesOf(work: Pick<Work, 'organizationId' | 'query'>, boardId: string): Promise<Deadlines> {
  const [row] = await work.query<{ facts: ReviewFacts }>(factsOfBoard, [work.organizationId, boardId]);
  const { facts } = foundOr404(row);
  return {
    reviews: reviewsFrom(facts),
    packDueOn: (heldOn) =>
      packDueOn(heldOn, workingDaysOf(facts.calendar, [{ heldOn }]), facts.deadlines.packWorkingDays),
  };
}
