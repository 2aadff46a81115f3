import { isProposalRefusal, proposalRefusal } from '@cxboard/messages/proposals.messages';
import { useActing } from '../../session/acting.ts';

/** Does one thing with a proposal and says in a note why not, when it was not done. */
export const useProposalActing = () => useActing({ isRefused: isProposalRefusal, because: proposalRefusal });
