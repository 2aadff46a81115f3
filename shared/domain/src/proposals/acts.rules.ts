import { isActedOn, isCorrectable } from './answer.rules.ts';
import { isFinal, isOpen, type MovingProposal, proposalMoves, type ProposalState } from './proposal.rules.ts';

export const proposalActNames = [
  ...(['SUPPORT', 'COMMENT', 'WITHDRAW', 'REVEAL', 'GIVE_INFO', 'REVIEW', 'ASK', 'ACCEPT', 'DECLINE', 'PARK'] as const),
  ...(['QUICK_WIN', 'IMPLEMENT', 'ASSIGN', 'NOTE', 'MERGE', 'UNMERGE', 'UNDO', 'CORRECT'] as const),
] as const;
export type ProposalActName = (typeof proposalActNames)[number];

/** A proposal and how somebody stands to it. */
export interface ActFacts extends MovingProposal {
  /** It is theirs, by its own author or by one that was merged into it. */
  readonly isOwn: boolean;
  readonly isAuthor: boolean;
  readonly isSealed: boolean;
  readonly mayEvaluate: boolean;
  /** Evaluates every proposal, and so says who looks at this one. */
  readonly mayAssign: boolean;
  readonly canUndo: boolean;
}

function leadsTo({ state }: MovingProposal, to: ProposalState): boolean {
  const possible: readonly ProposalState[] = proposalMoves[state];
  return possible.includes(to);
}

/** What somebody can do with a proposal now, so that a page shows no button that would be refused. */
export function possibleActs(facts: ActFacts): ProposalActName[] {
  const { state, isOwn, isAuthor } = facts;
  if (state === 'DRAFT') return [];
  const ofAuthor: Partial<Record<ProposalActName, boolean>> = {
    WITHDRAW: isAuthor && leadsTo(facts, 'WITHDRAWN'),
    REVEAL: isAuthor && facts.isSealed,
    GIVE_INFO: isAuthor && state === 'NEEDS_INFO',
  };
  const ofAnybody: Partial<Record<ProposalActName, boolean>> = {
    SUPPORT: !isOwn && !isFinal(state),
    COMMENT: !isFinal(state),
  };
  const able = { ...ofAuthor, ...ofAnybody, ...(facts.mayEvaluate && !isOwn ? actsOfEvaluator(facts) : {}) };
  return proposalActNames.filter((act) => able[act]);
}

const actsOfEvaluator = (facts: ActFacts): Partial<Record<ProposalActName, boolean>> => ({
  REVIEW: leadsTo(facts, 'UNDER_REVIEW'),
  ASK: leadsTo(facts, 'NEEDS_INFO'),
  ACCEPT: leadsTo(facts, 'ACCEPTED'),
  DECLINE: leadsTo(facts, 'DECLINED'),
  PARK: leadsTo(facts, 'PARKED'),
  QUICK_WIN: leadsTo(facts, 'QUICK_WIN'),
  IMPLEMENT: facts.isQuickWin && leadsTo(facts, 'IMPLEMENTED'),
  ASSIGN: facts.mayAssign && isOpen(facts.state),
  CORRECT: isCorrectable(facts.state) || isActedOn(facts.state),
  NOTE: true,
  MERGE: isOpen(facts.state),
  UNMERGE: facts.state === 'MERGED',
  UNDO: facts.canUndo,
});
