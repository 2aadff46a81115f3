import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useActing } from '../../session/acting.ts';
import { useToast } from '../../ui/toast.tsx';
import {
  type CandidateRow_candidateFragment,
  ClearDraftDocument,
  DraftAgendaDocument,
  DropCandidateDocument,
  RestoreCandidateDocument,
  TakeAllUnfinishedDocument,
  TakeCandidateDocument,
} from './drafting.generated.ts';
import { because, isRefused } from './refusals.ts';

export type Candidate = CandidateRow_candidateFragment;

/** What a page shows after the agenda has changed. */
const agendaAndCandidates = { refetchQueries: ['MeetingPage', 'AgendaCandidates'], awaitRefetchQueries: true };

/** Drafts the agenda of a meeting; the first draft can be taken back, since there is none before it. */
export function useDrafting(meetingId: string) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useActing({ isRefused, because });
  const [draft, { loading }] = useMutation(DraftAgendaDocument, agendaAndCandidates);
  const [clear] = useMutation(ClearDraftDocument, agendaAndCandidates);
  const variables = { input: { meetingId } };
  const undo = () => act(async () => (await clear({ variables })).data?.clearDraft);
  const run = async ({ isFirst }: { isFirst: boolean }) => {
    const drafted = await act(async () => (await draft({ variables })).data?.draftAgenda);
    if (drafted?.__typename !== 'Agenda') return;
    const { plannedMinutes, upper } = drafted.window;
    const message = t`Drafted: ${plannedMinutes} of ${upper} minutes planned`;
    toast(isFirst ? { message, undo } : { message });
  };
  return { run, isBusy: loading };
}

/** What a planner says to a candidate; each answer can be taken back. */
export function useCandidateActs(meetingId: string) {
  return { ...useTaking(meetingId), ...useDropping(meetingId) };
}

function useTaking(meetingId: string) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useActing({ isRefused, because });
  const [take] = useMutation(TakeCandidateDocument, agendaAndCandidates);
  const [takeAll] = useMutation(TakeAllUnfinishedDocument, agendaAndCandidates);
  return {
    take: async ({ key, title }: Candidate) => {
      const variables = { input: { meetingId, key } };
      if (await act(async () => (await take({ variables })).data?.takeCandidate))
        toast({ message: t`Added “${title}”` });
    },
    takeAllUnfinished: async () => {
      const variables = { input: { meetingId } };
      const taken = await act(async () => (await takeAll({ variables })).data?.takeAllUnfinished);
      if (taken) toast({ message: t`Everything unfinished is on this agenda` });
    },
  };
}

function useDropping(meetingId: string) {
  const { t } = useLingui();
  const toast = useToast();
  const act = useActing({ isRefused, because });
  const [drop] = useMutation(DropCandidateDocument);
  const [restore] = useMutation(RestoreCandidateDocument);
  const bringBack = ({ key }: Candidate) =>
    act(async () => (await restore({ variables: { input: { meetingId, key } } })).data?.restoreCandidate);
  return {
    bringBack,
    drop: async (candidate: Candidate) => {
      const variables = { input: { meetingId, key: candidate.key } };
      const dropped = await act(async () => (await drop({ variables })).data?.dropCandidate);
      if (dropped) toast({ message: t`Dropped “${candidate.title}”`, undo: () => bringBack(candidate) });
    },
  };
}
