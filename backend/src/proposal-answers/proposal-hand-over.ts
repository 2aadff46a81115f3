import type { HandsOver } from '../people/index.ts';
import { ProposalEvaluator } from './proposal-answer.entity.ts';

/** Proposals somebody was asked to look at and that still wait for what becomes of them. */
export const proposalsInHand: HandsOver = {
  kind: 'PROPOSAL',
  held: `select e.organization_id, e.person_id, e.id from proposal_evaluators e
    join proposals p on p.organization_id = e.organization_id and p.id = e.proposal_id
    where p.state not in ('DRAFT', 'DECLINED', 'IMPLEMENTED', 'EFFECT_KNOWN', 'MERGED', 'WITHDRAWN')`,

  async pass(work, id, { toId }) {
    const asked = await work.get(ProposalEvaluator, id);
    const { proposalId } = asked;
    await work.remove(asked);
    const isAskedAlready = await work.first(ProposalEvaluator, { proposalId, personId: toId });
    if (!isAskedAlready) await work.add(ProposalEvaluator, { proposalId, personId: toId });
    work.tell('PROPOSAL', proposalId);
  },
};
