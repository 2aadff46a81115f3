import { type Relations, seats } from '../people/relations.ts';

export interface ProposalRelations {
  /** Who was asked to look at it, beside those who look at every proposal. */
  readonly evaluatorIds: readonly string[];
}

/** Who wrote it is known to the author alone when sealed, so the acts of an author are asked where that is known. */
export const proposalActs = ({ is, isPerson, sitsSomewhere }: Relations) => {
  const evaluatesAll = () => is('ANALYST') || sitsSomewhere(seats);
  return {
    /** Submit, edit the draft of and withdraw an own proposal; support, comment, follow. */
    propose: () => true,
    seeProposals: () => true,
    /** The inbox of all proposals, and naming evaluators. */
    evaluateProposals: evaluatesAll,
    /** Review, ask, note, answer and merge this one. */
    evaluateProposal: ({ evaluatorIds }: ProposalRelations) => evaluatesAll() || evaluatorIds.some(isPerson),
    /** Contact reasons and touch points: what the organization calls things. */
    keepTopics: () => is('ANALYST') || sitsSomewhere(['CHAIR', 'SECRETARY']),
  };
};
