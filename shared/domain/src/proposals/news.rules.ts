import { isActedOn, isCorrectable } from './answer.rules.ts';
import type { ProposalState } from './proposal.rules.ts';

/** What is told of a proposal to everybody whom it concerns. */
export const proposalNews = [
  ...(['IN_REVIEW', 'INFO_ASKED', 'INFO_GIVEN', 'ACCEPTED', 'DECLINED', 'PARKED', 'QUICK_WIN', 'NOMINATED'] as const),
  ...(['IN_PROJECT', 'RETURNED', 'IMPLEMENTED', 'EFFECT_KNOWN', 'MERGED', 'PARTED', 'WITHDRAWN', 'CORRECTED'] as const),
] as const;
export type ProposalNews = (typeof proposalNews)[number];

export interface ToldMove {
  readonly from: ProposalState;
  readonly to: ProposalState;
}

const newsOfState = {
  DRAFT: null,
  // It concerns nobody yet but its author, who sent it.
  SUBMITTED: null,
  UNDER_REVIEW: 'IN_REVIEW',
  NEEDS_INFO: 'INFO_ASKED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  PARKED: 'PARKED',
  QUICK_WIN: 'QUICK_WIN',
  NOMINATED: 'NOMINATED',
  IN_PROJECT: 'IN_PROJECT',
  IMPLEMENTED: 'IMPLEMENTED',
  EFFECT_KNOWN: 'EFFECT_KNOWN',
  MERGED: 'MERGED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<ProposalState, ProposalNews | null>;

/** The answer was put right: another decision while nothing came of it, then its words alone. */
const isCorrection = ({ from, to }: ToldMove): boolean =>
  [from, to].every(isCorrectable) || (from === to && isActedOn(to));

/** What a move means to those who wait for it; null where there is nothing to tell. */
export function newsOfMove({ from, to }: ToldMove): ProposalNews | null {
  if (isCorrection({ from, to })) return 'CORRECTED';
  if (from === 'MERGED') return 'PARTED';
  if (from === 'NEEDS_INFO' && to === 'UNDER_REVIEW') return 'INFO_GIVEN';
  if (to === 'ACCEPTED' && ['NOMINATED', 'IN_PROJECT'].includes(from)) return 'RETURNED';
  return newsOfState[to];
}
