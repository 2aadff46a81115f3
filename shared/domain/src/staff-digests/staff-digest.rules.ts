import type { MinutesNotApproved } from '../minutes/approval.rules.ts';
import type { MinutesContent } from '../minutes/minutes.rules.ts';
import type { ProposalState } from '../proposals/proposal.rules.ts';
import type { Refusal } from '../refusal.ts';

/** What employees are told of a proposal: that it was answered, and what came of it. */
export const toldProposalStates = [
  ...(['ACCEPTED', 'DECLINED', 'PARKED', 'QUICK_WIN'] as const),
  ...(['NOMINATED', 'IN_PROJECT', 'IMPLEMENTED', 'EFFECT_KNOWN'] as const),
] as const satisfies readonly ProposalState[];
export type ToldProposalState = (typeof toldProposalStates)[number];

export const digestLineKinds = ['DECISION', 'PROPOSAL'] as const;
export type DigestLineKind = (typeof digestLineKinds)[number];

/** One line of the digest. */
export type DigestLine =
  | Readonly<{ id: string; kind: 'DECISION'; number: number; text: string; about: string }>
  | Readonly<{ id: string; kind: 'PROPOSAL'; number: number; text: string; state: ToldProposalState }>;

/** How a proposal stands after it has moved. */
export interface MovedProposal {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: ProposalState;
}

/**
 * What all employees may hear of a meeting: the decisions it adopted, and the proposals that have moved.
 * Approved minutes say of a confidential item only that there was one, so nothing of it can come here.
 */
export function digestLines({ items }: Pick<MinutesContent, 'items'>, moved: readonly MovedProposal[]): DigestLine[] {
  const decisions = items.flatMap(({ title, results }) =>
    results
      .filter(({ kind, outcome, number }) => kind === 'DECISION' && outcome === 'ADOPTED' && number !== null)
      .map(({ id, number, text }) => ({ id, kind: 'DECISION' as const, number: number ?? 0, text, about: title })),
  );
  const proposals = moved.flatMap(({ id, number, title, state }) =>
    isTold(state) ? [{ id, kind: 'PROPOSAL' as const, number, text: title, state }] : [],
  );
  return [...decisions, ...proposals];
}

const isTold = (state: ProposalState): state is ToldProposalState => toldProposalStates.some((told) => told === state);

export type DigestSent = Refusal<'DigestSent'>;
export type DigestEmpty = Refusal<'DigestEmpty'>;

export interface DigestDraft {
  readonly isApproved: boolean;
  readonly isSent: boolean;
  readonly note: string;
  readonly lines: readonly unknown[];
}

/** It is sent once, after the minutes are approved, and says something. */
export function refuseDigest(draft: DigestDraft): MinutesNotApproved | DigestSent | DigestEmpty | null {
  if (!draft.isApproved)
    return { __typename: 'MinutesNotApproved', message: 'The digest goes out once the minutes are approved.' };
  if (draft.isSent) return { __typename: 'DigestSent', message: 'The digest of this meeting has been sent already.' };
  if (draft.lines.length === 0 && !draft.note.trim())
    return { __typename: 'DigestEmpty', message: 'Choose a line or write a sentence; an empty digest is not sent.' };
  return null;
}
