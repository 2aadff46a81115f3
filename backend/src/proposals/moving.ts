import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import type { Draft, Work } from '../platform/database/work.ts';
import { ProposalMove } from './proposal-parts.entity.ts';
import type { Proposal } from './proposal.entity.ts';

/** Whoever waits for it hears of it. Ids of the proposal and of the move alone: nothing says who had the idea. */
export const PROPOSAL_MOVED = 'proposal.moved';
export const PROPOSAL_MOVED_BACK = 'proposal.moved_back';

interface Step {
  readonly to: ProposalState;
  readonly because?: string;
  /** None when the author does it. */
  readonly byId: string | null;
  readonly byAuthor?: boolean;
  readonly changes?: Draft<Proposal>;
}

/** Takes a proposal one step on and keeps what stood there before. Whether it may is decided by then. */
export async function moveOn(work: Work, proposal: Proposal, step: Step) {
  const { to, because = '', byId, byAuthor = byId === null, changes = {} } = step;
  const keys = Object.keys(changes) as (keyof Proposal)[];
  const before = Object.fromEntries(keys.map((key) => [key, proposal[key]]));
  const fromState = proposal.state;
  await work.change(proposal, { ...changes, state: to });
  const { id: moveId } = await work.add(ProposalMove, {
    ...{ proposalId: proposal.id, fromState, toState: to, because: because.trim() },
    ...{ movedAt: work.now, movedById: byId, byAuthor, before },
  });
  work.tell('PROPOSAL', proposal.id);
  await work.announce(PROPOSAL_MOVED, { proposalId: proposal.id, moveId });
}

/** The newest move is as if it had never been. */
export async function moveBack(work: Work, proposal: Proposal, move: ProposalMove) {
  await work.change(proposal, { ...move.before, state: move.fromState });
  await work.remove(move);
  work.tell('PROPOSAL', proposal.id);
  await work.announce(PROPOSAL_MOVED_BACK, { proposalId: proposal.id, moveId: move.id });
}
