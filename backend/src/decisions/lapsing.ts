import type { Work } from '../platform/database/work.ts';
import { Decision } from './decision.entity.ts';

export const DECISION_LAPSED = 'decision.lapsed';

/** What was adopted no longer fitted when its meeting was closed: the register says so, and whoever leads the board is told. */
export async function lapse(work: Work, decisionId: string, refusal: { readonly __typename: string }): Promise<void> {
  const decision = await work.lock(Decision, decisionId);
  await work.change(decision, { lapsedBecause: refusal.__typename });
  await work.announce(DECISION_LAPSED, { decisionId, boardId: decision.boardId });
  work.tell('DECISION', decision.boardId);
}
