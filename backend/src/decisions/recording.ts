import { refuseSupersede } from '@cxboard/domain/decisions/decision.rules';
import { statement } from '../platform/database/statement.ts';
import type { Draft, Work } from '../platform/database/work.ts';
import { Action } from './action.entity.ts';
import { Decision } from './decision.entity.ts';

const lastDecision = statement('decisions.last_number', 'select last_decision_number($1) as number');
const lastAction = statement('actions.last_number', 'select last_action_number($1) as number');

type NewDecision = Draft<Omit<Decision, 'number' | 'supersededById' | 'lookedAtOn' | 'lookedAtById'>> &
  Pick<Decision, 'id' | 'boardId' | 'outcome'>;
type NewAction = Draft<Omit<Action, 'number' | 'state' | 'settledAt' | 'settledById' | 'helpAskedAt' | 'ownerSays'>> &
  Pick<Action, 'boardId'>;

/** Writes a decision into the register; one that was adopted takes the place of the one it supersedes. Hold the board. */
export async function recordDecision(
  work: Work,
  decision: NewDecision & { readonly supersedesId: null },
): Promise<Decision>;
export async function recordDecision(
  work: Work,
  decision: NewDecision,
): Promise<Decision | NonNullable<ReturnType<typeof refuseSupersede>>>;
export async function recordDecision(work: Work, decision: NewDecision) {
  const { id, boardId, supersedesId, outcome } = decision;
  const earlier = supersedesId ? await work.get(Decision, supersedesId) : null;
  const refusal = earlier && refuseSupersede(earlier, { id, boardId });
  if (refusal) return refusal;

  const number = await nextNumber(work, lastDecision, boardId);
  const added = await work.add(Decision, {
    ...{ ...decision, number, supersededById: null },
    ...{ lookedAtOn: null, lookedAtById: null },
  });
  if (earlier && outcome === 'ADOPTED') await work.change(earlier, { supersededById: id });
  work.tell('DECISION', boardId);
  return added;
}

/** Writes a promise into the list of actions. Hold the board. */
export async function recordAction(work: Work, action: NewAction): Promise<Action> {
  const number = await nextNumber(work, lastAction, action.boardId);
  const open = { state: 'OPEN', settledAt: null, settledById: null, helpAskedAt: null, ownerSays: '' } as const;
  const added = await work.add(Action, { ...action, number, ...open });
  work.tell('ACTION', action.boardId);
  return added;
}

async function nextNumber(work: Work, last: typeof lastDecision, boardId: string): Promise<number> {
  const [row] = await work.query<{ number: number }>(last, [boardId]);
  return (row?.number ?? 0) + 1;
}
