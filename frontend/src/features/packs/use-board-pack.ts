import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useChanges } from '../../session/live.ts';
import { useToast } from '../../ui/toast.tsx';
import {
  type BoardPack_packFragment,
  BoardPackDocument,
  CancelBoardPackDocument,
  MakeBoardPackDocument,
  PacksMadeDocument,
} from './board-pack.generated.ts';

/** The pack of that version as far as it has come: begun by publishing, or by whoever asks, here or before. */
export function useBoardPack(meetingId: string, version: number, form: 'PDF' | 'PPTX') {
  const { t } = useLingui();
  const toast = useToast();
  const [make, { data: begun, loading }] = useMutation(MakeBoardPackDocument);
  const { data: before, refetch } = useQuery(PacksMadeDocument, { variables: { meetingId } });
  const isIt = (one: BoardPack_packFragment) => one.form === form && one.versionNumber === version;
  const made = before?.packsMade.find(isIt);
  // Publishing begins one, and others may ask for it.
  useChanges(['MEETING', 'PACK'], () => (made ? null : refetch()));
  const pack = useFollowed([begun?.makePack].find((one) => one && isIt(one)) ?? made);
  const begin = () =>
    make({ variables: { input: { meetingId, form } } }).catch(() =>
      toast({ message: t`The pack could not be begun; nothing was changed. Try again in a moment.` }),
    );
  const cancel = useCancelling(pack);
  return { begin, cancel, pack, ...standingOf(pack, loading) };
}

/** How far it is, in percent, while it is printed. */
function standingOf(pack: BoardPack_packFragment | undefined, loading: boolean) {
  if (loading) return { state: 'MAKING', progress: 0 } as const;
  return { state: pack?.state, progress: pack?.state === 'MAKING' ? pack.progress : undefined };
}

function useCancelling(pack: BoardPack_packFragment | undefined) {
  const { t } = useLingui();
  const toast = useToast();
  const [stop] = useMutation(CancelBoardPackDocument);
  return () => {
    if (!pack) return;
    stop({ variables: { input: { packId: pack.id } } }).catch(() =>
      toast({ message: t`The pack could not be stopped; it goes on being printed.` }),
    );
  };
}

function useFollowed(begun: BoardPack_packFragment | undefined): BoardPack_packFragment | undefined {
  const id = begun?.id;
  const { data, refetch } = useQuery(BoardPackDocument, id ? { variables: { id } } : skipToken);
  useChanges(['PACK'], () => (id ? refetch() : null), id);
  return data?.pack ?? begun;
}
