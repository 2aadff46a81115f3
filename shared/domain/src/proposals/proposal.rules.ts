import type { LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

export const proposalStates = [
  ...(['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'ACCEPTED', 'DECLINED', 'PARKED'] as const),
  ...(['QUICK_WIN', 'NOMINATED', 'IN_PROJECT', 'IMPLEMENTED', 'EFFECT_KNOWN', 'MERGED', 'WITHDRAWN'] as const),
] as const;
export type ProposalState = (typeof proposalStates)[number];

/**
 * Every move a proposal can make. "Parked until a date" means that it is reviewed again; merging and its undo keep
 * their own rule, since the way back leads to where it was. A nomination that is declined and a project that is
 * stopped give an accepted proposal back, so that none waits for ever for what will not come.
 */
export const proposalMoves = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['UNDER_REVIEW', 'WITHDRAWN'],
  UNDER_REVIEW: ['NEEDS_INFO', 'ACCEPTED', 'DECLINED', 'PARKED', 'WITHDRAWN'],
  NEEDS_INFO: ['UNDER_REVIEW', 'ACCEPTED', 'DECLINED', 'PARKED', 'WITHDRAWN'],
  ACCEPTED: ['QUICK_WIN', 'NOMINATED'],
  DECLINED: [],
  PARKED: ['UNDER_REVIEW', 'WITHDRAWN'],
  QUICK_WIN: ['IMPLEMENTED'],
  NOMINATED: ['IN_PROJECT', 'QUICK_WIN', 'ACCEPTED'],
  IN_PROJECT: ['IMPLEMENTED', 'ACCEPTED'],
  IMPLEMENTED: ['EFFECT_KNOWN'],
  EFFECT_KNOWN: [],
  MERGED: [],
  WITHDRAWN: [],
} as const satisfies Record<ProposalState, readonly ProposalState[]>;

/** What employees are told; what its author took back was never answered. */
export const proposalWords = ['RECEIVED', 'IN_REVIEW', 'ANSWERED', 'DONE', 'WITHDRAWN'] as const;
export type ProposalWord = (typeof proposalWords)[number];

const wordOfState = {
  DRAFT: null,
  SUBMITTED: 'RECEIVED',
  UNDER_REVIEW: 'IN_REVIEW',
  NEEDS_INFO: 'IN_REVIEW',
  ACCEPTED: 'ANSWERED',
  DECLINED: 'ANSWERED',
  PARKED: 'ANSWERED',
  QUICK_WIN: 'ANSWERED',
  NOMINATED: 'ANSWERED',
  IN_PROJECT: 'ANSWERED',
  IMPLEMENTED: 'DONE',
  EFFECT_KNOWN: 'DONE',
  MERGED: 'ANSWERED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<ProposalState, ProposalWord | null>;

/** The word for a state; none for a draft, which nobody else sees. */
export const wordOf = (state: ProposalState): ProposalWord | null => wordOfState[state];

/** The states behind these words, for a filter. */
export const statesOf = (words: readonly ProposalWord[]): ProposalState[] =>
  proposalStates.filter((state) => words.some((word) => word === wordOf(state)));

/** Waiting for an answer, now or at a later date: may be merged and taken back. */
const openStates = ['SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO', 'PARKED'] as const;
/** In the hands of those who answer. */
const waitingStates = ['SUBMITTED', 'UNDER_REVIEW', 'NEEDS_INFO'] as const;
/** Nothing more is decided about it: no support, no comment, no answer. */
const finalStates = ['DECLINED', 'IMPLEMENTED', 'EFFECT_KNOWN', 'MERGED', 'WITHDRAWN'] as const;

const within = (list: readonly ProposalState[], state: ProposalState) => list.includes(state);
export const isOpen = (state: ProposalState): boolean => within(openStates, state);
export const isWaiting = (state: ProposalState): boolean => within(waitingStates, state);
export const isFinal = (state: ProposalState): boolean => within(finalStates, state);

export interface ProposalMoveRefused extends Refusal<'ProposalMoveRefused'> {
  readonly from: ProposalState;
  readonly to: ProposalState;
}

export interface MovingProposal {
  readonly state: ProposalState;
  /** Done at once and not by way of a project. */
  readonly isQuickWin: boolean;
}

/** A quick win ends when it is done: the effect of a single small act is not measured on a metric. */
export function refuseProposalMove(
  { state: from, isQuickWin }: MovingProposal,
  to: ProposalState,
): ProposalMoveRefused | null {
  const possible: readonly ProposalState[] = proposalMoves[from];
  if (possible.includes(to) && !(to === 'EFFECT_KNOWN' && isQuickWin)) return null;
  return { __typename: 'ProposalMoveRefused', from, to, message: `A proposal cannot go from ${from} to ${to}.` };
}

export interface ProposalFinal extends Refusal<'ProposalFinal'> {
  readonly state: ProposalState;
}

/** A draft is nobody else's business and a final proposal has had its answer: neither takes support or comments. */
export function refuseFinal({ state }: { readonly state: ProposalState }): ProposalFinal | null {
  if (!isFinal(state)) return null;
  return { __typename: 'ProposalFinal', state, message: 'This proposal has come to its end; it takes nothing new.' };
}

export type OwnProposal = Refusal<'OwnProposal'>;

/** Somebody else supports it and somebody else answers it. */
export const refuseOwn = (isAuthor: boolean): OwnProposal | null =>
  isAuthor ? { __typename: 'OwnProposal', message: 'This proposal is your own; somebody else has to do this.' } : null;

/** Support counts while something can still come of it, and never the author's own. */
export const refuseSupport = (proposal: {
  readonly state: ProposalState;
  readonly isAuthor: boolean;
}): ProposalFinal | OwnProposal | null => refuseFinal(proposal) ?? refuseOwn(proposal.isAuthor);

const bindingStates = [
  ...(['SUBMITTED', 'ACCEPTED', 'DECLINED', 'PARKED', 'WITHDRAWN'] as const),
  ...(['NOMINATED', 'IN_PROJECT', 'EFFECT_KNOWN'] as const),
] as const;

export interface NothingToUndo extends Refusal<'NothingToUndo'> {
  readonly state: ProposalState;
}

export interface MoveToUndo {
  readonly isNewest: boolean;
  readonly isOwn: boolean;
  readonly from: ProposalState;
  readonly to: ProposalState;
}

/**
 * Only the newest move, only by whoever made it, and not what an answer, its correction, the board or a project has
 * settled.
 */
export function refuseUndo({ state }: { readonly state: ProposalState }, move: MoveToUndo): NothingToUndo | null {
  const binds = within(bindingStates, move.to) || move.from === move.to;
  if (move.isNewest && move.isOwn && !binds && move.to === state) return null;
  return { __typename: 'NothingToUndo', state, message: 'This move can no longer be taken back.' };
}

/** Where a parked proposal belongs again. */
export const isDueAgain = (
  { state, parkedUntil }: { readonly state: ProposalState; readonly parkedUntil: LocalDate | null },
  today: LocalDate,
): boolean => state === 'PARKED' && parkedUntil !== null && parkedUntil <= today;
