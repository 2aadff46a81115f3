import type { Refusal } from '@cxboard/domain/refusal';

export type CandidateGone = Refusal<'CandidateGone'>;

/** Somebody put it on meanwhile, or its reason has gone. */
export const candidateGone = (): CandidateGone => ({
  __typename: 'CandidateGone',
  message: 'This no longer asks to be on the agenda: it is on it already, or its reason has gone.',
});
