import { refuseProposalMove, type ProposalState } from '@cxboard/domain/proposals/proposal.rules';
import { refuseSignalMove } from '@cxboard/domain/signals/signal.rules';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { moveOn, Proposal } from '../proposals/index.ts';
import { settle, Signal } from '../signals/index.ts';
import type { Nomination } from './nomination.entity.ts';

/** The proposals that speak for a nomination or for one that was merged into it. $1 organization · $2 nomination */
const behind = statement(
  'nominations.proposals_behind',
  `with recursive family as (
     select n.id from nominations n where n.organization_id = $1 and n.id = $2
     union select n.id from nominations n join family f on n.merged_into_id = f.id where n.organization_id = $1)
   select distinct e.proposal_id as id from nomination_evidence e join family f on f.id = e.nomination_id
   where e.organization_id = $1 and e.proposal_id is not null order by 1`,
);

interface Step {
  readonly from: readonly ProposalState[];
  readonly to: ProposalState;
  readonly because: string;
  readonly byId: string | null;
}

/** What happens to a nomination happens to the proposals behind it; those that stand elsewhere stay there. */
export async function moveBehind(work: Work, nominationId: string, { from, to, because, byId }: Step): Promise<void> {
  for (const { id } of await work.query<{ id: string }>(behind, [work.organizationId, nominationId])) {
    const proposal = await work.lock(Proposal, id);
    if (!from.includes(proposal.state) || refuseProposalMove(proposal, to)) continue;
    const changes = to === 'IMPLEMENTED' ? { implementedAt: work.now } : to === 'QUICK_WIN' ? { isQuickWin: true } : {};
    await moveOn(work, proposal, { to, because, byId, byAuthor: false, changes });
  }
}

const asNomination = ({ title }: Nomination, { personId }: Work) => ({ because: title, byId: personId });

export async function markNominated(work: Work, nomination: Nomination): Promise<void> {
  await moveBehind(work, nomination.id, { from: ['ACCEPTED'], to: 'NOMINATED', ...asNomination(nomination, work) });
  await moveSignal(work, nomination);
}

/** The signal behind it is taken up, once. */
async function moveSignal(work: Work, { signalId, title }: Nomination): Promise<void> {
  if (!signalId) return;
  const signal = await work.lock(Signal, signalId);
  if (refuseSignalMove(signal.state, 'NOMINATED')) return;
  await settle(work, signal, { to: 'NOMINATED', because: title, eventId: null });
}

export const markInProject = (work: Work, nomination: Nomination) =>
  moveBehind(work, nomination.id, { from: ['NOMINATED'], to: 'IN_PROJECT', ...asNomination(nomination, work) });

/** The board said "just do it". */
export const markQuickWin = (work: Work, nomination: Nomination) =>
  moveBehind(work, nomination.id, { from: ['NOMINATED'], to: 'QUICK_WIN', ...asNomination(nomination, work) });

/** The board said no to the nomination, which is no answer to the idea: it stays accepted. */
export const markReturned = (work: Work, { id, decidedBecause }: Nomination) =>
  moveBehind(work, id, { from: ['NOMINATED'], to: 'ACCEPTED', because: decidedBecause, byId: work.personId });
