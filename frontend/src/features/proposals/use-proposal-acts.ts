import { useMutation } from '@apollo/client/react';
import type { AnswerDecision } from '@cxboard/domain/proposals/answer.rules';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import { useProposalActing } from './acting.ts';
import {
  AskAuthorDocument,
  CorrectAnswerDocument,
  DraftAnswerDocument,
  FollowUpProposalDocument,
  MergeProposalsDocument,
  NoteOnProposalDocument,
  type Proposal_wholeFragment,
  PublishAnswerDocument,
  ReviewProposalDocument,
  UndoMergeDocument,
  UndoProposalMoveDocument,
} from './proposal.generated.ts';

export type Proposal = Proposal_wholeFragment;

export interface AnswerWords {
  readonly decision: AnswerDecision;
  readonly text: string;
  readonly parkedUntil: string | null;
}

/** Takes a move back, or says why that is no longer possible. */
function useTakingBack(proposalId: string) {
  const act = useProposalActing();
  const [undo] = useMutation(UndoProposalMoveDocument);
  return (moveId: string) =>
    act(() => undo({ variables: { input: { proposalId, moveId } } }).then(({ data }) => data?.undoProposalMove));
}

/** What those do who answer; each is one press, and what does not bind has a way back. */
export function useMoves({ id: proposalId, title }: Proposal) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useProposalActing();
  const takeBack = useTakingBack(proposalId);
  const [review] = useMutation(ReviewProposalDocument);
  const [ask] = useMutation(AskAuthorDocument);
  const [followUp] = useMutation(FollowUpProposalDocument);

  type Done = { readonly __typename: string; readonly undoableMoveId?: string | null } | null;
  /** Says what was done, with the way back when there is one. */
  const told = (done: Done, message: string) => {
    const moveId = done?.undoableMoveId;
    if (done) toast({ message, ...(moveId && { undo: () => void takeBack(moveId) }) });
    return done !== null;
  };
  return {
    takeBack,
    review: async () => {
      const variables = { input: { proposalId } };
      const done = await act(() => review({ variables }).then(({ data }) => data?.reviewProposal));
      return told(done, t`You look at “${title}”; its author hears of it.`);
    },
    ask: async (question: string) => {
      const variables = { input: { proposalId, question } };
      const done = await act(() => ask({ variables }).then(({ data }) => data?.askAuthor));
      return told(done, t`Your question is asked; the clock rests.`);
    },
    followUp: async (outcome: 'QUICK_WIN' | 'IMPLEMENTED') => {
      const variables = { input: { proposalId, outcome } };
      const done = await act(() => followUp({ variables }).then(({ data }) => data?.followUpProposal));
      return told(done, outcome === 'IMPLEMENTED' ? t`“${title}” is done.` : t`“${title}” is a quick win.`);
    },
  };
}

/** What evaluators write: a note among themselves, an answer as a draft, the answer, the same put right. */
export function useWriting({ id: proposalId }: Proposal) {
  const act = useProposalActing();
  const [note] = useMutation(NoteOnProposalDocument);
  const [draft] = useMutation(DraftAnswerDocument);
  const [publish] = useMutation(PublishAnswerDocument);
  const [correct] = useMutation(CorrectAnswerDocument);
  return {
    note: (text: string) =>
      act(() => note({ variables: { input: { proposalId, text } } }).then(({ data }) => data?.noteOnProposal)),
    draft: (words: AnswerWords) =>
      act(() => draft({ variables: { input: { proposalId, ...words } } }).then(({ data }) => data?.draftAnswer)),
    publish: (words: AnswerWords) =>
      act(() => publish({ variables: { input: { proposalId, ...words } } }).then(({ data }) => data?.publishAnswer)),
    correct: (words: AnswerWords) =>
      act(() => correct({ variables: { input: { proposalId, ...words } } }).then(({ data }) => data?.correctAnswer)),
  };
}

/** Two that say the same go on as one, and by themselves again when that was wrong. */
export function useMerging({ id: proposalId, title }: Pick<Proposal, 'id' | 'title'>) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useProposalActing();
  const [merge] = useMutation(MergeProposalsDocument);
  const [undoMerge] = useMutation(UndoMergeDocument);
  const unmerge = () =>
    act(() => undoMerge({ variables: { input: { proposalId } } }).then(({ data }) => data?.undoMerge));
  return {
    unmerge,
    merge: async (into: { readonly id: string; readonly title: string }) => {
      const input = { proposalId, intoId: into.id };
      const done = await act(() => merge({ variables: { input } }).then(({ data }) => data?.mergeProposals));
      if (done) toast({ message: t`“${title}” goes on as “${into.title}”.`, undo: () => void unmerge() });
      return done;
    },
  };
}
