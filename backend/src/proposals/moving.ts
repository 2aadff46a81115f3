import type { ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import type { Draft, Work } from '../platform/database/work.ts';
import { ProposalMove } from './proposal-parts.entity.ts';
import type { Proposal } from './proposal.entity.ts';

interface Step {
  readonly to: ProposalState;
  readonly because?: string;
  /** None when the author does it. */
  readonly byId: string | null;
  readonly changes?: Draft<Proposal>;
}

/** Takes a proposal one step on and keeps what stood there before. Whether it may is decided by then. */
export async function moveOn(work: Work, proposal: Proposal, { to, because = '', byId, changes = {} }: Step) {
  const keys = Object.keys(changes) as (keyof Proposal)[];
  const before = Object.fromEntries(keys.map((key) => [key, proposal[key]]));
  const fromState = proposal.state;
  await work.change(proposal, { ...changes, state: to });
  await work.add(ProposalMove, {
    ...{ proposalId: proposal.id, fromState, toState: to, because: because.trim() },
    ...{ movedAt: work.now, movedById: byId, byAuthor: byId === null, before },
  });
  work.tell('PROPOSAL', proposal.id);
}
